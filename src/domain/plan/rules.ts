import { ageAt } from '../../kernel/age';
import { refuse } from '../../kernel/domain-error';
import { isUnit, sameParty } from '../../kernel/party';
import { heldAt } from '../../kernel/timeline';
import { pendingTenure } from './subjects';
import { subjectKey } from './events';
import type { GoalId, MeasureId, ProblemId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { Party } from '../../kernel/party';
import type { Part, Patient, Subject } from './events';
import type { GoalRecord, MeasureRecord, Plan, ProblemRecord, SubjectLife, TransferRecord } from './state';
import type { PlanContext } from './decision';

/** Valid time never runs backwards over what an event builds on. */
export function mustNotPrecede(context: PlanContext, since: Instant, what: string): void {
  if (context.occurredAt < since) {
    refuse(
      'before-what-it-builds-on',
      `This cannot have happened at ${context.occurredAt}: ${what} at ${since}.`,
    );
  }
}

export function activeProblem(plan: Plan, problemId: ProblemId): ProblemRecord {
  const problem = plan.problems[problemId];
  if (!problem) return refuse('problem-not-found', `The plan has no problem ${problemId}.`);
  if (problem.status === 'resolved') refuse('problem-resolved', `The problem ${problemId} is resolved.`);
  return problem;
}

export function activeGoal(plan: Plan, goalId: GoalId): GoalRecord {
  const goal = plan.goals[goalId];
  if (!goal) return refuse('goal-not-found', `The plan has no goal ${goalId}.`);
  if (goal.status === 'ended') refuse('goal-ended', `The goal ${goalId} has ended.`);
  return goal;
}

export function knownMeasure(plan: Plan, measureId: MeasureId): MeasureRecord {
  return plan.measures[measureId] ?? refuse('measure-not-found', `The plan has no measure ${measureId}.`);
}

export const isEnded = ({ status }: MeasureRecord): boolean =>
  status === 'completed' || status === 'discontinued';

export function ongoingMeasure(plan: Plan, measureId: MeasureId): MeasureRecord {
  const measure = knownMeasure(plan, measureId);
  if (isEnded(measure)) refuse('measure-ended', `The measure ${measureId} is ${measure.status}.`);
  return measure;
}

/** A measure or goal points only at problems and goals of its own plan that have not ended. */
export function mustServeOpen(
  plan: Plan,
  { problemIds = [], goalIds = [] }: { problemIds?: readonly ProblemId[]; goalIds?: readonly GoalId[] },
  context: PlanContext,
): void {
  problemIds.forEach((problemId) => {
    mustNotPrecede(context, activeProblem(plan, problemId).since, 'the problem was added');
  });
  goalIds.forEach((goalId) => {
    mustNotPrecede(context, activeGoal(plan, goalId).since, 'the goal was added');
  });
}

/** The life of a subject that has not ended. */
export function livingSubject(plan: Plan, subject: Subject): SubjectLife {
  if ('measureId' in subject) ongoingMeasure(plan, subject.measureId);
  const life = plan.subjects[subjectKey(subject)];
  return life ?? refuse('measure-not-found', 'The plan has no such subject.');
}

/** Who has it as the register knows now. A subject is never without: the fallback is unreachable by any history. */
export function holder(life: SubjectLife, now: Instant): Party {
  const tenure = heldAt(life.tenures, now) ?? life.tenures[0];
  if (!tenure) throw new Error('A subject of the plan has nobody who has ever answered for it');
  return tenure.responsible;
}

/** A change of who has it starts where the last one that has begun started, or later. */
export function mustFollowLastChange(life: SubjectLife, context: PlanContext): void {
  const last = heldAt(life.tenures, context.now);
  if (last) mustNotPrecede(context, last.from, 'the one who has it got it');
}

export const part = (plan: Plan, subject: Subject): Part | 'coordination' =>
  'measureId' in subject ? knownMeasure(plan, subject.measureId).part : 'coordination';

/** A treatment measure and the coordination are always a provider unit's. */
export function mustBeAllowed(of: Part | 'coordination', party: Party): void {
  if (party.kind !== 'provider' && (of === 'treatment' || of === 'coordination')) {
    refuse(
      'responsible-not-allowed',
      'Only a provider unit can answer for a treatment measure or for the coordination.',
    );
  }
}

/** Pasient- og brukerrettighetsloven § 4-3: who has turned 16 consents for himself. */
const ageOfConsent = 16;

export function mustBeAbleToConsent(patient: Patient, party: Party, at: Instant): void {
  if (party.kind === 'patient' && ageAt(patient.birthDate, at) < ageOfConsent) {
    refuse('cannot-consent', 'The patient is under 16 and cannot be given a responsibility; a parent can.');
  }
}

export const memberFor = (plan: Plan, party: Party): boolean =>
  Object.values(plan.careTeam).some((member) => sameParty(member.party, party));

export const isCoordinator = (plan: Plan, party: Party | null, now: Instant): boolean => {
  const life = plan.subjects['coordination'];
  return party !== null && life !== undefined && sameParty(holder(life, now), party);
};

/** The offer of the subject that waits for an answer, or is accepted and has not begun. */
export function openOffer(plan: Plan, subject: Subject, now: Instant): TransferRecord | undefined {
  const key = subjectKey(subject);
  const life = plan.subjects[key];
  const pending = life && pendingTenure(life, now)?.transferId;
  if (pending) return plan.transfers[pending];
  return Object.values(plan.transfers).find((transfer) => transfer.answers[key] === 'offered');
}

export function mustHaveNoOpenOffer(plan: Plan, subject: Subject, now: Instant): void {
  const open = openOffer(plan, subject, now);
  if (open) refuse('offer-already-open', `The offer ${open.transferId} is open for ${subjectKey(subject)}.`);
}

export const isOwnUnit = (party: Party, context: PlanContext): boolean =>
  isUnit(party, context.actor.providerId);
