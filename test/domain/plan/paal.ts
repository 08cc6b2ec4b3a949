import { planDecider } from '../../../src/domain/plan/decider';
import { subjectKey } from '../../../src/domain/plan/events';
import { heldAt } from '../../../src/kernel/timeline';
import { by, specificationOf, t } from '../../support/decider-specification';
import type { CorrectionContext, PlanCommand, PlanCommandOf } from '../../../src/domain/plan/commands';
import type {
  Goal,
  HandoverNote,
  Held,
  Measure,
  ObservedRange,
  Patient,
  PlanEvent,
  PlanEventOf,
  PlanFact,
  Subject,
  Zone,
} from '../../../src/domain/plan/events';
import type { PlanContext } from '../../../src/domain/plan/decision';
import type { Plan, PlanState } from '../../../src/domain/plan/state';
import type { Actor } from '../../../src/kernel/actor';
import type {
  EventId,
  GoalId,
  MeasureId,
  MemberId,
  PatientId,
  PlanId,
  PractitionerId,
  ProblemId,
  ProviderId,
  RelativeId,
  TransferId,
} from '../../../src/kernel/ids';
import type { Instant, PlainDay } from '../../../src/kernel/instant';
import type { Party } from '../../../src/kernel/party';
import type { Expected, Step } from '../../support/decider-specification';

/** Pål's plan as in scenario 1: the people, what they say, and short ways to say it. Ids count: `measure-1`. */
export const plan = specificationOf<PlanState, PlanCommand, PlanEvent, PlanContext>(planDecider, {
  stream: 'plan-1',
  more: mistakenIn,
});

/** The event that a correction points at, as the command handler finds it. */
function mistakenIn(command: PlanCommand, facts: readonly PlanFact[]): CorrectionContext {
  const mistaken =
    command.type === 'EnterInError' ? facts.find(({ eventId }) => eventId === command.eventId) : undefined;
  return mistaken ? { mistaken } : {};
}

type Unit = Extract<Party, { readonly kind: 'provider' }>;
const unit = (id: string, name: string): Unit => ({ kind: 'provider', providerId: id as ProviderId, name });
const practitioner = (name: string, { providerId, name: at }: Unit): Actor => ({
  role: 'practitioner',
  name,
  practitionerId: (name.split(' ').at(-1)?.toLowerCase() ?? '') as PractitionerId,
  providerId,
  unit: at,
});

export const solsiden = unit('solsiden', 'Solsiden legesenter');
export const nordlys = unit('nordlys', 'Nordlys sykehus, øyeavdelingen');
export const aas = unit('aas', 'Øyelegene Aas');
export const fjordbyen = unit('fjordbyen', 'Fjordbyen hjemmetjeneste');
export const legevakt = unit('legevakt', 'Fjordbyen legevakt');
export const thePatient: Party = { kind: 'patient', name: 'Pål Hansen' };
export const theDaughter: Party = { kind: 'relative', relativeId: 'anne' as RelativeId, name: 'Anne Hansen' };

export const gpBerg = practitioner('Berg', solsiden);
export const eyeLie = practitioner('Lie', nordlys);
export const specialistAas = practitioner('Aas', aas);
export const nurseDahl = practitioner('Dahl', fjordbyen);
export const doctorStrand = practitioner('Strand', legevakt);
export const paal: Actor = { role: 'patient', name: 'Pål Hansen' };
export const anne: Actor = { role: 'relative', name: 'Anne Hansen', relativeId: 'anne' as RelativeId };
export const auditorHolm: Actor = { role: 'auditor', name: 'Holm' };
export const register: Actor = { role: 'system', name: 'Sammen' };

/** The party as the acting practitioner names it: his unit, with himself in it. */
export const withHimself = (party: Unit, { practitionerId }: Actor): Party => ({
  kind: 'provider',
  providerId: party.providerId,
  ...(practitionerId && { practitionerId }),
  name: party.name,
});

export const patient: Patient = {
  patientId: 'paal' as PatientId,
  name: 'Pål Hansen',
  birthDate: '1950-11-17' as PlainDay,
};
export const bornOn = (day: string): Patient => ({ ...patient, birthDate: day as PlainDay });

export const id = {
  plan: '1' as PlanId,
  problem: (n: number) => `problem-${n}` as ProblemId,
  goal: (n: number) => `goal-${n}` as GoalId,
  measure: (n: number) => `measure-${n}` as MeasureId,
  transfer: (n: number) => `transfer-${n}` as TransferId,
  member: (n: number) => `member-${n}` as MemberId,
  event: (n: number) => `event-${n}` as EventId,
};

