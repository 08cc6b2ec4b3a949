import fc from 'fast-check';
import { projections } from '../../../projections';
import type { Projection } from '../../../projections/runner/projection';
import { Replay } from '../../../src/application/replay/replay';
import { Replayer, planModelNames } from '../../../src/application/replay/replayer';
import { atType, whereChanges } from '../../../src/application/replay/stops';
import { toldStep } from '../../../src/application/replay/told-step';
import { planDecider } from '../../../src/domain/plan/decider';
import type { PlanFact } from '../../../src/domain/plan/events';
import { valueAt } from '../../../src/application/replay/json-pointer';
import { given } from '../../support/given';
import { lawfulHistory } from '../../support/lawful-histories';
import {
  check,
  drops,
  gpBerg,
  instant,
  lastOf,
  nurseDahl,
  paalUpTo,
  patientId,
  planId,
  then,
} from '../../support/paal-facts';
import { fold } from '../../support/projection-specification';

const paal = paalUpTo(19);
const last = paal.length - 1;
const planProjections = projections.filter(({ categories }) => categories.includes('plan'));

const stepsOf = (facts: readonly PlanFact[]) => {
  const replayer = Replayer.atTheStart();
  return facts.map((fact) => replayer.next(fact));
};
/** A long plan: whatever happened to Pål’s, and then the drops every evening for ever. */
const long = paalUpTo(
  19,
  ...Array.from({ length: 300 }, (_, evening) => {
    const at = new Date(Date.UTC(2026, 4, 4 + evening, 20)).toISOString();
    return then(at, nurseDahl, { type: 'MeasurePerformed', data: { measureId: drops, at: instant(at) } });
  }),
);

describe('a replay', () => {
  it('folds the state by which the rules decide, and every read model of a plan, as the register does', () => {
    fc.assert(
      fc.property(lawfulHistory, (facts) => {
        const replay = new Replay(facts);
        replay.goTo(facts.length - 1);
        expect(replay.now.state).toEqual(facts.reduce(planDecider.evolve, planDecider.initialState));
        for (const projection of planProjections as unknown as readonly Projection[]) {
          const { documents, entries } = fold(projection, facts);
          expect(replay.now.contentsOf(projection.name)).toEqual({
            documents: Object.fromEntries(documents),
            entries: Object.fromEntries(entries),
          });
        }
      }),
      { numRuns: 40, seed: 20260601 },
    );
  });

  it('has the read models that are made from a plan, and no other', () => {
    expect(planModelNames).toEqual(planProjections.map(({ name }) => name));
    expect(planModelNames).not.toContain('providers');
    expect(new Replay(paal).now.contentsOf('providers')).toBeUndefined();
  });

  it('tells the same of a step wherever one comes from', () => {
    const told = stepsOf(long).map((step) => toldStep(step));
    fc.assert(
      fc.property(fc.array(fc.nat(long.length - 1), { minLength: 1, maxLength: 12 }), (places) => {
        const replay = new Replay(long);
        for (const place of places) expect(toldStep(replay.goTo(place))).toEqual(told[place]);
        const here = new Replay(long);
        here.goTo(places.at(-1) ?? 0);
        expect(replay.now.contentsOf('audit-trail')).toEqual(here.now.contentsOf('audit-trail'));
        expect(replay.now.state).toEqual(here.now.state);
      }),
      { numRuns: 30, seed: 20260601 },
    );
  });

  it('knows of no revision after the last', () => {
    expect(() => new Replay(paal).goTo(last + 1)).toThrow(RangeError);
  });

  it('finds what had been recorded by an instant, late entries not among them', () => {
    const replay = new Replay(paal);
    expect(replay.revisionAt(instant('2026-01-12T07:59:59.999Z'))).toBe(-1);
    expect(replay.revisionAt(instant('2026-01-12T08:00:00.000Z'))).toBe(5);
    // Row 17: the pressure of 20 April was recorded on 3 May.
    expect(replay.goTo(replay.revisionAt(instant('2026-04-25T12:00:00.000Z'))).fact.type).toBe(
      'TransferAccepted',
    );
    expect(replay.revisionAt(instant('2026-05-03T08:00:00.000Z'))).toBe(last);
  });
});

