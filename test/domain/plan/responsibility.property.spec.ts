import fc from 'fast-check';
import { LRUCache } from 'lru-cache';
import { planDecider } from '../../../src/domain/plan/decider';
import { subjectKey } from '../../../src/domain/plan/events';
import { plus } from '../../../src/kernel/instant';
import { partyKey, sameParty } from '../../../src/kernel/party';
import { heldAt, pendingAt } from '../../../src/kernel/timeline';
import { moves, newRun, play, playAll } from '../../support/plan-arbitraries';
import { holdersAt, intervalsOf, knownAt, naiveLives, openOffers } from './naive-register';
import type { PlanCommand } from '../../../src/domain/plan/commands';
import type { PlanFact } from '../../../src/domain/plan/events';
import type { Plan, PlanState, SubjectLife } from '../../../src/domain/plan/state';
import type { Instant } from '../../../src/kernel/instant';
import type { Move, Played } from '../../support/plan-arbitraries';
import type { Step } from '../../support/decider-specification';
import type { NaiveLife } from './naive-register';

// The same lives in every run of the suite; FC_RUNS asks for more of them, and others each time.
const more = process.env['FC_RUNS'];
if (more) jest.setTimeout(60 * 60_000);
const parameters = more ? { numRuns: Number(more) } : { numRuns: 150, seed: 20260112 };

/** Every claim is made of the same lives: each is lived once. */
const lives = new LRUCache<string, readonly Played[]>({ max: 200 });

function lifeOf(all: readonly Move[]): readonly Played[] {
  const key = JSON.stringify(all);
  const played = lives.get(key) ?? playAll(all);
  lives.set(key, played);
  return played;
}

/** Holds for the life of a plan, whatever happens in it. */
const always = (claim: (played: readonly Played[]) => void) => () => {
  fc.assert(
    fc.property(moves, (all: readonly Move[]) => {
      const played = lifeOf(all);
      try {
        claim(played);
      } catch (error) {
        throw new Error(
          `${error instanceof Error ? error.message : String(error)}\n\nafter\n${told(played)}`,
        );
      }
    }),
    parameters,
  );
};

const told = (played: readonly Played[]): string =>
  accepted(played)
    .map(({ step: { actor, now, occurredAt, command }, decided }) => {
      const late = occurredAt === now ? '' : ` (said to be at ${occurredAt})`;
      return `  ${now} ${actor.name}: ${JSON.stringify(command)}${late} → ${decided.map(({ type }) => type).join(', ')}`;
    })
    .join('\n');

const last = (played: readonly Played[]) => played.at(-1)?.after.history ?? newRun().history;
const accepted = (played: readonly Played[]) => played.filter(({ decided }) => decided.length > 0);
const planIn = ({ state }: { readonly state: PlanState }) => state as Plan;

/** Instants at which something may change, and a millisecond to either side, within the life. */
function probes(
  { start, end }: Pick<NaiveLife, 'start' | 'end'>,
  instants: readonly Instant[],
): readonly Instant[] {
  const around = instants.flatMap((at) => [plus(at, -1), at, plus(at, 1)]);
  return [...new Set(around)].filter((at) => start <= at && (end === null || at < end));
}
const instantsOf = (facts: readonly PlanFact[]): readonly Instant[] => [
  ...facts.map(({ occurredAt }) => occurredAt),
  ...facts.flatMap((fact) => (fact.type === 'TransferAccepted' ? [fact.data.effectiveFrom] : [])),
  ...facts.slice(-1).map(({ recordedAt }) => recordedAt),
];
const tenuresOf = (state: PlanState) =>
  state.status === 'unopened'
    ? {}
    : Object.fromEntries(
        Object.entries(state.subjects).map(([key, { tenures, endedAt }]) => [key, { tenures, endedAt }]),
      );
const holderIn = ({ tenures }: SubjectLife, at: Instant) => {
  const held = heldAt(tenures, at);
  return held && partyKey(held.responsible);
};

