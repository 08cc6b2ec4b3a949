import { Inject } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import { refuse } from '../../kernel/domain-error';
import { staffActor } from '../access/actor';
import { onlyFor } from '../access/refusals';
import { mustNotBeBlocked } from '../access/plan-policy';
import { NationalIds } from '../access/national-ids';
import { notFound } from '../errors';
import { consentKind, consentStream } from '../events/stream-kind';
import { PRACTITIONERS } from '../ports/practitioners';
import { CommandRunner, commandIdFor, occurredAtOf } from './command-runner';
import { refuseReuse } from './handle-command';
import { ChangeConsent } from './messages';
import { PatientPlans } from './patient-plans';
import { outcome } from './outcome';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Actor } from '../../kernel/actor';
import type { PatientId } from '../../kernel/ids';
import type { ConsentCommand, PatientConsent } from '../../domain/consent/decider';
import type { Caller } from '../access/caller';
import type { Practitioners } from '../ports/practitioners';
import type { Executed } from './execution';
import type { ConsentIntent, Outcome } from './messages';

/** What the patient decides about access. A practitioner may record only that consent was given to him. */
@CommandHandler(ChangeConsent)
export class ConsentHandler implements ICommandHandler<ChangeConsent> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly plans: PatientPlans,
    private readonly nationalIds: NationalIds,
    @Inject(PRACTITIONERS) private readonly practitioners: Practitioners,
  ) {}

  async execute({ patientId, intent, envelope }: ChangeConsent): Promise<Outcome> {
    const stream = consentStream(patientId);
    const commandId = commandIdFor(envelope, stream);
    // The same key may have opened the patient's plan: its scope is the patient's.
    if (await this.plans.hasOpened(patientId, commandId)) refuseReuse();
    const executed = await this.runner.run(
      {
        kind: consentKind,
        stream,
        admit: async (state, now) => ({
          actor: actorOf(envelope.caller, patientId, intent, state),
          command: await this.#commandFor(intent),
          context: { occurredAt: occurredAtOf(envelope, now) },
        }),
      },
      envelope,
    );
    const made = outcome(executed, madeIds[intent.type], commandId);
    return { ...made, id: this.#idThatWasThere(intent, executed) ?? made.id };
  }

  /** Of a block that stood already, and of a relative who has been one before; what the command made itself keeps its id. */
  #idThatWasThere(intent: ConsentIntent, { state, hasEvents }: Executed<PatientConsent>): string | undefined {
    if (intent.type === 'BlockPractitioner' && !hasEvents) {
      return Object.entries(state.blocks).find(([, blocked]) => blocked === intent.practitionerId)?.[0];
    }
    if (intent.type !== 'GrantRepresentation') return undefined;
    const personKey = this.nationalIds.keyFor(intent.nationalId);
    return Object.values(state.representations).find((one) => one.personKey === personKey)?.relativeId;
  }

  async #commandFor(intent: ConsentIntent): Promise<ConsentCommand> {
    if (intent.type === 'BlockPractitioner') {
      const known = await this.practitioners.find(intent.practitionerId);
      return known
        ? { ...intent, name: known.name }
        : refuse('practitioner-not-found', 'There is no such practitioner; search by name.');
    }
    if (intent.type !== 'GrantRepresentation') return intent;
    const { nationalId, ...granted } = intent;
    return { ...granted, personKey: this.nationalIds.keyFor(nationalId) };
  }
}

const madeIds: Partial<Record<ConsentIntent['type'], string>> = {
  BlockPractitioner: 'restriction',
  GrantRepresentation: 'relative',
};

/** @throws ApplicationError forbidden, not-found */
function actorOf(caller: Caller, patientId: PatientId, intent: ConsentIntent, state: PatientConsent): Actor {
  if (caller.patientId === patientId && state.patient) return { role: 'patient', name: state.patient.name };
  if (caller.role !== 'practitioner') throw notFound();
  mustNotBeBlocked(state, caller);
  if (intent.type !== 'GiveConsent') throw onlyFor('patient');
  if (!caller.unit) throw onlyFor('practitioners');
  return staffActor(caller);
}