export const coordination: Subject = { coordination: true };
/** The first measure of a history. */
export const drops: Subject = { measureId: id.measure(1) };
/** The second. */
export const check: Subject = { measureId: id.measure(2) };

export const openPlan = (coordinator: Party = solsiden, whose: Patient = patient): PlanCommand => ({
  type: 'OpenPlan',
  planId: id.plan,
  patient: whose,
  title: 'Pål sin plan',
  coordinator,
});

export const measure = (part: Measure['part'], title: string, more: Partial<Measure> = {}): Measure => ({
  part,
  title,
  problemIds: [],
  goalIds: [],
  ...more,
});
export const addMeasure = (what: Measure, responsible: Party): PlanCommandOf<'AddMeasure'> => ({
  type: 'AddMeasure',
  measure: what,
  responsible,
});
export const addDrops = addMeasure(measure('self-treatment', 'Øyedråper daglig'), thePatient);
export const addCheck = addMeasure(measure('treatment', 'Årlig kontroll hos øyelege'), nordlys);

export const addProblem: PlanCommandOf<'AddProblem'> = {
  type: 'AddProblem',
  text: 'Grønn stær',
  purpose: 'Forebygge synstap',
};
export const addGoal = (more: Partial<Goal> = {}): PlanCommandOf<'AddGoal'> => ({
  type: 'AddGoal',
  part: 'self-treatment',
  description: 'Dryppe hver kveld',
  problemIds: [],
  expressedBy: 'practitioner',
  ...more,
});
export const addMember = (party: Party, role = 'øyelege'): PlanCommandOf<'AddCareTeamMember'> => ({
  type: 'AddCareTeamMember',
  party,
  role,
});

export const handover: HandoverNote = {
  situation: 'Husker ikke dråpene',
  background: 'Demens',
  assessment: 'Trenger hjelp hver kveld',
  recommendation: 'Drypp kl. 21',
};
export interface OfferTerms {
  readonly deadline: string;
  readonly effectiveFrom?: string;
}
export const offer = (
  subjects: readonly Subject[],
  to: Party,
  { deadline, effectiveFrom }: OfferTerms,
): PlanCommandOf<'OfferTransfer'> => ({
  type: 'OfferTransfer',
  subjects,
  to,
  reason: 'Husker ikke dråpene',
  handover,
  deadline: t(deadline),
  ...(effectiveFrom && { effectiveFrom: t(effectiveFrom) }),
});
export const accept = (n: number, subjects?: readonly Subject[]): PlanCommandOf<'AcceptTransfer'> => ({
  type: 'AcceptTransfer',
  transferId: id.transfer(n),
  ...(subjects && { subjects }),
});
export const decline = (n: number, subjects?: readonly Subject[]): PlanCommandOf<'DeclineTransfer'> => ({
  type: 'DeclineTransfer',
  transferId: id.transfer(n),
  reason: 'Mangler opplæring',
  ...(subjects && { subjects }),
});
export const withdraw = (n: number): PlanCommandOf<'WithdrawTransfer'> => ({
  type: 'WithdrawTransfer',
  transferId: id.transfer(n),
  reason: 'Sendt feil',
});
export const takeOver = (...subjects: readonly Subject[]): PlanCommandOf<'TakeOverResponsibility'> => ({
  type: 'TakeOverResponsibility',
  subjects,
  justification: 'Akutte øyesmerter',
});
export const step = (
  type: 'StartMeasure' | 'PutMeasureOnHold' | 'ResumeMeasure' | 'CompleteMeasure' | 'DiscontinueMeasure',
  n = 1,
): PlanCommand => ({ type, measureId: id.measure(n) });
export const pause: PlanCommand = { type: 'PausePlan', reason: 'Innlagt' };
export const resume: PlanCommand = { type: 'ResumePlan', reason: 'Hjemme igjen' };
export const close: PlanCommand = { type: 'ClosePlan', reason: 'Flyttet' };
export const noteWhatFellDue: PlanCommand = { type: 'NoteWhatFellDue' };
/** Points at the last event of the type, or at the nth of them. */
export const correct =
  (
    actor: Actor,
    when: string,
    type: PlanEvent['type'],
    { nth, ...late }: { nth?: number; occurredAt?: string } = {},
  ) =>
  (facts: readonly PlanFact[]): PlanStep => {
    const { occurredAt } = late;
    const mistaken = facts.filter((fact) => fact.type === type).at(nth === undefined ? -1 : nth - 1);
    const eventId = mistaken?.eventId ?? ('no-such-event' as EventId);
    return by(
      actor,
      when,
      { type: 'EnterInError', eventId, reason: 'Feil pasient' },
      occurredAt ? { occurredAt } : undefined,
    );
  };

