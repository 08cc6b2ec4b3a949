import { randomUUID } from 'node:crypto';
import { given } from '../../support/given';
import { around } from '../../support/around';
import { eventually, patienceMs } from '../../support/eventually';
import { movePointer } from '../../../projections/runner/generations';
import { asked, ownGeneration } from '../../../projections/runner/pointer-moves';
import { Waiters } from '../../../src/application/projections/waiters';
import { ProjectionRunner } from '../../../projections/runner/projection-runner';
import { UnknownEventVersion } from '../../../src/application/events/codec';
import { EmbeddedEventStore } from '../../../src/infrastructure/embedded/event-store';
import { EmbeddedReadStore } from '../../../src/infrastructure/embedded/read-store';
import type { PositionedFact, RunnableProjection } from '../../../projections/runner/fold-batch';
import type { Decode } from '../../../projections/runner/follow';
import type { Surroundings } from '../../../projections/runner/projection-runner';
import type { EventStore, Position } from '../../../src/application/ports/event-store';
import type {
  Batch,
  Beside,
  BuildOutcome,
  CollectionName,
  Generation,
  ReadStore,
} from '../../../src/application/ports/read-store';
import type { StreamName } from '../../../src/kernel/event';

/** The smallest read model that shows every event lost or doubled: which revisions of a stream it has, in order. */
export interface Tally {
  readonly stream: string;
  readonly seen: readonly string[];
}

const added = (document: object | null, fact: PositionedFact): Tally => {
  const { seen = [] } = (document ?? {}) as Partial<Tally>;
  return { stream: fact.stream, seen: [...seen, `${fact.stream}@${fact.revision}`] };
};

export const tally: RunnableProjection = {
  name: 'tally',
  version: 1,
  categories: ['tally'],
  indexes: { entries: [['stream']] },
  documentId: (fact) => (fact.data as { readonly of?: string }).of ?? fact.stream,
  on: {
    Added: added,
    Cleared: () => null,
    Poisoned: () => {
      throw new RangeError('this cannot be counted');
    },
  },
  entries: (before, after, fact) => {
    const { seen = [] } = (before ?? {}) as Partial<Tally>;
    const last = { id: `${fact.stream}/last`, entry: after && { stream: fact.stream, last: fact.revision } };
    return after
      ? [{ id: `${fact.stream}@${fact.revision}`, entry: { stream: fact.stream } }, last]
      : [...seen.map((id) => ({ id, entry: null })), last];
  },
};

/** As the register's codec does: what it does not know it does not guess at. */
export const decode: Decode = (event) => {
  if (event.type === 'FromTheFuture')
    throw new UnknownEventVersion('FromTheFuture is not known to this build');
  const { id, stream, revision, position, type, data } = event;
  return { eventId: id, stream, revision, position, type, data } as unknown as PositionedFact;
};

export type What = 'Added' | 'Cleared' | 'Poisoned' | 'FromTheFuture' | 'Ignored';

export async function append(
  events: EventStore,
  stream: StreamName,
  ...types: readonly (What | { readonly type: What; readonly of: string })[]
): Promise<Position> {
  let last: number | 'no-stream' = 'no-stream';
  for await (const { revision } of events.readStream(stream)) last = revision;
  const appended = await events.append(
    stream,
    last,
    types.map((one) => ({
      id: randomUUID(),
      type: typeof one === 'string' ? one : one.type,
      data: typeof one === 'string' ? {} : { of: one.of },
      metadata: {},
    })),
  );
  return appended.position;
}

export interface Stores {
  readonly events: EventStore;
  readonly documents: ReadStore;
}

export const stores = () => ({
  events: EmbeddedEventStore.open(':memory:'),
  documents: EmbeddedReadStore.open(':memory:'),
});

const made: ProjectionRunner[] = [];
export async function stopAll(): Promise<void> {
  for (const one of made.splice(0)) await one.stop();
}

