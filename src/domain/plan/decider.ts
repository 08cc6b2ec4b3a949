import { refuse } from '../../kernel/domain-error';
import { contentDecisions } from './content.decisions';
import { enterInError } from './corrections';
import { foldDecided, whatFellDue } from './due';
import { evolve } from './evolve';
import { lifecycleDecisions, openPlan } from './lifecycle.decisions';
import { measureDecisions } from './measures.decisions';
import { responsibilityDecisions } from './responsibility';
import { mustNotPrecede } from './rules';
import { initialState } from './state';
import type { Decider } from '../../kernel/decider';
import type { PlanCommand } from './commands';
import type { Decide, Decisions, PlanContext, PlanDecided } from './decision';
import type { PlanEvent } from './events';
import type { Plan, PlanState } from './state';

type Change = Exclude<PlanCommand['type'], 'OpenPlan' | 'NoteWhatFellDue'>;

const decisions: Decisions<Change> = {
  ...lifecycleDecisions,
  ...contentDecisions,
  ...measureDecisions,
  ...responsibilityDecisions,
  EnterInError: enterInError,
};

/** A paused plan takes transfers, takeovers, the patient's voice, reports, corrections, resume and close. */
const takenWhilePaused: ReadonlySet<PlanCommand['type']> = new Set([
  'ResumePlan',
  'PausePlan',
  'ClosePlan',
  'StateWhatMatters',
  'CommentOnPlan',
  'OfferTransfer',
  'AcceptTransfer',
  'DeclineTransfer',
  'WithdrawTransfer',
  'TakeOverResponsibility',
  'RecordPerformance',
  'ReportObservation',
  'EnterInError',
]);

/** Decides on the plan as it is once what time alone has done to it is noted. */
function decide(state: PlanState, command: PlanCommand, context: PlanContext): readonly PlanDecided[] {
  if (command.type === 'OpenPlan') {
    return state.status === 'unopened'
      ? openPlan(command, context)
      : refuse('patient-has-open-plan', 'The patient has an open plan already.');
  }
  if (state.status === 'unopened') return refuse('plan-not-found', 'There is no such plan.');
  const due = whatFellDue(state, context.now);
  if (command.type === 'NoteWhatFellDue') return due;

  mustTake(state, command);
  mustNotPrecede(context, state.openedAt, 'the plan was opened');
  const plan = foldDecided(state, due, context.now);
  const decided = decideChange(command.type, plan, command, context);
  if (decided.length === 0) return [];
  // A correction may open an offer again whose deadline has passed.
  const dueNow = whatFellDue(foldDecided(plan, decided, context.now), context.now);
  return [...due, ...decided, ...dueNow];
}

const decideChange = <Type extends Change>(
  type: Type,
  ...given: Parameters<Decide<Type>>
): readonly PlanDecided[] => decisions[type](...given);

function mustTake(plan: Plan, { type }: PlanCommand): void {
  if (plan.status === 'closed' && type !== 'EnterInError') {
    refuse('plan-closed', 'The plan is closed; only corrections are taken.');
  }
  if (plan.status === 'paused' && !takenWhilePaused.has(type)) {
    refuse('plan-paused', 'The plan is paused; resume it first.');
  }
}

export const planDecider: Decider<PlanState, PlanCommand, PlanEvent, PlanContext> = {
  initialState,
  decide,
  evolve,
};