describe('the responsibility for a subject, whatever is asked of the plan', () => {
  it(
    'is with exactly one party at every instant of its life, as known at every instant of the record',
    always((played) => {
      const { facts } = last(played);
      for (const known of new Set(facts.map(({ recordedAt }) => recordedAt))) {
        const then = knownAt(facts, known);
        for (const [key, life] of Object.entries(naiveLives(then))) {
          for (const at of probes(life, instantsOf(then))) {
            const holders = holdersAt(life, at);
            if (holders.length !== 1) {
              throw new Error(`${key} at ${at} as known at ${known}: ${holders.join(' and ') || 'nobody'}`);
            }
          }
        }
      }
    }),
  );

  it(
    'is in the state what a naive register makes of the raw events, after every command',
    always((played) => {
      for (const { after } of accepted(played)) {
        const { facts } = after.history;
        const plan = planIn(after.history);
        const lives = naiveLives(facts);
        expect(Object.keys(plan.subjects).toSorted()).toEqual(Object.keys(lives).toSorted());
        for (const [key, life] of Object.entries(lives)) {
          const told = plan.subjects[key];
          if (!told) throw new Error(`The state has no ${key}`);
          expect(told.endedAt ?? null).toBe(life.end);
          for (const at of probes(life, instantsOf(facts))) {
            if (holderIn(told, at) !== holdersAt(life, at)[0]) {
              throw new Error(
                `${key} at ${at}: state ${holderIn(told, at) ?? '-'}, events ${holdersAt(life, at).join()}`,
              );
            }
          }
        }
      }
    }),
  );

  it(
    'begins with the subject, never before it, and no later party begins before an earlier one',
    always((played) => {
      for (const { after } of accepted(played)) {
        const lives = naiveLives(after.history.facts);
        for (const [key, { tenures, endedAt }] of Object.entries(planIn(after.history).subjects)) {
          const starts = tenures.map(({ from }) => from);
          expect(starts[0]).toBe(lives[key]?.start);
          expect(starts).toEqual(starts.toSorted());
          if (endedAt) expect([...starts, endedAt]).toEqual([...starts, endedAt].toSorted());
        }
      }
    }),
  );

  it(
    'passes from whom the event says to whom it says',
    always((played) => {
      for (const { before, after, decided } of accepted(played)) {
        const former = naiveLives(before.history.facts);
        for (const { type, data } of decided) {
          if (type !== 'TransferAccepted' && type !== 'ResponsibilityTakenOver') continue;
          for (const { subject, from } of data.subjects) {
            const key = subjectKey(subject);
            const intervals = intervalsOf(
              naiveLives(after.history.facts)[key] ?? { start: '' as Instant, end: null, claims: [] },
            );
            expect(intervals.at(-1)?.who).toBe(partyKey(data.to));
            expect(intervals.at(-2)?.who).toBe(partyKey(from));
            expect(former[key]?.end).toBeNull();
          }
        }
      }
    }),
  );

  it(
    'is not moved by an offer, nor by anything but an acceptance, a takeover, a correction or an end',
    always((played) => {
      const moving = new Set(['TransferAccepted', 'ResponsibilityTakenOver', 'EnteredInError', 'PlanClosed']);
      const adding = new Set(['PlanOpened', 'MeasureAdded', 'MeasureCompleted', 'MeasureDiscontinued']);
      for (const { before, after, decided } of accepted(played)) {
        if (decided.some(({ type }) => moving.has(type) || adding.has(type))) continue;
        expect(tenuresOf(after.history.state)).toEqual(tenuresOf(before.history.state));
      }
    }),
  );

  it(
    'for treatment, and for the plan, is a unit’s, and the unit is in the care team',
    always((played) => {
      for (const { step, after } of accepted(played)) {
        const plan = planIn(after.history);
        for (const [key, life] of Object.entries(plan.subjects)) {
          if (life.endedAt) continue;
          const parts = Object.entries(plan.measures).find(([measureId]) => measureId === key)?.[1].part;
          const parties = [heldAt(life.tenures, step.now), ...pendingAt(life.tenures, step.now)].map(
            (it) => it?.responsible,
          );
          for (const party of parties) {
            if (!party) throw new Error(`${key} has nobody at ${step.now}`);
            if (parts === 'treatment' || parts === undefined) expect(party.kind).toBe('provider');
            const isMember = Object.values(plan.careTeam).some((member) => sameParty(member.party, party));
            if (party.kind === 'provider' && !isMember)
              throw new Error(`${partyKey(party)} has ${key}, outside the team`);
          }
        }
      }
    }),
  );
});

