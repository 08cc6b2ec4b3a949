import { refuse } from '../../kernel/domain-error';
import { subjectKey } from './events';
import { happened } from './decision';
import { partyKey } from '../../kernel/party';
import { heldBy } from './offers';
import { joinCareTeam, withdrawOpenOffers } from './responsibility';
import { holder, livingSubject, mustBeAllowed, mustNotPrecede, openOffer, part } from './rules';
import type { Actor } from '../../kernel/actor';
import type { Decide, PlanContext } from './decision';
import type { Corrected, PlanFact, PlanFactOf, Subject } from './events';
import type { EventId } from '../../kernel/ids';
import type { Party } from '../../kernel/party';
import type { Plan } from './state';

/** Points at an event that should not have been; nothing is edited or deleted. */
export const enterInError: Decide<'EnterInError'> = (plan, { eventId, reason }, context) => {
  const { mistaken, occurredAt } = context;
  if (!mistaken) return refuse('event-not-found', `The plan has no event ${eventId}.`);
  if (plan.corrected.includes(eventId)) refuse('already-corrected', 'This entry has been corrected already.');
  mustNotPrecede(context, mistaken.occurredAt, 'what it corrects happened');
  mustBeOwn(mistaken, context.actor);
  const corrected = correctable(plan, mistaken, context);
  const lost = corrected.type === 'MeasureAdded' ? [{ measureId: corrected.measureId }] : [];
  return [
    ...withdrawOpenOffers(plan, lost.filter(isLiving(plan)), 'subject-ended', context),
    happened('EnteredInError', { eventId, reason, corrected }, occurredAt),
    ...withdrawnAgain(plan, eventId, corrected, context),
    ...rejoin(plan, eventId, corrected, context),
  ];
};

/** The offer of a subject that has ended since is not opened again. */
function withdrawnAgain(plan: Plan, eventId: EventId, corrected: Corrected, context: PlanContext) {
  const transfer =
    'transferId' in corrected && corrected.transferId ? plan.transfers[corrected.transferId] : undefined;
  if (!transfer || !('subjects' in corrected)) return [];
  const subjects = corrected.subjects
    .filter((subject) => !isLiving(plan)(subject))
    .map((subject) => {
      const { title, from } = heldBy(plan, subject, context);
      return { subject, title, from: formerHolder(plan, subject, eventId) ?? from };
    });
  const { transferId, to } = transfer;
  return subjects.length > 0
    ? [
        happened(
          'TransferWithdrawn',
          { transferId, subjects, to, cause: 'subject-ended' },
          context.occurredAt,
        ),
      ]
    : [];
}

/** Who has a responsibility again is in the care team again, if he has left it since. */
function rejoin(plan: Plan, eventId: EventId, corrected: Corrected, context: PlanContext) {
  const subjects = 'subjects' in corrected ? corrected.subjects : [];
  const back = subjects
    .filter(isLiving(plan))
    .flatMap((subject) => formerHolder(plan, subject, eventId) ?? []);
  const each = new Map(back.map((party) => [partyKey(party), party]));
  return [...each.values()].flatMap((party) => joinCareTeam(plan, party, context));
}

const formerHolder = (plan: Plan, subject: Subject, eventId: EventId): Party | undefined =>
  plan.subjects[subjectKey(subject)]?.tenures.findLast((tenure) => tenure.eventId !== eventId)?.responsible;

/** A patient or relative corrects what he entered himself; health personnel correct the plan. */
function mustBeOwn({ by }: PlanFact, actor: Actor): void {
  const isCitizen = actor.role === 'patient' || actor.role === 'relative';
  if (isCitizen && !(by.role === actor.role && by.relativeId === actor.relativeId)) {
    refuse(
      'not-correctable',
      'You can correct what you have entered yourself; ask the coordinator about the rest.',
    );
  }
}

const isLiving =
  (plan: Plan) =>
  (subject: Subject): boolean =>
    plan.subjects[subjectKey(subject)]?.endedAt === undefined;

