import fc from 'fast-check';
import type { Held, PlanEvent, PlanFact } from '../../src/domain/plan/events';
import type { TransferId } from '../../src/kernel/ids';
import { instantOf } from '../../src/kernel/instant';
import type { Party } from '../../src/kernel/party';
import {
  aas,
  check,
  drops,
  fjordbyen,
  gpBerg,
  handover,
  instant,
  legevakten,
  nordlys,
  paal,
  paalUpTo,
  solsiden,
  theCheck,
  theCoordination,
  theDrops,
  then,
} from './paal-facts';
import type { ToldPlan } from './paal-facts';
import { eventIdAt } from './projection-specification';

/** Something that happens to one of the three subjects, some time after what happened before. */
interface Step {
  readonly what: 'transfer' | 'take over' | 'correct' | 'end';
  readonly subject: 0 | 1 | 2;
  readonly to: number;
  readonly afterMs: number;
  /** How much later a transfer holds, or how long ago a takeover happened. */
  readonly shiftMs: number;
}

interface Turn {
  readonly from: number;
  readonly party: Party;
  readonly revision: number;
  readonly transferId?: TransferId;
}
interface SubjectSoFar {
  readonly held: Omit<Held, 'from'>;
  readonly turns: readonly Turn[];
  readonly ended: boolean;
}

const hourMs = 3_600_000;
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('transfer', 'transfer', 'take over', 'take over', 'correct', 'end'),
  subject: fc.constantFrom(0, 1, 2),
  to: fc.nat(3),
  afterMs: fc.integer({ min: 1, max: 48 }).map((hours) => hours * hourMs),
  shiftMs: fc.integer({ min: 0, max: 72 }).map((hours) => hours * hourMs),
});
const units = [aas, fjordbyen, legevakten, nordlys];

/** Histories in which every step is one that the rules allow: late takeovers, later transfers, corrections, ends. */
export const lawfulHistory: fc.Arbitrary<readonly PlanFact[]> = fc
  .array(step, { maxLength: 25 })
  .map((steps) => paalUpTo(5, ...told(steps)));

function told(steps: readonly Step[]): readonly ToldPlan[] {
  const opening = paalUpTo(5);
  const first = (party: Party, at: string): Turn => ({ from: Date.parse(at), party, revision: -1 });
  const subjects: SubjectSoFar[] = [
    { held: theCoordination, turns: [first(solsiden, '2026-01-12T08:00:00.000Z')], ended: false },
    { held: theDrops, turns: [first(paal, '2026-01-12T11:00:00.000Z')], ended: false },
    { held: theCheck, turns: [first(nordlys, '2026-01-12T11:00:00.000Z')], ended: false },
  ];
  const stream: ToldPlan[] = [];
  let now = Date.parse('2026-01-20T08:00:00.000Z');
  for (const each of steps) {
    now += each.afterMs;
    const subject = subjects[each.subject];
    if (!subject || subject.ended) continue;
    const happened = happening(each, subject, now, opening.length + stream.length);
    stream.push(...happened.told);
    subjects[each.subject] = happened.subject;
  }
  return stream;
}

interface Happened {
  readonly told: readonly ToldPlan[];
  readonly subject: SubjectSoFar;
}

/** What a subject's step is decided on. */
interface Situation {
  readonly subject: SubjectSoFar;
  readonly begun: readonly Turn[];
  readonly pending: Turn | undefined;
  readonly held: Held;
  readonly to: Party;
  readonly now: number;
  readonly revision: number;
  readonly tell: (event: PlanEvent, occurred?: number) => ToldPlan;
}

