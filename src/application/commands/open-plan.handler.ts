import { Injectable } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import { v5 as uuidv5 } from 'uuid';
import { refuse } from '../../kernel/domain-error';
import { staffActor } from '../access/actor';
import { forbidden } from '../errors';
import { consentKind, consentStream, planKind, planStream } from '../events/stream-kind';
import { CommandRunner, commandIdFor, occurredAtOf } from './command-runner';
import { FoldedStreams } from './folded-stream';
import { OpenPlan } from './messages';
import { Parties } from './parties';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { PlanCommand } from '../../domain/plan/commands';
import type { PlanContext } from '../../domain/plan/decision';
import type { CommandId, PatientId, PlanId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { Admission } from './handle-command';
import type { Outcome } from './messages';

/** A patient's first, second, … plan: the id is the reservation, so that two cannot be opened at once. */
const planIdOf = (patientId: PatientId, ordinal: number): PlanId =>
  uuidv5(`plan/${ordinal}`, patientId) as PlanId;

/** Finds a patient's plans in the streams themselves. */
@Injectable()
export class PatientPlans {
  constructor(private readonly streams: FoldedStreams) {}

  /** The open (or paused) plan, or null. */
  async openPlanOf(patientId: PatientId): Promise<PlanId | null> {
    const planId = await this.placeFor(patientId);
    const { state } = await this.streams.load(planKind, planStream(planId));
    return state.status === 'unopened' ? null : planId;
  }

  /** Where a new plan would go: the open plan, else the first id that is free; or the plan that the command itself opened. */
  async placeFor(patientId: PatientId, commandId?: CommandId): Promise<PlanId> {
    for (let ordinal = 1; ; ordinal += 1) {
      const planId = planIdOf(patientId, ordinal);
      const { state, done } = await this.streams.load(planKind, planStream(planId));
      if (state.status !== 'closed' || (commandId && done.has(commandId))) return planId;
    }
  }
}

@CommandHandler(OpenPlan)
export class OpenPlanHandler implements ICommandHandler<OpenPlan> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly plans: PatientPlans,
    private readonly parties: Parties,
  ) {}

  async execute(message: OpenPlan): Promise<Outcome> {
    const { patientId, envelope } = message;
    const scope = consentStream(patientId);
    const planId = await this.plans.placeFor(patientId, commandIdFor(envelope, scope));
    const { revision, position } = await this.runner.run(
      {
        kind: planKind,
        stream: planStream(planId),
        scope,
        admit: (_state, now) => this.#admit(planId, message, now),
      },
      envelope,
    );
    return { revision, position, created: true, id: planId };
  }

  /** Rules that span streams: the patient is registered and his consent is in force. */
  async #admit(
    planId: PlanId,
    { patientId, title, coordinator, envelope }: OpenPlan,
    now: Instant,
  ): Promise<Admission<PlanCommand, PlanContext>> {
    const { caller } = envelope;
    if (caller.role !== 'practitioner' || !caller.unit) throw forbidden();
    const { state: consent, done } = await this.runner.streams.load(consentKind, consentStream(patientId));
    if (done.has(commandIdFor(envelope, consentStream(patientId)))) {
      refuse('idempotency-key-reused', 'This Idempotency-Key was used for another request; make a new one.');
    }
    if (!consent.patient) return refuse('patient-not-found', 'There is no such patient; register him first.');
    if (!consent.consentGiven)
      refuse('consent-missing', 'A plan is stored only with the patient’s consent; record it first.');
    const { name, birthDate } = consent.patient;
    const party = await this.parties.resolve(coordinator, consent, now);
    return {
      actor: staffActor(caller),
      command: {
        type: 'OpenPlan',
        planId,
        patient: { patientId, name, birthDate },
        title,
        coordinator: party,
      },
      context: { occurredAt: occurredAtOf(envelope, now) },
    };
  }
}
