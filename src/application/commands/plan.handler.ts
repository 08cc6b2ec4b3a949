import { Inject } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import { heldAt } from '../../kernel/timeline';
import { graceMs, validTime } from '../../kernel/valid-time';
import { actorFor } from '../access/actor';
import { permissionFor } from '../access/permissions';
import { PlanPolicy } from '../access/plan-policy';
import { readsWhole } from '../access/standing';
import { onlyFor } from '../access/refusals';
import { planKind, planStream } from '../events/stream-kind';
import { EVENT_STORE } from '../ports/event-store';
import { factsOf } from '../streams/facts';
import { CommandRunner, commandIdFor, occurredAtOf } from './command-runner';
import { ChangePlan } from './messages';
import { outcome } from './outcome';
import { Parties } from './parties';
import { reconcilerOf } from './reconcile';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { PlanContext } from '../../domain/plan/decision';
import type { PlanFact } from '../../domain/plan/events';
import type { PlanCommand } from '../../domain/plan/commands';
import type { EventId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { Admitted } from '../access/plan-policy';
import type { EventStore } from '../ports/event-store';
import type { Admission } from './execution';
import type { Envelope, Outcome } from './messages';

/** Everything asked of a plan that exists: one table of permissions, one decider, one way in. */
@CommandHandler(ChangePlan)
export class PlanHandler implements ICommandHandler<ChangePlan> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly policy: PlanPolicy,
    private readonly parties: Parties,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  async execute({ planId, intent, envelope }: ChangePlan): Promise<Outcome> {
    const stream = planStream(planId);
    let admitted: Admitted | null = null;
    const mayRead = (): boolean => admitted !== null && readsWhole(admitted.standing);
    const executed = await this.runner.run(
      {
        kind: planKind,
        stream,
        admit: async (state, now) => {
          admitted = await this.policy.admitTo(state, envelope.caller, permissionFor[intent.type], now);
          return this.#admission(admitted, intent, envelope, now);
        },
        ...(envelope.seenRevision !== undefined && {
          reconcile: reconcilerOf(this.store, stream, { revision: envelope.seenRevision, mayRead }),
        }),
      },
      envelope,
    );
    return outcome(executed, idMadeBy(intent.type), commandIdFor(envelope, stream));
  }

  async #admission(
    admitted: Admitted,
    intent: ChangePlan['intent'],
    envelope: Envelope,
    now: Instant,
  ): Promise<Admission<PlanCommand, PlanContext>> {
    mustBeHisToDo(intent, admitted, now);
    const command = await this.parties.resolveIn(intent, admitted.consent, now);
    const occurredAt = occurredAtFor(intent, envelope, now);
    const mistaken = intent.type === 'EnterInError' ? await this.#find(admitted, intent.eventId) : undefined;
    if (mistaken) mustBeHisToCorrect(mistaken, admitted, envelope);
    return {
      actor: actorFor(envelope.caller, admitted),
      command,
      context: { occurredAt, ...(mistaken && { mistaken }) },
    };
  }

  /** Reads the plan's stream through: a correction is rare, and only its own event is needed. */
  async #find({ plan }: Admitted, eventId: EventId): Promise<PlanFact | undefined> {
    for await (const fact of factsOf(this.store, planKind, planStream(plan.planId))) {
      if (fact.eventId === eventId) return fact;
    }
    return undefined;
  }
}

/** What is reported is dated by itself, and a week back needs no reason. */
function occurredAtFor(intent: ChangePlan['intent'], envelope: Envelope, now: Instant): Instant {
  if (intent.type === 'RecordPerformance' || intent.type === 'ReportObservation') {
    return validTime(now, { occurredAt: intent.at, lateReason: envelope.lateReason }, graceMs.report);
  }
  return occurredAtOf(envelope, now);
}

/** A patient or relative ticks off self-treatment and what he answers for himself, not what health personnel do. */
function mustBeHisToDo(intent: ChangePlan['intent'], { standing, plan }: Admitted, now: Instant): void {
  if (intent.type !== 'RecordPerformance') return;
  const isCitizen = standing.as === 'patient' || standing.as === 'relative';
  const measure = plan.measures[intent.measureId];
  if (!isCitizen || !measure || measure.part === 'self-treatment') return;
  const tenures = plan.subjects[intent.measureId]?.tenures ?? [];
  if (heldAt(tenures, now)?.responsible.kind === 'provider') throw onlyFor('performers');
}

/** A response service corrects what it has entered itself; the plan's content is not its own. */
function mustBeHisToCorrect({ by }: PlanFact, { standing }: Admitted, { caller }: Envelope): void {
  if (standing.as === 'response-service' && by.providerId !== caller.unit?.providerId)
    throw onlyFor('author');
}

const madeIds: Partial<Record<PlanCommand['type'], string>> = {
  CommentOnPlan: 'comment',
  AddProblem: 'problem',
  AddGoal: 'goal',
  AddMeasure: 'measure',
  OfferTransfer: 'transfer',
  AddCareTeamMember: 'member',
  ReportObservation: 'observation',
};

const idMadeBy = (type: PlanCommand['type']): string | undefined => madeIds[type];
