import { Inject } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import { refuse } from '../../kernel/domain-error';
import { osloDayOf } from '../../kernel/oslo-day';
import { staffActor } from '../access/actor';
import { onlyFor } from '../access/refusals';
import { NationalIds } from '../access/national-ids';
import { consentKind, consentStream, identityKind, identityStream } from '../events/stream-kind';
import { KEYS } from '../ports/keys';
import { CommandRunner, occurredAtOf } from './command-runner';
import { RegisterPatient } from './messages';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { PatientId, PersonKey } from '../../kernel/ids';
import type { Keys } from '../ports/keys';
import type { Outcome } from './messages';

/** Two commands, each idempotent: the number is reserved for one random id, then the patient's own stream begins. */
@CommandHandler(RegisterPatient)
export class RegisterPatientHandler implements ICommandHandler<RegisterPatient> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly nationalIds: NationalIds,
    @Inject(KEYS) private readonly keys: Keys,
  ) {}

  async execute(message: RegisterPatient): Promise<Outcome> {
    const { nationalId, envelope } = message;
    if (envelope.caller.role !== 'practitioner' || !envelope.caller.unit) throw onlyFor('practitioners');
    const personKey = this.nationalIds.keyFor(nationalId);
    const { patientId, isNew } = await this.#identify(message, personKey);
    const { revision, position } = await this.#register(message, patientId, personKey);
    return { revision, position, created: isNew, id: patientId };
  }

  async #identify({ nationalId, birthDate, envelope }: RegisterPatient, personKey: PersonKey) {
    const stream = identityStream(personKey);
    const executed = await this.runner.run(
      {
        kind: identityKind,
        stream,
        admit: (_state, now) => {
          // Before the number is reserved, so that a refusal leaves nothing behind.
          if (birthDate > osloDayOf(now)) refuse('occurred-in-future', 'The patient is not born yet.');
          return Promise.resolve({
            actor: staffActor(envelope.caller),
            command: {
              type: 'IdentifyPerson',
              sealedNationalId: this.keys.seal(nationalId, stream),
            } as const,
            context: { occurredAt: occurredAtOf(envelope, now) },
          });
        },
      },
      envelope,
    );
    if (!executed.state.patientId) throw new Error('A person was identified without an id');
    return { patientId: executed.state.patientId, isNew: executed.hasEvents };
  }

  #register({ name, birthDate, envelope }: RegisterPatient, patientId: PatientId, personKey: PersonKey) {
    return this.runner.run(
      {
        kind: consentKind,
        stream: consentStream(patientId),
        admit: (_state, now) =>
          Promise.resolve({
            actor: staffActor(envelope.caller),
            command: { type: 'RegisterPatient', patientId, personKey, name, birthDate } as const,
            context: { occurredAt: occurredAtOf(envelope, now) },
          }),
      },
      envelope,
    );
  }
}
