import { CommandHandler } from '@nestjs/cqrs';
import { isOrganisationNumber } from '../../kernel/organisation-number';
import { onlyFor } from '../access/refusals';
import { staffActor } from '../access/actor';
import { providerIdOf } from '../access/pseudonyms';
import { ApplicationError } from '../errors';
import { providerKind, providerStream } from '../events/stream-kind';
import { CommandRunner, occurredAtOf } from './command-runner';
import { ChangeProvider } from './messages';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { ProviderId } from '../../kernel/ids';
import type { ProviderCommand } from '../../domain/provider/decider';
import type { Outcome, ProviderIntent } from './messages';

/** Provider units are kept by operators; a unit is its organisation number. */
@CommandHandler(ChangeProvider)
export class ProviderHandler implements ICommandHandler<ChangeProvider> {
  constructor(private readonly runner: CommandRunner) {}

  async execute({ intent, envelope }: ChangeProvider): Promise<Outcome> {
    if (envelope.caller.role !== 'operator') throw onlyFor('operators');
    const { providerId, command } = commandFor(intent);
    const { revision, position, hasEvents } = await this.runner.run(
      {
        kind: providerKind,
        stream: providerStream(providerId),
        admit: (_state, now) =>
          Promise.resolve({
            actor: staffActor(envelope.caller),
            command,
            context: { occurredAt: occurredAtOf(envelope, now) },
          }),
      },
      envelope,
    );
    return { revision, position, created: hasEvents, id: providerId };
  }
}

function commandFor(intent: ProviderIntent): {
  readonly providerId: ProviderId;
  readonly command: ProviderCommand;
} {
  if (intent.type !== 'RegisterProvider') return { providerId: intent.providerId, command: intent };
  if (!isOrganisationNumber(intent.organisationNumber)) {
    throw new ApplicationError(
      'organisation-number-invalid',
      'This is not an organisation number; check the digits.',
    );
  }
  const providerId = providerIdOf(intent.organisationNumber);
  return { providerId, command: { ...intent, providerId } };
}
