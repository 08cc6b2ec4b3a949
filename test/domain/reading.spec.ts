import fc from 'fast-check';
import { accessDecider } from '../../src/domain/access/decider';
import type { ReadingBasis, ReadingView } from '../../src/domain/access/events';
import { lastLook, visitOf } from '../../src/domain/access/visits';
import type { Actor } from '../../src/kernel/actor';
import type { PlanId, PractitionerId, ProviderId, RelativeId } from '../../src/kernel/ids';
import { minuteMs, plus } from '../../src/kernel/instant';
import { Run, by, specificationOf, t } from '../support/decider-specification';

const plan = 'plan' as PlanId;
const dahl: Actor = { role: 'practitioner', name: 'Dahl', practitionerId: 'dahl' as PractitionerId };
const berg: Actor = { role: 'practitioner', name: 'Berg', practitionerId: 'berg' as PractitionerId };
const paal: Actor = { role: 'patient', name: 'Pål' };
const anne: Actor = { role: 'relative', name: 'Anne', relativeId: 'anne' as RelativeId };

const holm: Actor = { role: 'auditor', name: 'Holm' };
const vik: Actor = { role: 'auditor', name: 'Vik' };

interface Circumstances {
  readonly basis?: ReadingBasis;
  readonly planId?: PlanId;
  readonly view?: ReadingView;
}
const reading = (
  revision: number,
  { basis = 'care-team', planId = plan, view = 'live' }: Circumstances = {},
) => ({ type: 'RecordReading', planId, revision, basis, view }) as const;
const back = { view: 'back' } as const;
const access = specificationOf(accessDecider, { stream: 'access-paal' });
const read = (revision: number, { basis = 'care-team', view = 'live' }: Circumstances = {}) =>
  ({ type: 'PlanRead', data: { planId: plan, revision, basis, view } }) as const;

describe('reading a plan', () => {
  it('is recorded with the revision that was shown and what the reader is to the plan', () => {
    access
      .given()
      .when(by(dahl, '05-03 08:00', reading(37)))
      .then(read(37));
  });
  it('is not recorded again when the same is shown within half an hour', () => {
    access
      .given(by(dahl, '05-03 08:00', reading(37)))
      .when(by(dahl, '05-03 08:29:59.999', reading(37)))
      .thenNothing();
  });
  it('is recorded again after half an hour', () => {
    access
      .given(by(dahl, '05-03 08:00', reading(37)))
      .when(by(dahl, '05-03 08:30', reading(37)))
      .then(read(37));
  });
  it('is recorded again as soon as another revision is shown', () => {
    access
      .given(by(dahl, '05-03 08:00', reading(37)))
      .when(by(dahl, '05-03 08:01', reading(38)))
      .then(read(38));
  });
  it('is recorded again when it is another standing that opens the plan', () => {
    access
      .given(by(dahl, '05-03 08:00', reading(37, { basis: 'response-service' })))
      .when(by(dahl, '05-03 08:01', reading(37, { basis: 'emergency' })))
      .then(read(37, { basis: 'emergency' }));
  });
  it.each([
    ['a colleague', berg],
    ['the patient', paal],
    ['a relative', anne],
  ])('by one person is not that by another: %s', (_, other) => {
    access
      .given(by(dahl, '05-03 08:00', reading(37)))
      .when(by(other, '05-03 08:01', reading(37)))
      .then(read(37));
  });
  it('of one plan is not that of another', () => {
    access
      .given(by(dahl, '05-03 08:00', reading(37)))
      .when(by(dahl, '05-03 08:01', reading(37, { planId: 'next plan' as PlanId })))
      .thenTypes('PlanRead');
  });
  it('by one auditor is not that by another', () => {
    const audit = { basis: 'audit', view: 'back' } as const;
    access
      .given(by(holm, '05-03 08:00', reading(37, audit)))
      .when(by(vik, '05-03 08:01', reading(37, audit)))
      .then(read(37, audit));
  });
  it('by looking back is recorded as that, once a visit for all that is no newer', () => {
    access
      .given(by(dahl, '05-03 08:00', reading(37, back)))
      .when(by(dahl, '05-03 08:01', reading(12, back)))
      .thenNothing();
    access
      .given(by(dahl, '05-03 08:00', reading(12, back)))
      .when(by(dahl, '05-03 08:01', reading(37, back)))
      .then(read(37, back));
  });
  it('that looks back adds nothing to what the live plan has shown in the visit', () => {
    access
      .given(by(dahl, '05-03 08:00', reading(37)))
      .when(by(dahl, '05-03 08:01', reading(37, back)))
      .thenNothing();
    access
      .given(by(dahl, '05-03 08:00', reading(37)))
      .when(by(dahl, '05-03 08:30', reading(12, back)))
      .then(read(12, back));
  });
  it('of the live plan is recorded also after looking back at the same revision', () => {
    access
      .given(by(dahl, '05-03 08:00', reading(37, back)))
      .when(by(dahl, '05-03 08:01', reading(37)))
      .then(read(37));
  });
  it('opens nothing, and an opening is no reading', () => {
    const opening = {
      type: 'OpenEmergencyAccess',
      planId: plan,
      practitionerId: 'dahl' as PractitionerId,
      providerId: 'legevakt' as ProviderId,
      reason: 'Akutt',
    } as const;
    const { state } = access.given(by(dahl, '05-03 08:00', reading(37)), by(dahl, '05-03 08:01', opening));
    expect(Object.values(state.until)).toEqual([t('05-03 20:01')]);
    expect(visitOf(state.visits, plan, dahl)?.lastReadAt).toBe(t('05-03 08:00'));
  });
});

