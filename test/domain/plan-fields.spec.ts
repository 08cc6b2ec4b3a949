import type { PlanEvent } from '../../src/domain/plan/events';
import { fieldsOf } from '../../src/domain/plan/fields';
import type { EventId, GoalId, TransferId } from '../../src/kernel/ids';
import { aas, check, coordination, drops, instant, nordlys, theCheck } from '../support/paal-facts';
import { eventIdAt } from '../support/projection-specification';

const [first, second] = [eventIdAt(1), eventIdAt(2)];
const pathsOf = (event: PlanEvent, eventId: EventId = first) =>
  fieldsOf(event, eventId).map(({ path }) => path);

describe('the fields that an event sets', () => {
  it('are those that change, a cleared one with null', () => {
    const event: PlanEvent = {
      type: 'GoalUpdated',
      data: { goalId: 'g1' as GoalId, changes: { description: 'Gå tur', target: null } },
    };
    expect(fieldsOf(event, first)).toEqual([
      { path: '/goals/g1/description', value: 'Gå tur' },
      { path: '/goals/g1/target', value: null },
    ]);
  });

  it('tell two people who end the same measure differently apart', () => {
    const completed: PlanEvent = {
      type: 'MeasureCompleted',
      data: { measureId: drops, responsible: nordlys },
    };
    const discontinued: PlanEvent = {
      type: 'MeasureDiscontinued',
      data: { measureId: drops, responsible: nordlys },
    };
    expect(pathsOf(completed)).toEqual(pathsOf(discontinued));
    expect(fieldsOf(completed, first)).not.toEqual(fieldsOf(discontinued, second));
  });

  it('never clash for two performances of one measure', () => {
    const performed: PlanEvent = {
      type: 'MeasurePerformed',
      data: { measureId: drops, at: instant('2026-02-01T20:00:00.000Z') },
    };
    expect(pathsOf(performed, first)).not.toEqual(pathsOf(performed, second));
  });

  it('are the responsible party and the state in the offer for an acceptance', () => {
    const transferId = 't1' as TransferId;
    const event: PlanEvent = {
      type: 'TransferAccepted',
      data: {
        transferId,
        subjects: [
          { ...theCheck, from: nordlys },
          { subject: coordination, title: 'Koordinering', from: nordlys },
        ],
        to: aas,
        effectiveFrom: instant('2026-02-01T20:00:00.000Z'),
      },
    };
    expect(pathsOf(event)).toEqual([
      `/transfers/t1/subjects/${check}/state`,
      '/transfers/t1/subjects/coordination/state',
      `/measures/${check}/responsible`,
      '/coordination/responsible',
    ]);
  });
});
