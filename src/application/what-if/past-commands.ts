import { askedFor } from '../../domain/plan/commands-of';
import { planKind } from '../events/stream-kind';
import { factsOf } from '../streams/facts';
import type { PlanCommand } from '../../domain/plan/commands';
import type { PlanContext } from '../../domain/plan/decision';
import type { PlanEvent, PlanFact } from '../../domain/plan/events';
import type { StreamName } from '../../kernel/event';
import type { RecordedFact } from '../events/codec';
import type { EventStore } from '../ports/event-store';

/** A command as it was given, and the events that it gave. */
export interface PastCommand {
  readonly facts: OneCommand;
  readonly command: PlanCommand;
  readonly circumstances: Omit<PlanContext, 'newId'>;
}

type Events = Pick<EventStore, 'readStream'>;
type Recorded = RecordedFact<PlanEvent>;
type OneCommand = readonly [Recorded, ...Recorded[]];

/** The commands of a plan, read off its stream. @throws UnknownEventVersion */
export async function* pastCommands(events: Events, stream: StreamName): AsyncGenerator<PastCommand, void> {
  for await (const facts of commandsIn(factsOf(events, planKind, stream))) {
    const { command, ...asked } = askedFor(facts);
    const mistaken = await mistakenBy(command, events, stream);
    yield { facts, command, circumstances: { ...asked, ...(mistaken && { mistaken }) } };
  }
}

/** A command's events stand together: they were appended in one step. */
async function* commandsIn(facts: AsyncIterable<Recorded>): AsyncGenerator<OneCommand, void> {
  let command: [Recorded, ...Recorded[]] | null = null;
  for await (const fact of facts) {
    if (command?.[0].commandId === fact.commandId) {
      command.push(fact);
      continue;
    }
    if (command) yield command;
    command = [fact];
  }
  if (command) yield command;
}

/** The event that a correction points at; read once more, as the command did, so that no history is kept in memory. */
async function mistakenBy(
  command: PlanCommand,
  events: Events,
  stream: StreamName,
): Promise<PlanFact | undefined> {
  if (command.type !== 'EnterInError') return undefined;
  for await (const fact of factsOf(events, planKind, stream)) {
    if (fact.eventId === command.eventId) return fact;
  }
  return undefined;
}
