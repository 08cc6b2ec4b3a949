import { practitionerIdOf, providerIdOf } from '../../src/application/access/pseudonyms';
import { syntheticUsers } from '../../src/infrastructure/identity/synthetic-users';
import { historyOf } from './histories';
import type { Caller } from '../../src/application/access/caller';
import type { EventStore, NewEvent } from '../../src/application/ports/event-store';
import type { Keys } from '../../src/application/ports/keys';
import type { StreamName } from '../../src/kernel/event';
import type { Cast, History, Plan } from './histories';
import type { Progress } from './progress';

/** Where commands go: many plans, each with a stream of about ten events. */
const plansInUse = 1_000;
const eventsInUse = 10;
/** A history's events: two of them in the consent's stream. */
const eventsPerHistory = 50;
/** Plans live side by side: of so many, each gets a few events at a time. */
const cohort = 100;
const piece = 6;

/** A practitioner of the demonstration, as a token would introduce him. */
export function callerFor(user: string, keys: Keys): Caller {
  const found = syntheticUsers.find((each) => each.user === user);
  if (!found?.practice) throw new Error(`${user} has no practice`);
  const { hprNumber, unit } = found.practice;
  const practitionerId = practitionerIdOf(keys, hprNumber);
  const { name, kind } = unit;
  return {
    role: 'practitioner',
    name: found.name,
    key: practitionerId,
    practitionerId,
    unit: { providerId: providerIdOf(unit.organisationNumber), name, kind },
  };
}

export function castFor(keys: Keys): Cast {
  const actor = (user: string) => {
    const { name, practitionerId, unit } = callerFor(user, keys);
    if (!practitionerId || !unit) throw new Error(`${user} has no practice`);
    return {
      role: 'practitioner' as const,
      name,
      practitionerId,
      providerId: unit.providerId,
      unit: unit.name,
    };
  };
  return { gp: actor('gp-berg'), eye: actor('eye-lie') };
}

/** Fills the store with so many events of plans that have been lived, and the plans that commands will go to. */
export async function seed(
  events: EventStore,
  keys: Keys,
  count: number,
  progress: Progress,
): Promise<readonly Plan[]> {
  const cast = castFor(keys);
  const histories = Math.ceil(count / eventsPerHistory);
  for (let done = 0; done < histories; done += cohort) {
    const size = Math.min(cohort, histories - done);
    await append(
      events,
      Array.from({ length: size }, (_, i) => historyOf(cast, eventsPerHistory - 2, done + i)),
    );
    progress.show((done + size) / histories);
  }
  const used = Array.from({ length: plansInUse }, (_, i) => historyOf(cast, eventsInUse, i));
  await append(events, used);
  return used.map(({ plan }) => plan);
}

/** A piece of each at a time, in as many rounds as the longest needs. */
async function append(store: EventStore, histories: readonly History[]): Promise<void> {
  const streams = histories.flatMap((history) => history.streams);
  const longest = Math.max(...streams.map(({ events }) => events.length));
  for (let from = 0; from < longest; from += piece) {
    await Promise.all(
      streams.map(({ stream, events }) => appendPiece(store, stream, events.slice(from, from + piece), from)),
    );
  }
}

async function appendPiece(
  store: EventStore,
  stream: StreamName,
  events: readonly NewEvent[],
  from: number,
): Promise<void> {
  if (events.length > 0) await store.append(stream, from === 0 ? 'no-stream' : from - 1, events);
}