describe('a step', () => {
  it('tells what the event changed, place by place', () => {
    const declined = stepsOf(paal).find(atType('TransferDeclined'));
    const told = declined && toldStep(declined);
    expect(told?.fields).toEqual([
      expect.objectContaining({
        path: expect.stringMatching(/\/state$/) as string,
        before: 'offered',
        after: 'declined',
      }),
    ]);
    expect(told?.state.map(({ path }) => path.replace(/^\/transfers\/[^/]+/, ''))).toEqual([
      `/answers/${drops}`,
      `/settledAt/${drops}`,
    ]);
    expect(told?.models.map(({ model }) => model)).toEqual(
      planModelNames.filter((name) => name !== 'patient-plans' && name !== 'responsibility-history'),
    );
  });

  it('tells only of the read models that are asked for, and of those in which it changed something', () => {
    const [opened, assigned] = stepsOf(paal);
    expect(opened && toldStep(opened, ['deadlines']).models.map(({ model }) => model)).toEqual(['deadlines']);
    expect(assigned && toldStep(assigned, ['deadlines']).models).toEqual([]);
  });

  it('tells of each document what has changed in it, where there is something', () => {
    fc.assert(
      fc.property(lawfulHistory, (facts) => {
        for (const step of stepsOf(facts)) {
          for (const { model, documents } of toldStep(step).models) {
            const replaced = step.models.find((each) => each.model === model)?.documents ?? [];
            for (const { id, changes } of documents) {
              const { before, after } = given(replaced.find((each) => each.id === id));
              expect(changes.length > 0).toBe(JSON.stringify(before) !== JSON.stringify(after));
              for (const { path, before: was, after: is } of changes) {
                expect(was).not.toEqual(is);
                // What is gone from a list is told of at the place where it was.
                if (is === undefined) expect(was).toEqual(valueAt(before ?? undefined, path));
                else expect(is).toEqual(valueAt(after ?? undefined, path));
              }
            }
          }
        }
      }),
      { numRuns: 15, seed: 20260601 },
    );
  });

  it('says why a projector cannot take the event, after which that read model stands still', () => {
    const [opened, assigned] = paal;
    // A comment whose data are gone: no rule looks at them, and the audit trail does.
    const faulty = { ...given(opened), type: 'PatientCommented', data: null } as unknown as PlanFact;
    const replayer = Replayer.atTheStart();
    const errorsIn = (fact: PlanFact) =>
      toldStep(replayer.next(fact)).models.flatMap(({ model, error }) => (error ? [model] : []));

    expect(errorsIn(given(opened))).toEqual([]);
    const before = replayer.contentsOf('audit-trail');
    expect(errorsIn({ ...faulty, revision: 1 })).toContain('audit-trail');
    expect(errorsIn({ ...given(assigned), revision: 2 })).toEqual([]);
    expect(replayer.contentsOf('audit-trail')).toEqual(before);
    expect(JSON.stringify(replayer.contentsOf('worklist'))).toContain('responsible');
  });
});

describe('a run through the history', () => {
  const haltsAt = (stop: ReturnType<typeof atType>, facts = paal) =>
    stepsOf(facts)
      .filter(stop)
      .map(({ fact }) => [fact.type, fact.recordedAt.slice(0, 10)]);

  it('halts where the responsibility for the drops changes: row 19, and nowhere else', () => {
    expect(haltsAt(whereChanges(`/measures/${drops}/responsible`))).toEqual([
      ['ResponsibilityAssigned', '2026-01-12'],
      ['TransferAccepted', '2026-02-23'],
      ['ResponsibilityTakenOver', '2026-04-18'],
      ['TransferAccepted', '2026-04-19'],
    ]);
  });

  it('halts where a correction gives something back', () => {
    const corrected = paalUpTo(
      14,
      then('2026-04-18T03:00:00.000Z', gpBerg, {
        type: 'EnteredInError',
        data: {
          eventId: lastOf(paalUpTo(14), 'ResponsibilityTakenOver'),
          reason: 'Feil pasient',
          corrected: { type: 'ResponsibilityTakenOver', subjects: [{ measureId: drops }] },
        },
      }),
    );
    expect(haltsAt(whereChanges(`/measures/${drops}/responsible`), corrected).at(-1)).toEqual([
      'EnteredInError',
      '2026-04-18',
    ]);
  });

  it('halts where anything within a place changes, or something around it', () => {
    expect(haltsAt(whereChanges(`/measures/${check}`))).toHaveLength(3);
    expect(haltsAt(whereChanges('/zones/red/contact'))).toEqual([['ZoneDefined', '2026-01-13']]);
    expect(haltsAt(whereChanges('/zones/red/withinHours'))).toEqual([]);
    expect(haltsAt(whereChanges('/measures/no-such'))).toEqual([]);
  });

  it('halts at a place of the state, of a document, of an entry', () => {
    expect(haltsAt(whereChanges('state#/status'))).toEqual([['PlanOpened', '2026-01-12']]);
    expect(haltsAt(whereChanges(`state#/subjects/${drops}/tenures`))).toHaveLength(5);
    expect(haltsAt(whereChanges('patient-plans#/patientId'))).toEqual([['PlanOpened', '2026-01-12']]);
    expect(haltsAt(whereChanges('deadlines#/dueAt')).length).toBeGreaterThan(3);
    expect(haltsAt(whereChanges('providers#/name'))).toEqual([]);
  });

  it('halts at every event of a type', () => {
    expect(haltsAt(atType('MeasureMissed'))).toHaveLength(3);
  });
});

describe('a pointer', () => {
  it('finds what stands in a place, and nothing where there is nothing', () => {
    const whole = { 'a/b~c': [{ d: null }] };
    expect(valueAt(whole, '')).toBe(whole);
    expect(valueAt(whole, '/a~1b~0c/0/d')).toBeNull();
    for (const nowhere of ['/x', '/a~1b~0c/1', '/a~1b~0c/0/d/e', '/toString', 'a', patientId, planId]) {
      expect(valueAt(whole, nowhere)).toBeUndefined();
    }
  });
});