describe('an offer, whatever is asked of the plan', () => {
  it(
    'is the only one that is open for its subject, and none is open when the subject has ended',
    always((played) => {
      for (const { step, after } of accepted(played)) {
        for (const [key, open] of Object.entries(openOffers(after.history.facts, step.now))) {
          const life = planIn(after.history).subjects[key];
          const most = life?.endedAt === undefined ? 1 : 0;
          if (open.length > most) throw new Error(`${key} at ${step.now} has the open offers ${open.join()}`);
        }
      }
    }),
  );

  it(
    'is answered before its deadline or expires at it, and only at it',
    always((played) => {
      const deadlines = new Map<string, Instant>();
      for (const { step, decided } of accepted(played)) {
        for (const { type, data, occurredAt, by } of decided) {
          if (type === 'TransferOffered') deadlines.set(data.transferId, data.deadline);
          if (type === 'TransferExpired') {
            expect([occurredAt, by?.role]).toEqual([deadlines.get(data.transferId), 'system']);
            expect(occurredAt <= step.now).toBe(true);
          }
          if (type === 'TransferAccepted' || type === 'TransferDeclined') {
            expect(step.now < (deadlines.get(data.transferId) ?? '')).toBe(true);
          }
        }
      }
    }),
  );

  it(
    'comes to the same whenever its expiry is noted, and by whatever command',
    always((played) => {
      const steps = played.map(({ step }) => step);
      const end = steps.at(-1)?.now;
      if (!end) return;
      const note = (now: Instant): Step<PlanCommand> => ({
        actor: { role: 'system', name: 'Sammen' },
        now,
        occurredAt: now,
        command: { type: 'NoteWhatFellDue' },
      });
      const factsAfter = (all: readonly Step<PlanCommand>[]) =>
        all
          .reduce((run, step) => play(run, step).after, newRun())
          .history.facts.map(({ recordedAt: _, ...fact }) => fact);
      const noted = steps.flatMap((step, index) => (index > 0 ? [note(step.now), step] : [step]));
      const unnoted = steps.filter(({ command }) => command.type !== 'NoteWhatFellDue');
      expect(factsAfter([...noted, note(end)])).toEqual(factsAfter([...unnoted, note(end)]));
    }),
  );
});

describe('the decider, whatever is asked of it', () => {
  it(
    'has no more in its state than the recorded events tell, read back as JSON',
    always((played) => {
      const { state, facts } = last(played);
      const readBack = JSON.parse(JSON.stringify(facts)) as readonly PlanFact[];
      expect(readBack.reduce(planDecider.evolve, planDecider.initialState)).toEqual(state);
    }),
  );

  it(
    'decides the same again on the same state',
    always((played) => {
      for (const { before, step, decided, refused } of played) {
        const again = play(before, step);
        expect([again.decided, again.refused]).toEqual([decided, refused]);
      }
    }),
  );

  it(
    'leaves no trace of what it refuses',
    always((played) => {
      for (const { before, step, refused } of played) {
        if (!refused) continue;
        const text = JSON.stringify(before.history.state);
        play(before, step);
        expect(JSON.stringify(before.history.state)).toBe(text);
      }
    }),
  );

  it(
    'never records what has not happened yet, and what time has done is always on the record after a command',
    always((played) => {
      for (const { step, decided, after } of accepted(played)) {
        expect(decided.every(({ occurredAt }) => occurredAt <= step.now)).toBe(true);
        const note = { ...step, command: { type: 'NoteWhatFellDue' } as const };
        expect(play(after, note).decided).toEqual([]);
      }
    }),
  );

  it(
    'by a correction changes only the subjects that the corrected entry was about',
    always((played) => {
      for (const { before, after, decided } of accepted(played)) {
        const correction = decided.find(({ type }) => type === 'EnteredInError');
        if (correction?.type !== 'EnteredInError') continue;
        const { corrected } = correction.data;
        const about = new Set(
          'subjects' in corrected
            ? corrected.subjects.map(subjectKey)
            : 'measureId' in corrected
              ? [corrected.measureId]
              : [],
        );
        const others = (state: PlanState) =>
          Object.entries(tenuresOf(state)).filter(([key]) => !about.has(key as never));
        expect(others(after.history.state)).toEqual(others(before.history.state));
      }
    }),
  );

  it(
    'in a closed plan has ended every subject and takes nothing but corrections',
    always((played) => {
      for (const { before, step, decided } of accepted(played)) {
        if (before.history.state.status !== 'closed') continue;
        expect(step.command.type).toBe('EnterInError');
        expect(decided.map(({ type }) => type)).toContain('EnteredInError');
        expect(
          Object.values(planIn(before.history).subjects).every(({ endedAt }) => endedAt !== undefined),
        ).toBe(true);
      }
    }),
  );
});
