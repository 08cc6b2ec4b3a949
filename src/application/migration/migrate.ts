import { streamKinds } from '../events/stream-kind';
import { WrongExpectedRevision } from '../ports/event-store';
import type { EventStore, Position } from '../ports/event-store';
import { batched } from './batches';
import { isSame, lockstep } from './lockstep';
import { unlikeStreams } from './unlike-streams';

export type Source = Pick<EventStore, 'readAll' | 'readStream' | 'headOf' | 'countAfter'>;
export type Target = Pick<EventStore, 'readAll' | 'readStream' | 'headOf' | 'append' | 'head'>;

/** The events cannot be carried over; the message says why, and what was left as it is. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused';
}

export type Phase = 'compare' | 'carry' | 'verify';

export interface Watched {
  readonly onProgress: (phase: Phase, done: number, total: number) => void;
  readonly signal: AbortSignal;
}

export interface Migrated {
  readonly events: number;
  readonly streams: number;
  /** How many of the events were there from an earlier run. */
  readonly already: number;
}

const categories = streamKinds.map(({ category }) => category);

/**
 * Carries every event from one store to another that is empty or has the beginning of the same history: same streams,
 * ids, types, data, metadata and revisions, and all of them in the same order. Broken off anywhere, it is gone on with
 * by doing it once more. @throws MigrationRefused, StoreUnavailable, whatever the signal is aborted with
 */
export async function migrate(source: Source, target: Target, watched: Watched): Promise<Migrated> {
  const events = await source.countAfter('start', categories, Number.MAX_SAFE_INTEGER);
  const common = await commonBeginning(source, target, { ...watched, total: events });
  await carry(source, target, common, { ...watched, total: events });
  const streams = await verify(source, target, { ...watched, total: events });
  return { events, streams, already: common.events };
}

type Counted = Watched & { readonly total: number };

interface Common {
  readonly events: number;
  /** The last event of the source that the target has. */
  readonly last: Position | 'start';
}

/** What the target has already must be how the source's history begins, and all that it has. */
async function commonBeginning(source: Source, target: Target, watched: Counted): Promise<Common> {
  let common: Common = { events: 0, last: 'start' };
  let newest: Position | null = null;
  for await (const { ours, theirs } of beside(source, target)) {
    watched.signal.throwIfAborted();
    if (!theirs) break;
    if (!ours || !isSame(ours, theirs)) throw new MigrationRefused(otherContent);
    common = { events: common.events + 1, last: ours.position };
    newest = theirs.position;
    watched.onProgress('compare', common.events, watched.total);
  }
  // What is in streams of another kind is seen by this alone.
  if ((await target.head()) !== newest) throw new MigrationRefused(otherContent);
  return common;
}

async function carry(
  source: Source,
  target: Target,
  { events, last }: Common,
  watched: Counted,
): Promise<void> {
  let done = events;
  for await (const { stream, expected, events: of } of batched(source.readAll(last, categories))) {
    watched.signal.throwIfAborted();
    try {
      const plain = of.map(({ id, type, data, metadata }) => ({ id, type, data, metadata }));
      await target.append(stream, expected, plain);
    } catch (error) {
      if (error instanceof WrongExpectedRevision) throw new MigrationRefused(somebodyWrites);
      throw error;
    }
    done += of.length;
    watched.onProgress('carry', done, watched.total);
  }
}

/** Reads both from the beginning, an event of each at a time. Answers how many streams are alike. */
async function verify(source: Source, target: Target, watched: Counted): Promise<number> {
  let done = 0;
  let streams = 0;
  for await (const { ours, theirs } of beside(source, target)) {
    watched.signal.throwIfAborted();
    if (!ours || !theirs || !isSame(ours, theirs)) {
      throw new MigrationRefused(await unlikeness(source, target, watched.signal));
    }
    if (ours.revision === 0) streams += 1;
    done += 1;
    watched.onProgress('verify', done, watched.total);
  }
  return streams;
}

/** The two are not the same: whether their streams are unlike, or only the order of all of it. */
async function unlikeness(source: Source, target: Target, signal: AbortSignal): Promise<string> {
  const { streams, unlike, first } = await unlikeStreams(source, target, { categories, signal });
  return unlike === 0
    ? otherOrder
    : `${unlike} of ${streams} streams are not alike in the two stores, ${first ?? ''} among them. Do not use the new one.`;
}

const beside = (source: Source, target: Target) =>
  lockstep(source.readAll('start', categories), target.readAll('start', categories));

const otherContent =
  'The target has something else in it than the beginning of this register. Nothing was written: name an event store that is empty.';
const somebodyWrites =
  'Somebody else writes to the target. Stop that, empty it, and begin again: what it has now is no copy.';
const otherOrder =
  'All streams are alike, but their events do not follow each other in the same order: somebody else wrote to the target. Empty it and begin again.';
