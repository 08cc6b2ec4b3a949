import { CommandHandler } from '@nestjs/cqrs';
import { refuse } from '../../kernel/domain-error';
import { staffActor } from '../access/actor';
import { onlyFor } from '../access/refusals';
import { mustNotBeBlocked } from '../access/plan-policy';
import { consentKind, consentStream, planKind, planStream } from '../events/stream-kind';
import { CommandRunner, commandIdFor, occurredAtOf } from './command-runner';
import { refuseReuse } from './handle-command';
import { OpenPlan } from './messages';
import { Parties } from './parties';
import { PatientPlans } from './patient-plans';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { PlanCommand } from '../../domain/plan/commands';
import type { PlanContext } from '../../domain/plan/decision';
import type { PlanId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { Admission } from './execution';
import type { Outcome } from './messages';

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
    if (caller.role !== 'practitioner' || !caller.unit) throw onlyFor('practitioners');
    const { state: consent, done } = await this.runner.streams.load(consentKind, consentStream(patientId));
    if (done.has(commandIdFor(envelope, consentStream(patientId)))) refuseReuse();
    mustNotBeBlocked(consent, caller);
    if (!consent.patient) return refuse('patient-not-found', 'There is no such patient; register him first.');
    const { consentSince } = consent;
    if (!consentSince)
      return refuse('consent-missing', 'A plan is stored only with the patient’s consent; record it first.');
    const occurredAt = occurredAtOf(envelope, now);
    if (occurredAt < consentSince) {
      refuse('before-what-it-builds-on', `The patient consented at ${consentSince}; his plan is no older.`);
    }
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
      context: { occurredAt },
    };
  }
}