/** Done or missed at an instant that is also its valid time. */
export const performed = (
  actor: Actor,
  when: string,
  at: string,
  { outcome = 'done', n = 1 }: { readonly outcome?: 'done' | 'missed'; readonly n?: number } = {},
) =>
  by<PlanCommand>(
    actor,
    when,
    { type: 'RecordPerformance', measureId: id.measure(n), outcome, at: t(at) },
    { occurredAt: at },
  );

export const zone = (action: string, ranges: readonly Partial<ObservedRange>[], contact?: string): Zone => ({
  triggers: ranges.map((range) => ({
    text: 'Trykk',
    observation: { code: 'øyetrykk', unit: 'mmHg', ...range },
  })),
  action,
  ...(contact !== undefined && { contact }),
});
export const textZone = (text: string, contact?: string): Zone => ({
  triggers: [{ text }],
  action: 'Ring',
  ...(contact !== undefined && { contact }),
});
export const defineZone = (colour: 'green' | 'yellow' | 'red', content: Zone): PlanCommand => ({
  type: 'DefineZone',
  zone: colour,
  content,
});

/** What was in the history before anything that a test is about. Four events: 0 to 2, and 3 where Nordlys joins. */
export const opened = by(gpBerg, '01-12 08:00', openPlan());
export const nordlysInTeam = by<PlanCommand>(gpBerg, '01-12 08:10', addMember(nordlys));
/** Pål has the drops. */
export const dropsAdded = by<PlanCommand>(gpBerg, '01-12 09:00', addDrops);
/** Nordlys has the check; after `dropsAdded` it is the second measure. */
export const checkAdded = by<PlanCommand>(gpBerg, '01-12 09:10', addCheck);
/** Solsiden offers the drops to Fjordbyen until 26 February. */
export const dropsOffered = by<PlanCommand>(
  gpBerg,
  '02-22 08:00',
  offer([drops], fjordbyen, { deadline: '02-26 22:59' }),
);
export const dropsAccepted = by<PlanCommand>(nurseDahl, '02-23 08:00', accept(1));
/** The offer that is to hold from 1 April, and its acceptance. */
export const dropsOfferedForApril = by<PlanCommand>(
  gpBerg,
  '02-22 08:00',
  offer([drops], fjordbyen, { deadline: '02-26 22:59', effectiveFrom: '04-01 00:00' }),
);

export const held = (subject: Subject, from: Party, title = 'Øyedråper daglig'): Held => ({
  subject,
  title,
  from,
});
export const heldCheck = (from: Party): Held => held(check, from, 'Årlig kontroll hos øyelege');
export const heldCoordination = (from: Party): Held => held(coordination, from, 'Koordinering');

export const event = <Type extends PlanEvent['type']>(
  type: Type,
  data: PlanEventOf<Type>['data'],
  occurredAt?: string,
  doneBy?: Actor,
) =>
  ({
    type,
    data,
    ...(occurredAt && { occurredAt: t(occurredAt) }),
    ...(doneBy && { by: doneBy }),
  }) as unknown as Expected<PlanEvent>;

/** Who has the subject at the instant, as the state tells it. */
export function holderIn(state: PlanState, subject: Subject, at: string | Instant): string | undefined {
  const life = (state as Plan).subjects[subjectKey(subject)];
  const when = at.length > 20 ? (at as Instant) : t(at);
  return life && heldAt(life.tenures, when)?.responsible.name;
}

/** Who has had the subject, and from when: `Pål Hansen 2026-01-12T09:00:00.000Z`. */
export const tenuresIn = (state: PlanState, subject: Subject): readonly string[] =>
  ((state as Plan).subjects[subjectKey(subject)]?.tenures ?? []).map(
    ({ responsible, from }) => `${responsible.name} ${from.slice(5, 16).replace('T', ' ')}`,
  );

export type PlanStep = Step<PlanCommand>;
