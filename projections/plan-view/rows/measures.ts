import type { PlanFactOf } from '../../../src/domain/plan/events';
import type { MeasureId } from '../../../src/kernel/ids';
import { withChanges } from '../../../src/kernel/record';
import { changeWhere, placed } from '../../shared/lists';
import { livesAfter } from '../../shared/lives';
import type { MeasureDocument, PerformanceDocument, PlanDocument } from '../document';
import { row } from '../row';
import type { RowsFor } from '../row';

const keptPerformances = 50;

export const measureRows: RowsFor<
  | 'MeasureAdded'
  | 'MeasureUpdated'
  | 'MeasureStarted'
  | 'MeasurePutOnHold'
  | 'MeasureResumed'
  | 'MeasurePerformed'
  | 'MeasureMissed'
  | 'MeasureCompleted'
  | 'MeasureDiscontinued'
> = {
  MeasureAdded: row((plan, fact) => ({
    measures: [...plan.measures, { ...fact.data, status: 'planned', done: 0, missed: 0, performances: [] }],
    lives: livesAfter(plan.lives, fact),
  })),
  MeasureUpdated: row((plan, fact) => ({
    ...changeMeasure(plan, fact.data.measureId, (measure) =>
      withChanges<MeasureDocument>(measure, fact.data.changes),
    ),
    lives: livesAfter(plan.lives, fact),
  })),
  MeasureStarted: row((plan, { data }) => withStatus(plan, data.measureId, 'active')),
  MeasurePutOnHold: row((plan, { data }) => withStatus(plan, data.measureId, 'on-hold')),
  MeasureResumed: row((plan, { data }) => withStatus(plan, data.measureId, 'active')),
  MeasurePerformed: row((plan, fact) => withPerformance(plan, fact)),
  MeasureMissed: row((plan, fact) => withPerformance(plan, fact)),
  MeasureCompleted: row((plan, fact) => ({
    ...withStatus(plan, fact.data.measureId, 'completed'),
    lives: livesAfter(plan.lives, fact),
  })),
  MeasureDiscontinued: row((plan, fact) => ({
    ...withStatus(plan, fact.data.measureId, 'discontinued'),
    lives: livesAfter(plan.lives, fact),
  })),
};

export const changeMeasure = (
  plan: PlanDocument,
  measureId: MeasureId,
  change: (measure: MeasureDocument) => MeasureDocument,
): Partial<PlanDocument> => ({
  measures: changeWhere(plan.measures, (measure) => measure.measureId === measureId, change),
});

const withStatus = (
  plan: PlanDocument,
  measureId: MeasureId,
  status: MeasureDocument['status'],
): Partial<PlanDocument> => changeMeasure(plan, measureId, (measure) => ({ ...measure, status }));

function withPerformance(
  plan: PlanDocument,
  { type, eventId, by, data }: PlanFactOf<'MeasurePerformed' | 'MeasureMissed'>,
): Partial<PlanDocument> {
  const outcome = type === 'MeasurePerformed' ? 'done' : 'missed';
  const performance: PerformanceDocument = { eventId, outcome, at: data.at, by };
  return changeMeasure(plan, data.measureId, (measure) => ({
    ...measure,
    [outcome]: measure[outcome] + 1,
    performances: placed(measure.performances, performance, ({ at }) => at).slice(-keptPerformances),
  }));
}