function happening(each: Step, subject: SubjectSoFar, now: number, revision: number): Happened {
  const begun = subject.turns.filter(({ from }) => from <= now);
  const situation: Situation = {
    subject,
    begun,
    pending: subject.turns.find(({ from }) => from > now),
    held: { ...subject.held, from: begun.at(-1)?.party ?? paal },
    to: units[each.to] ?? aas,
    now,
    revision,
    tell: (event, occurred = now) => then(instantOf(now), gpBerg, event, { occurredAt: instantOf(occurred) }),
  };
  const happened = {
    transfer: transferred,
    'take over': takenOver,
    correct: corrected,
    end: ended,
  }[each.what](situation, each.shiftMs);
  return happened ?? { told: [], subject };
}

function transferred(
  { pending, held, to, now, revision, tell, subject, begun }: Situation,
  shiftMs: number,
): Happened | null {
  if (pending) return null;
  const transferId = `t${String(revision)}` as TransferId;
  const from = now + shiftMs;
  const offer = { transferId, subjects: [held], to };
  const deadline = instant(instantOf(now + hourMs));
  return {
    told: [
      tell({ type: 'TransferOffered', data: { ...offer, reason: 'Fordi', handover, deadline } }),
      tell({ type: 'TransferAccepted', data: { ...offer, effectiveFrom: instant(instantOf(from)) } }),
    ],
    subject: { ...subject, turns: [...begun, { from, party: to, revision: revision + 1, transferId }] },
  };
}

function takenOver(situation: Situation, shiftMs: number): Happened {
  const { held, to, revision, tell, subject, begun } = situation;
  const occurred = occurredIn(situation, shiftMs);
  const told = [
    ...cancelled(situation, 'takeover', occurred),
    tell(
      { type: 'ResponsibilityTakenOver', data: { subjects: [held], to, justification: 'Haster' } },
      occurred,
    ),
  ];
  const turn: Turn = { from: occurred, party: to, revision: revision + told.length - 1 };
  return { told, subject: { ...subject, turns: [...begun, turn] } };
}

function ended(situation: Situation, shiftMs: number): Happened | null {
  const { held, tell, subject, begun } = situation;
  if (!('measureId' in held.subject)) return null;
  const occurred = occurredIn(situation, shiftMs);
  const data = { measureId: held.subject.measureId, responsible: held.from };
  return {
    told: [
      ...cancelled(situation, 'subject-ended', occurred),
      tell({ type: 'MeasureDiscontinued', data }, occurred),
    ],
    subject: { ...subject, turns: begun, ended: true },
  };
}

function corrected({ subject, tell }: Situation): Happened | null {
  const last = subject.turns.at(-1);
  if (!last || last.revision < 0) return null;
  return {
    told: [tell(correctionOf(last, subject))],
    subject: { ...subject, turns: subject.turns.slice(0, -1) },
  };
}

/** Some time ago, but not before what it builds on. */
const occurredIn = ({ now, begun }: Situation, shiftMs: number): number =>
  Math.max(now - shiftMs, begun.at(-1)?.from ?? now);

const cancelled = (
  { pending, held, tell }: Situation,
  cause: 'takeover' | 'subject-ended',
  occurred: number,
): readonly ToldPlan[] =>
  pending?.transferId
    ? [
        tell(
          {
            type: 'TransferWithdrawn',
            data: { transferId: pending.transferId, subjects: [held], to: pending.party, cause },
          },
          occurred,
        ),
      ]
    : [];

const correctionOf = ({ revision, transferId }: Turn, { held }: SubjectSoFar): PlanEvent => ({
  type: 'EnteredInError',
  data: {
    eventId: eventIdAt(revision),
    reason: 'Feil',
    corrected: transferId
      ? { type: 'TransferAccepted', transferId, subjects: [held.subject] }
      : { type: 'ResponsibilityTakenOver', subjects: [held.subject] },
  },
});

/** When the subjects' lives begin. */
export const beginnings: Readonly<Record<string, string>> = {
  coordination: '2026-01-12T08:00:00.000Z',
  [drops]: '2026-01-12T11:00:00.000Z',
  [check]: '2026-01-12T11:00:00.000Z',
};
export const subjectKeys = Object.keys(beginnings);