describe('what a reader saw when he last looked', () => {
  const lookOf = (state: typeof accessDecider.initialState, reader: Actor, when: string) =>
    lastLook(visitOf(state.visits, plan, reader), t(when));

  it('is nothing before he has read the plan', () => {
    expect(lookOf(access.given().state, dahl, '05-03 08:00')).toBeNull();
  });
  it('is nothing as long as his first visit lasts', () => {
    const { state } = access.given(
      by(dahl, '05-03 08:00', reading(37)),
      by(dahl, '05-03 08:20', reading(38)),
    );
    expect(lookOf(state, dahl, '05-03 08:49:59.999')).toBeNull();
  });
  it('is the last revision of that visit when half an hour has gone by', () => {
    const { state } = access.given(
      by(dahl, '05-03 08:00', reading(37)),
      by(dahl, '05-03 08:20', reading(38)),
    );
    expect(lookOf(state, dahl, '05-03 08:50')).toEqual({ revision: 38, at: t('05-03 08:20') });
  });
  it('stays the same while he opens the plan again and reloads it, so that what is new stays new', () => {
    const earlier = by(dahl, '05-03 08:00', reading(37));
    const looks = [
      access.given(earlier),
      access.given(earlier, by(dahl, '05-24 12:00', reading(41))),
      access.given(earlier, by(dahl, '05-24 12:00', reading(41)), by(dahl, '05-24 12:29', reading(42))),
    ].map(({ state }) => lookOf(state, dahl, '05-24 12:29'));
    expect(looks.map((look) => look?.revision)).toEqual([37, 37, 37]);
  });
  it('goes neither back nor on with what is looked back at', () => {
    const { state } = access.given(
      by(dahl, '05-03 08:00', reading(37)),
      by(dahl, '05-24 12:00', reading(3, back)),
      by(dahl, '05-25 12:00', reading(41, back)),
    );
    expect(lookOf(state, dahl, '05-25 12:01')).toEqual({ revision: 37, at: t('05-03 08:00') });
    expect(lookOf(state, dahl, '05-26 12:00')).toEqual({ revision: 37, at: t('05-03 08:00') });
  });
  it('does not go back where an older answer is shown', () => {
    const { state } = access.given(
      by(dahl, '05-03 08:00', reading(37)),
      by(dahl, '05-03 09:00', reading(36)),
    );
    expect(lookOf(state, dahl, '05-24 12:00')).toEqual({ revision: 37, at: t('05-03 08:00') });
  });
  it('was when the answer was made, not when the reading came on record', () => {
    const { state } = access.given(by(dahl, '05-03 08:00', reading(37), { occurredAt: '05-03 07:59:58' }));
    expect(lookOf(state, dahl, '05-24 12:00')?.at).toBe(t('05-03 07:59:58'));
  });
  it('is his own', () => {
    const { state } = access.given(
      by(dahl, '05-03 08:00', reading(37)),
      by(anne, '05-04 08:00', reading(39)),
    );
    expect(lookOf(state, dahl, '05-24 12:00')?.revision).toBe(37);
    expect(lookOf(state, anne, '05-24 12:00')?.revision).toBe(39);
    expect(lookOf(state, paal, '05-24 12:00')).toBeNull();
  });
});

/** A reading some minutes after the one before, of a plan that has grown by so much. */
interface Step {
  readonly minutes: number;
  readonly grown: number;
}
const steps = fc.array(fc.record({ minutes: fc.integer({ min: 0, max: 45 }), grown: fc.nat(2) }), {
  minLength: 1,
  maxLength: 40,
});

/** What is on record after all these readings, and when the last of them was. */
function afterReading(all: readonly Step[]) {
  let run = new Run(accessDecider, { stream: 'access-paal' });
  let now = t('05-03 08:00');
  let revision = 0;
  for (const { minutes, grown } of all) {
    now = plus(now, minutes * minuteMs);
    revision += grown;
    run = run.after({ actor: dahl, now, occurredAt: now, command: reading(revision) });
  }
  const recorded = run.history.facts.flatMap((fact) =>
    fact.type === 'PlanRead' ? [{ at: fact.recordedAt, revision: fact.data.revision }] : [],
  );
  return { recorded, now, revision, visit: visitOf(run.history.state.visits, plan, dahl) };
}

describe('however often a plan is read', () => {
  it('what was shown last is on record, and no revision twice within half an hour', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { recorded, now, revision } = afterReading(all);
        const last = recorded.at(-1);
        expect(last?.revision).toBe(revision);
        expect(last && now < plus(last.at, 30 * minuteMs)).toBe(true);
        recorded.slice(1).forEach((one, index) => {
          const before = recorded[index];
          const isRepeat = before?.revision === one.revision && one.at < plus(before.at, 30 * minuteMs);
          expect(isRepeat).toBe(false);
        });
      }),
    );
  });

  it('the last look is where the visit before ended, counted out from all that is on record', () => {
    fc.assert(
      fc.property(steps, fc.nat(60), (all, minutesLater) => {
        const { recorded, now, visit } = afterReading(all);
        const asked = plus(now, minutesLater * minuteMs);
        const instants = [...recorded.map(({ at }) => at), asked];
        const beginning = instants.findLastIndex((at, index) => {
          const before = instants[index - 1];
          return before === undefined || at >= plus(before, 30 * minuteMs);
        });
        expect(lastLook(visit, asked)).toEqual(recorded[beginning - 1] ?? null);
      }),
    );
  });
});
