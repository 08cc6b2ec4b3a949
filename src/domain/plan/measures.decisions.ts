import { refuse } from '../../kernel/domain-error';
import { realChanges } from './changes';
import { happened } from './decision';
import { heldBy } from './offers';
import { joinCareTeam, withdrawOpenOffers } from './responsibility';
import {
  holder,
  isEnded,
  isOwnUnit,
  knownMeasure,
  livingSubject,
  memberFor,
  mustBeAbleToConsent,
  mustBeAllowed,
  mustFollowLastChange,
  mustNotPrecede,
  mustServeOpen,
  ongoingMeasure,
  openOffer,
} from './rules';
import type { MeasureId } from '../../kernel/ids';
import type { Party } from '../../kernel/party';
import type { PlanCommandOf } from './commands';
import type { Decisions, PlanContext, PlanDecided } from './decision';
import type { Part } from './events';
import type { MeasureRecord, Plan } from './state';

type MeasureCommand =
  | 'AddMeasure'
  | 'UpdateMeasure'
  | 'StartMeasure'
  | 'PutMeasureOnHold'
  | 'ResumeMeasure'
  | 'CompleteMeasure'
  | 'DiscontinueMeasure'
  | 'RecordPerformance';

export const measureDecisions: Decisions<MeasureCommand> = {
  AddMeasure: (plan, { measure, responsible }, context) => {
    mustServeOpen(plan, measure, context);
    mustBeFirstResponsible(plan, measure.part, responsible, context);
    const { occurredAt } = context;
    const measureId = context.newId('measure') as MeasureId;
    return [
      happened('MeasureAdded', { measureId, ...measure }, occurredAt),
      happened('ResponsibilityAssigned', { subject: { measureId }, responsible }, occurredAt),
      ...joinCareTeam(plan, responsible, context),
    ];
  },
  UpdateMeasure: (plan, { measureId, changes }, context) => {
    const measure = reachedMeasure(plan, measureId, context);
    mustServeOpen(plan, { problemIds: changes.problemIds ?? [], goalIds: changes.goalIds ?? [] }, context);
    if (changes.part) mustSuitHolders(plan, measureId, changes.part, context);
    const real = realChanges(measure, changes);
    return real ? [happened('MeasureUpdated', { measureId, changes: real }, context.occurredAt)] : [];
  },
  StartMeasure: (plan, { type: _, ...step }, context) => {
    const { status } = reachedMeasure(plan, step.measureId, context);
    if (status === 'on-hold') refuse('measure-on-hold', 'The measure is on hold; resume it.');
    return status === 'active' ? [] : [happened('MeasureStarted', step, context.occurredAt)];
  },
  PutMeasureOnHold: (plan, { type: _, ...step }, context) =>
    reachedMeasure(plan, step.measureId, context).status === 'on-hold'
      ? []
      : [happened('MeasurePutOnHold', step, context.occurredAt)],
  ResumeMeasure: (plan, { type: _, ...step }, context) => {
    const { status, statusSince } = reachedMeasure(plan, step.measureId, context);
    if (status !== 'on-hold') refuse('measure-not-on-hold', 'The measure is not on hold.');
    mustNotPrecede(context, statusSince, 'it was put on hold');
    return [happened('MeasureResumed', step, context.occurredAt)];
  },
  CompleteMeasure: ending('MeasureCompleted'),
  DiscontinueMeasure: ending('MeasureDiscontinued'),
  RecordPerformance: recordPerformance,
};

function ending(type: 'MeasureCompleted' | 'MeasureDiscontinued') {
  return (
    plan: Plan,
    { measureId, reason }: PlanCommandOf<'CompleteMeasure' | 'DiscontinueMeasure'>,
    context: PlanContext,
  ): readonly PlanDecided[] => {
    const subject = { measureId };
    const { from: responsible } = heldBy(plan, subject, context);
    mustFollowLastChange(livingSubject(plan, subject), context);
    return [
      ...withdrawOpenOffers(plan, [subject], 'subject-ended', context),
      happened(type, { measureId, responsible, ...(reason && { reason }) }, context.occurredAt),
    ];
  };
}

/** What is done, or should have been, has begun: a planned measure starts with its first performance. */
function recordPerformance(
  plan: Plan,
  { measureId, outcome, at, note }: PlanCommandOf<'RecordPerformance'>,
  context: PlanContext,
): readonly PlanDecided[] {
  const measure = knownMeasure(plan, measureId);
  mustNotPrecede(context, measure.since, 'the measure was added');
  const endedAt = plan.subjects[measureId]?.endedAt;
  if (isEnded(measure) && (endedAt === undefined || at > endedAt)) {
    refuse('measure-ended', `The measure ${measureId} was ${measure.status} before that.`);
  }
  const started = measure.status === 'planned' ? [happened('MeasureStarted', { measureId }, at)] : [];
  const performance = { measureId, at, ...(note && { note }) };
  return [...started, happened(outcome === 'done' ? 'MeasurePerformed' : 'MeasureMissed', performance, at)];
}

function reachedMeasure(plan: Plan, measureId: MeasureId, context: PlanContext): MeasureRecord {
  const measure = ongoingMeasure(plan, measureId);
  mustNotPrecede(context, measure.since, 'the measure was added');
  return measure;
}

/** The author's own unit, the patient, a relative, or a unit in the care team; any other is asked by an offer. */
function mustBeFirstResponsible(plan: Plan, part: Part, responsible: Party, context: PlanContext): void {
  mustBeAllowed(part, responsible);
  mustBegin(part, responsible);
  mustBeAbleToConsent(plan.patient, responsible, context.occurredAt);
  if (responsible.kind === 'provider' && !isOwnUnit(responsible, context) && !memberFor(plan, responsible)) {
    refuse('not-in-care-team', 'This unit is not in the care team; take it in, or offer it the measure.');
  }
}

/** A measure becomes only what the one who has it, and the one who is to have it, may have from the beginning. */
function mustSuitHolders(plan: Plan, measureId: MeasureId, part: Part, { now }: PlanContext): void {
  const subject = { measureId };
  const has = holder(livingSubject(plan, subject), now);
  mustBeAllowed(part, has);
  if (part === 'self-treatment' && part !== plan.measures[measureId]?.part) mustBegin(part, has);
  const next = openOffer(plan, subject, now)?.to;
  if (next) mustBeAllowed(part, next);
}

function mustBegin(part: Part, party: Party): void {
  if (part === 'self-treatment' && party.kind === 'provider') {
    refuse(
      'responsible-not-allowed',
      'Self-treatment begins with the patient or a relative; offer it to a unit later.',
    );
  }
}
