import { CommandHandler } from '@nestjs/cqrs';
import { staffActor } from '../access/actor';
import { PlanPolicy, refuseUnknown } from '../access/plan-policy';
import { onlyFor } from '../access/refusals';
import { accessKind, accessStream, planKind, planStream } from '../events/stream-kind';
import { CommandRunner, commandIdFor, occurredAtOf } from './command-runner';
import { refuseReuse } from './handle-command';
import { OpenEmergencyAccess } from './messages';
import { outcome } from './outcome';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from './messages';

/** Break-the-glass: recorded with its reason before anything is shown; never for a practitioner whom the patient has blocked. */
@CommandHandler(OpenEmergencyAccess)
export class EmergencyAccessHandler implements ICommandHandler<OpenEmergencyAccess> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly policy: PlanPolicy,
  ) {}

  async execute({ planId, reason, envelope }: OpenEmergencyAccess): Promise<Outcome> {
    const { caller } = envelope;
    const { state: plan, done } = await this.runner.streams.load(planKind, planStream(planId));
    const scope = planStream(planId);
    if (plan.status === 'unopened') return refuseUnknown(caller);
    const stream = accessStream(plan.patient.patientId);
    const executed = await this.runner.run(
      {
        kind: accessKind,
        stream,
        scope,
        admit: async (_state, now) => {
          if (done.has(commandIdFor(envelope, scope))) refuseReuse();
          await this.policy.admitTo(plan, caller, 'open-emergency', now);
          const { practitionerId, unit } = caller;
          if (!practitionerId || !unit) throw onlyFor('practitioners');
          const command = {
            type: 'OpenEmergencyAccess',
            planId,
            practitionerId,
            providerId: unit.providerId,
            reason,
          } as const;
          return { actor: staffActor(caller), command, context: { occurredAt: occurredAtOf(envelope, now) } };
        },
      },
      envelope,
    );
    return outcome(executed, undefined, commandIdFor(envelope, scope));
  }
}
