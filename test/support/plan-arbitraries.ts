import fc from 'fast-check';
import { planDecider } from '../../src/domain/plan/decider';
import { subjectKey } from '../../src/domain/plan/events';
import { DomainError } from '../../src/kernel/domain-error';
import { later, plus, hourMs, minuteMs } from '../../src/kernel/instant';
import { heldAt } from '../../src/kernel/timeline';
import { partyOf } from '../../src/kernel/actor';
import { sameParty } from '../../src/kernel/party';
import { Run, t } from './decider-specification';
import type { PlanCommand } from '../../src/domain/plan/commands';
import type { PlanContext, PlanDecided } from '../../src/domain/plan/decision';
import type { Part, PlanEvent, PlanFact, Subject } from '../../src/domain/plan/events';
import type { Plan, PlanState, TransferRecord } from '../../src/domain/plan/state';
import type { Actor } from '../../src/kernel/actor';
import type { DomainErrorCode } from '../../src/kernel/domain-error';
import type {
  MeasureId,
  PlanId,
  PatientId,
  ProviderId,
  RelativeId,
  MemberId,
  TransferId,
} from '../../src/kernel/ids';
import type { Instant, PlainDay } from '../../src/kernel/instant';
import type { Party } from '../../src/kernel/party';
import type { Step } from './decider-specification';

/**
 * Plans that live: several people who give commands one after another, some of them late, some of them not theirs to
 * give. A move is only numbers; what it asks for is read off the plan as it is then, so that most moves are possible.
 */
export interface Move {
  readonly kind: Kind;
  /** Tells subjects, transfers, parties and events apart: taken modulo however many there are. */
  readonly pick: number;
  readonly second: number;
  /** Who acts: the one whose business it is, or just anyone. */
  readonly actor: 'right' | number;
  /** Hours since the move before, or to a deadline or a later instant (and one millisecond off it). */
  readonly after: { readonly hours: number } | { readonly boundary: -1 | 0 | 1 };
  /** How long ago it happened, or (a millisecond off) an instant that is in the plan already. */
  readonly late: null | { readonly hours: number } | { readonly instant: number; readonly off: -1 | 0 | 1 };
  readonly deadlineHours: number;
  readonly effectiveHours: number | null;
}

const weights = {
  AddMeasure: 16,
  OfferTransfer: 60,
  AcceptTransfer: 60,
  DeclineTransfer: 6,
  WithdrawTransfer: 8,
  TakeOverResponsibility: 16,
  EnterInError: 20,
  NoteWhatFellDue: 4,
  RecordPerformance: 4,
  UpdateMeasure: 16,
  CompleteMeasure: 5,
  PausePlan: 2,
  ResumePlan: 6,
  RemoveCareTeamMember: 20,
  ClosePlan: 2,
} as const;
type Kind = keyof typeof weights;

const kind = fc.oneof(
  ...Object.entries(weights).map(([name, weight]) => ({
    weight,
    arbitrary: fc.constant(name as Kind),
  })),
);
const off = fc.constantFrom<-1 | 0 | 1>(-1, 0, 1);
const often = <Value>(usual: Value, rare: fc.Arbitrary<Value>, weight = 5): fc.Arbitrary<Value> =>
  fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: rare });

const move: fc.Arbitrary<Move> = fc.record({
  kind,
  pick: fc.nat(20),
  second: fc.nat(20),
  actor: often<Move['actor']>('right', fc.nat(5), 8),
  after: fc.oneof(
    { weight: 5, arbitrary: fc.record({ hours: fc.nat(9) }) },
    { weight: 1, arbitrary: fc.record({ boundary: off }) },
  ),
  late: fc.oneof(
    { weight: 5, arbitrary: fc.constant<Move['late']>(null) },
    { weight: 1, arbitrary: fc.record({ hours: fc.nat(60) }) },
    { weight: 1, arbitrary: fc.record({ instant: fc.nat(30), off }) },
  ),
  deadlineHours: fc.integer({ min: 0, max: 150 }),
  effectiveHours: often<number | null>(null, fc.integer({ min: -20, max: 160 }), 1),
});

export const moves: fc.Arbitrary<readonly Move[]> = fc.array(move, {
  minLength: 10,
  maxLength: 45,
  size: 'max',
});