type Type = PlanFact['type'];
type Corrections = {
  readonly [T in Type]?: (plan: Plan, mistaken: PlanFactOf<T>, context: PlanContext) => Corrected;
};

/** What can be taken back, and what that comes to. Where a type has no row the plan is changed instead. */
const corrections: Corrections = {
  WhatMattersStated: () => ({ type: 'WhatMattersStated' }),
  PatientCommented: () => ({ type: 'PatientCommented' }),
  GoalAchievementAssessed: (_plan, { type, data: { goalId } }) => ({ type, goalId }),
  MeasurePerformed: (_plan, { type, data: { measureId } }) => ({ type, measureId }),
  MeasureMissed: (_plan, { type, data: { measureId } }) => ({ type, measureId }),
  ObservationReported: (_plan, { type, data: { observationId } }) => ({ type, observationId }),
  ProblemAdded: unreferencedProblem,
  GoalAdded: unreferencedGoal,
  MeasureAdded: measureAdded,
  TransferAccepted: latestHandover,
  ResponsibilityTakenOver: latestHandover,
  PlanOpened: leavesGap,
  ResponsibilityAssigned: leavesGap,
};

function correctable(plan: Plan, mistaken: PlanFact, context: PlanContext): Corrected {
  const correct = corrections[mistaken.type] as
    ((plan: Plan, mistaken: PlanFact, context: PlanContext) => Corrected) | undefined;
  return (
    correct?.(plan, mistaken, context) ??
    refuse('not-correctable', `${mistaken.type} cannot be corrected; change the plan instead.`)
  );
}

function leavesGap(): never {
  return refuse('correction-leaves-gap', 'Without this entry nobody would have had the responsibility.');
}

function unreferencedProblem(plan: Plan, { data: { problemId } }: PlanFactOf<'ProblemAdded'>): Corrected {
  const users = [...Object.values(plan.goals), ...Object.values(plan.measures)];
  if (users.some(({ problemIds }) => problemIds.includes(problemId))) {
    refuse('not-correctable', 'Goals or measures point at this problem; point them elsewhere first.');
  }
  return { type: 'ProblemAdded', problemId };
}

function unreferencedGoal(plan: Plan, { data: { goalId } }: PlanFactOf<'GoalAdded'>): Corrected {
  if (Object.values(plan.measures).some(({ goalIds }) => goalIds.includes(goalId))) {
    refuse('not-correctable', 'Measures point at this goal; point them elsewhere first.');
  }
  return { type: 'GoalAdded', goalId };
}

/** The measure never was, so nobody lacks a responsible party for it. */
function measureAdded(
  plan: Plan,
  { data: { measureId } }: PlanFactOf<'MeasureAdded'>,
  { now }: PlanContext,
): Corrected {
  const life = plan.subjects[measureId];
  if (!life) return refuse('event-not-found', 'The measure is not in the plan.');
  return { type: 'MeasureAdded', measureId, responsible: holder(life, now) };
}

/** Only the last change of each subject: what came after was built on it. */
function latestHandover(
  plan: Plan,
  { type, data, eventId }: PlanFactOf<'TransferAccepted'> | PlanFactOf<'ResponsibilityTakenOver'>,
  { now }: PlanContext,
): Corrected {
  const subjects = data.subjects
    .map(({ subject }) => subject)
    // A measure that was itself added in error is no longer there to give back.
    .filter((subject) => plan.subjects[subjectKey(subject)] !== undefined);
  for (const subject of subjects) {
    const life = livingSubject(plan, subject);
    if (life.tenures.at(-1)?.eventId !== eventId) {
      refuse(
        'correction-leaves-gap',
        'The responsibility has changed hands since; correct the later change first.',
      );
    }
    const former = formerHolder(plan, subject, eventId);
    if (former) mustBeAllowed(part(plan, subject), former);
    const open = openOffer(plan, subject, now);
    const own = 'transferId' in data ? data.transferId : undefined;
    if (open && open.transferId !== own) {
      refuse('offer-already-open', 'The responsibility is being offered on; withdraw that offer first.');
    }
  }
  return { type, subjects, ...('transferId' in data && { transferId: data.transferId }) };
}