export function runnerOn(
  { events, documents }: Stores,
  projection: RunnableProjection = tally,
  more: Partial<Surroundings> = {},
) {
  const faults: unknown[] = [];
  const waiters = new Waiters();
  let generation: number | null = null;
  const heard = new ProjectionRunner(projection, { store: events, decode }, documents, {
    owner: 'process-1',
    nowMs: () => 0,
    onFault: (_name, error) => {
      faults.push(error);
    },
    onReport: (report) => {
      if (report.generation !== generation) waiters.restart(report.position);
      else waiters.reach(report.position);
      ({ generation } = report);
    },
    ...more,
  });
  const waitFor = (position: Position, timeoutMs = patienceMs) => waiters.wait(position, timeoutMs);
  const runner = Object.assign(heard, { waitFor });
  made.push(runner);
  return { runner, faults };
}

export function started(...given: Parameters<typeof runnerOn>) {
  const made = runnerOn(...given);
  made.runner.start();
  return made;
}

export type Contents = Readonly<Record<string, unknown>>;

export async function contents(
  documents: ReadStore,
  target: Generation,
  collection: CollectionName = 'documents',
): Promise<Contents> {
  const found: [string, unknown][] = [];
  for await (const { id, document } of documents.scan(target, collection)) found.push([id, document]);
  return Object.fromEntries(found);
}

export const live = async (
  { documents }: Stores,
  collection: CollectionName = 'documents',
  projection: RunnableProjection = tally,
): Promise<Contents> => contents(documents, await liveOf(documents, projection), collection);

/** The generation that a program with this projection reads. */
export async function liveOf(documents: ReadStore, projection = tally): Promise<Generation> {
  const pointer = given(await documents.pointer(projection.name));
  return { projection: projection.name, generation: given(ownGeneration(pointer, projection.version)) };
}

export const seenOf = (all: Contents, id: string): readonly string[] =>
  (all[id] as Tally | undefined)?.seen ?? [];

export const upTo = (stream: string, count: number, from = 0): readonly string[] =>
  Array.from({ length: count - from }, (_, n) => `${stream}@${n + from}`);

/** Lets everyone through but the ones that are told to wait. */
export function gate() {
  let open: () => void = () => undefined;
  let wait = Promise.resolve();
  return {
    shut: () => {
      wait = new Promise((resolve) => (open = resolve));
    },
    open: () => {
      open();
    },
    through: () => wait,
  };
}

export const many = (count: number, type: What = 'Added'): readonly What[] =>
  Array.from({ length: count }, () => type);

/** A runner on a history of 262 events, one stream of which is parked. */
export async function running(...[projection, more]: readonly [RunnableProjection?, Partial<Surroundings>?]) {
  const both = stores();
  for (const stream of ['tally-1', 'tally-2'] as const) await append(both.events, stream, ...many(130));
  await append(both.events, 'tally-3', 'Added', 'Poisoned');
  const begun = started(both, projection, more);
  await begun.runner.waitFor(given(await both.events.head()));
  return { ...both, ...begun };
}

/** As an operator does, from wherever. */
export async function ask(
  documents: ReadStore,
  wish: Pick<Beside, 'purpose' | 'switch'>,
  { version } = tally,
): Promise<number> {
  const next = await movePointer(documents, 'tally', (pointer) =>
    asked(pointer, { ...wish, version, requestedAt: '2026-01-12T08:00:00.000Z' }),
  );
  return given(next).newest;
}

export const toSwitch = { purpose: 'rebuild', switch: 'when-built' } as const;
export const toKeep = { purpose: 'rebuild', switch: 'by-hand' } as const;
export const toVerify = { purpose: 'verify', switch: 'by-hand' } as const;

export const pointerOf = async (documents: ReadStore) => given(await documents.pointer('tally'));

/** Until nothing is beside any more; what came of it. */
export async function over(documents: ReadStore): Promise<BuildOutcome> {
  await eventually('nothing is beside', async () => (await pointerOf(documents)).beside === null);
  return given((await pointerOf(documents)).lastBuild);
}

export async function built(documents: ReadStore): Promise<Beside> {
  await eventually('it is built', async () => (await pointerOf(documents)).beside?.state === 'built');
  return given((await pointerOf(documents)).beside);
}

/** A store that treats the commits of one generation differently. */
export const committing = (
  documents: ReadStore,
  generation: number,
  commit: (batch: Batch) => Promise<void>,
): ReadStore =>
  around(documents, {
    commit: (batch) => (batch.target.generation === generation ? commit(batch) : documents.commit(batch)),
  });