type PlanRun = Run<PlanState, PlanCommand, PlanEvent, PlanContext>;

/** One move as it went: what was asked, from which state, and what came of it. */
export interface Played {
  readonly step: Step<PlanCommand>;
  readonly before: PlanRun;
  readonly after: PlanRun;
  readonly decided: readonly PlanDecided[];
  readonly refused: DomainErrorCode | null;
}

const unit = (name: string): Party => ({ kind: 'provider', providerId: name as ProviderId, name });
const practitioner = (name: string): Actor => ({
  role: 'practitioner',
  name,
  providerId: name as ProviderId,
  unit: name,
});
const paal: Actor = { role: 'patient', name: 'Pål' };
const anne: Actor = { role: 'relative', name: 'Anne', relativeId: 'anne' as RelativeId };
const solsiden = practitioner('Solsiden');
const actors: readonly Actor[] = [
  solsiden,
  practitioner('Nordlys'),
  practitioner('Fjordbyen'),
  practitioner('Legevakt'),
  paal,
  anne,
];
const parties: readonly Party[] = [
  unit('Solsiden'),
  unit('Nordlys'),
  unit('Fjordbyen'),
  { kind: 'patient', name: 'Pål' },
  { kind: 'relative', relativeId: 'anne' as RelativeId, name: 'Anne' },
];

const start = t('01-12 08:00');
const opening: readonly Step<PlanCommand>[] = [
  now(start, solsiden, {
    type: 'OpenPlan',
    planId: '1' as PlanId,
    patient: { patientId: 'paal' as PatientId, name: 'Pål', birthDate: '1950-11-17' as PlainDay },
    title: 'Plan',
    coordinator: unit('Solsiden'),
  }),
  now(start, solsiden, { type: 'AddCareTeamMember', party: unit('Nordlys'), role: 'lege' }),
  now(start, solsiden, adding('treatment', 'Kontroll', unit('Nordlys'))),
  now(start, solsiden, adding('self-treatment', 'Dråper', { kind: 'patient', name: 'Pål' })),
  now(start, solsiden, adding('individual', 'Skyss', unit('Solsiden'))),
];

function adding(part: Part, title: string, responsible: Party): PlanCommand {
  return { type: 'AddMeasure', measure: { part, title, problemIds: [], goalIds: [] }, responsible };
}

function now(at: Instant, actor: Actor, command: PlanCommand, occurredAt = at): Step<PlanCommand> {
  return { actor, now: at, occurredAt, command };
}

export const newRun = (): PlanRun =>
  new Run(planDecider, {
    stream: 'plan-1',
    more: (command, facts) => {
      if (command.type !== 'EnterInError') return {};
      const mistaken = facts.find(({ eventId }) => eventId === command.eventId);
      return mistaken ? { mistaken } : {};
    },
  });

/** Plays a step; a refusal leaves the run where it was. */
export function play(before: PlanRun, step: Step<PlanCommand>): Played {
  try {
    const { decided, labels } = before.decide(step);
    return { step, before, after: before.recording(decided, step, labels), decided, refused: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { step, before, after: before, decided: [], refused: error.code };
  }
}

/** The life of a plan that the moves make, from its opening on. */
export function playAll(all: readonly Move[]): readonly Played[] {
  const played: Played[] = [];
  let run = newRun();
  let at = start;
  const next = (step: Step<PlanCommand>) => {
    const one = play(run, step);
    played.push(one);
    run = one.after;
  };
  opening.forEach(next);
  for (const one of all) {
    const plan = run.history.state as Plan;
    at = instantAfter(one, plan, at);
    const command = commandOf(one, plan, run.history.facts, at);
    if (command)
      next(
        now(at, actorOf(one, plan, command, at), command, occurredAtOf(one, command, run.history.facts, at)),
      );
  }
  return played;
}

function instantAfter({ after }: Move, plan: Plan, at: Instant): Instant {
  if ('hours' in after) return plus(at, after.hours * hourMs);
  const ahead = [
    ...Object.values(plan.transfers).map(({ deadline }) => deadline),
    ...Object.values(plan.subjects).flatMap(({ tenures }) => tenures.map(({ from }) => from)),
  ].filter((instant) => instant > at);
  const first = ahead.toSorted()[0];
  return first ? later(at, plus(first, after.boundary)) : plus(at, minuteMs);
}

function occurredAtOf(
  { late }: Move,
  command: PlanCommand,
  facts: readonly PlanFact[],
  at: Instant,
): Instant {
  if (command.type === 'RecordPerformance') return command.at;
  if (late === null) return at;
  if ('hours' in late) return plus(at, -late.hours * hourMs);
  const instants = facts.flatMap((fact) =>
    fact.type === 'TransferAccepted' ? [fact.occurredAt, fact.data.effectiveFrom] : [fact.occurredAt],
  );
  // The latest are the ones that matter.
  const chosen = plus(instants.at(-1 - (late.instant % instants.length)) ?? at, late.off);
  return chosen < at ? chosen : at;
}

/** Two to one a single subject, else several: the coordination and measures that have not ended. */
function subjectsOf({ pick, second }: Move, plan: Plan): readonly Subject[] {
  const living: readonly Subject[] = Object.entries(plan.subjects)
    .filter(([, life]) => life.endedAt === undefined)
    .map(([key]) => (key === 'coordination' ? { coordination: true } : { measureId: key as MeasureId }));
  const first = living[pick % living.length];
  if (!first) return [];
  const others = living.filter(
    (_, index) => second % 3 === 0 && (pick + index) % 2 === 0 && index !== pick % living.length,
  );
  return [first, ...others];
}

const choose = <Value>(from: readonly Value[], pick: number): Value | undefined => from[pick % from.length];

/** What a move finds when its turn comes. */
interface Scene {
  readonly move: Move;
  readonly plan: Plan;
  readonly facts: readonly PlanFact[];
  readonly at: Instant;
  readonly subjects: readonly Subject[];
  readonly measureId: MeasureId | undefined;
  readonly transfer: TransferRecord | undefined;
  /** Now and then only one of the offer's subjects. */
  readonly answer: { readonly subjects?: readonly Subject[] };
}

function sceneFor(move: Move, plan: Plan, facts: readonly PlanFact[], at: Instant): Scene {
  const { pick, second } = move;
  const all = Object.values(plan.transfers);
  const waiting = all.filter(({ answers }) => Object.values(answers).includes('offered'));
  // Now and then one that waits no longer, to be refused.
  const transfer = choose(waiting, pick) ?? (second % 5 === 0 ? choose(all, pick) : undefined);
  const one = second % 3 === 0 ? transfer && choose(transfer.subjects, second) : undefined;
  return {
    ...{ move, plan, facts, at, transfer },
    subjects: subjectsOf(move, plan),
    measureId: choose(Object.keys(plan.measures) as MeasureId[], pick),
    answer: one ? { subjects: [one.subject] } : {},
  };
}

type Maker = (scene: Scene) => PlanCommand | null;

const partsToAdd = ['treatment', 'self-treatment', 'individual'] as const;

const addMeasure: Maker = ({ move: { pick, second } }) => {
  const part = partsToAdd[pick % 3] ?? 'individual';
  const places = { treatment: second % 2, 'self-treatment': 3 + (second % 2), individual: second % 5 };
  const responsible = parties[places[part]];
  return responsible ? adding(part, `Tiltak ${pick}`, responsible) : null;
};

const offerTransfer: Maker = ({ move, plan, subjects, at }) => {
  const onlyUnits = subjects.some(
    (subject) => !('measureId' in subject) || plan.measures[subject.measureId]?.part === 'treatment',
  );
  const to = choose(onlyUnits ? parties.slice(0, 3) : parties, move.second);
  const { deadlineHours, effectiveHours } = move;
  if (!to || subjects.length === 0) return null;
  return {
    type: 'OfferTransfer',
    subjects,
    to,
    reason: 'Bytte',
    handover: { situation: 's', background: 'b', assessment: 'a', recommendation: 'r' },
    deadline: plus(at, deadlineHours * hourMs),
    ...(effectiveHours !== null && { effectiveFrom: plus(at, effectiveHours * hourMs) }),
  };
};

const enterInError: Maker = ({ move: { pick, second }, facts }) => {
  const handovers = facts.filter(
    ({ type }) => type === 'TransferAccepted' || type === 'ResponsibilityTakenOver',
  );
  const among = second % 4 === 0 ? facts : handovers;
  const mistaken = among.at(-1 - (pick % Math.max(1, Math.min(4, among.length))));
  return mistaken ? { type: 'EnterInError', eventId: mistaken.eventId, reason: 'Feil' } : null;
};

const toOffer =
  (make: (transferId: TransferId, answer: Scene['answer']) => PlanCommand): Maker =>
  ({ transfer, answer }) =>
    transfer ? make(transfer.transferId, answer) : null;

const toMeasure =
  (make: (measureId: MeasureId, scene: Scene) => PlanCommand): Maker =>
  (scene) =>
    scene.measureId ? make(scene.measureId, scene) : null;

const makers: Readonly<Record<Move['kind'], Maker>> = {
  AddMeasure: addMeasure,
  OfferTransfer: offerTransfer,
  AcceptTransfer: toOffer((transferId, answer) => ({ type: 'AcceptTransfer', transferId, ...answer })),
  DeclineTransfer: toOffer((transferId, answer) => ({
    type: 'DeclineTransfer',
    transferId,
    reason: 'Nei',
    ...answer,
  })),
  WithdrawTransfer: toOffer((transferId) => ({ type: 'WithdrawTransfer', transferId, reason: 'Feil' })),
  TakeOverResponsibility: ({ subjects }) =>
    subjects.length > 0 ? { type: 'TakeOverResponsibility', subjects, justification: 'Akutt' } : null,
  EnterInError: enterInError,
  RecordPerformance: toMeasure((measureId, { move, at }) => ({
    type: 'RecordPerformance',
    measureId,
    outcome: 'done',
    at: plus(at, -move.second * hourMs),
  })),
  UpdateMeasure: toMeasure((measureId, { move }) => ({
    type: 'UpdateMeasure',
    measureId,
    changes: { part: move.second % 3 === 0 ? 'individual' : 'treatment' },
  })),
  CompleteMeasure: toMeasure((measureId, { move }) => ({
    type: move.second % 2 ? 'CompleteMeasure' : 'DiscontinueMeasure',
    measureId,
  })),
  RemoveCareTeamMember: ({ move, plan }) => {
    const memberId = choose(Object.keys(plan.careTeam) as MemberId[], move.pick);
    return memberId ? { type: 'RemoveCareTeamMember', memberId } : null;
  },
  NoteWhatFellDue: () => ({ type: 'NoteWhatFellDue' }),
  PausePlan: () => ({ type: 'PausePlan', reason: 'Grunn' }),
  ResumePlan: () => ({ type: 'ResumePlan', reason: 'Grunn' }),
  ClosePlan: () => ({ type: 'ClosePlan', reason: 'Grunn' }),
};

const commandOf = (move: Move, plan: Plan, facts: readonly PlanFact[], at: Instant): PlanCommand | null =>
  makers[move.kind](sceneFor(move, plan, facts, at));

/** Whose business it is; else whoever the move says. */
function actorOf({ actor, second }: Move, plan: Plan, command: PlanCommand, at: Instant): Actor {
  const anyone = actors[actor === 'right' ? second % actors.length : actor] ?? solsiden;
  if (actor !== 'right' || command.type === 'TakeOverResponsibility') return anyone;
  return actorFor(partyFor(command, second, plan, at)) ?? solsiden;
}

function partyFor(command: PlanCommand, second: number, plan: Plan, at: Instant): Party | undefined {
  if (command.type === 'AcceptTransfer' || command.type === 'DeclineTransfer') {
    return plan.transfers[command.transferId]?.to;
  }
  const isHolders = command.type === 'OfferTransfer' && command.subjects.length === 1 && second % 2 === 1;
  return holderOf(plan, isHolders ? command.subjects[0] : { coordination: true }, at);
}

const actorFor = (party: Party | undefined): Actor | undefined =>
  actors.find((one) => {
    const own = partyOf(one);
    return party && own && sameParty(own, party);
  });

const holderOf = (plan: Plan, subject: Subject | undefined, at: Instant): Party | undefined =>
  subject && heldAt(plan.subjects[subjectKey(subject)]?.tenures ?? [], at)?.responsible;
