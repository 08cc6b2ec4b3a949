import type { EventStore, Position, StoredEvent } from '../../src/application/ports/event-store';
import type { PositionedFact } from './fold-batch';
import type { GenerationWriter } from './generation-writer';

/** How a stored event becomes a fact; throws where this build does not know its version. */
export type Decode = (event: StoredEvent) => PositionedFact;

/** What has been recorded, to be read and no more. */
export interface History {
  readonly store: Pick<EventStore, 'readAll'>;
  readonly decode: Decode;
}

export interface Source extends History {
  readonly store: EventStore;
}

/** How far it has come. */
export interface Intake {
  readonly position: Position | null;
  readonly isCaughtUp: boolean;
  /** How many events were taken in since the intake before, whether they concern the projection or not. */
  readonly events: number;
}

/** Hears of a batch before it is written; what it answers is called when it has been, or with why it could not be. */
export type WatchBatch = (projection: string, facts: readonly PositionedFact[]) => (error?: unknown) => void;

export interface Listener {
  /** Others look in the read store how far it is: every intake is written, also where nothing of it concerns the projection. */
  readonly isShared: boolean;
  /** After each batch, and with `isCaughtUp` when everything there was has been taken in. */
  readonly onIntake: (intake: Intake) => void;
  /** There is something to take in. */
  readonly onBehind: () => void;
  /** Between two batches: lets what waits have its turn. */
  readonly giveWay: () => Promise<void>;
  readonly watchBatch?: WatchBatch | undefined;
}

/** Small, so that nobody who reads has to wait long behind a batch. */
const batchSize = 100;

/** What is written where nothing of it concerns the projection: often enough not to start far back, seldom enough to be cheap. */
const checkpointEvery = 64;

/**
 * Follows the event store into the writer's generation until the signal aborts.
 * @throws Fenced, StoreUnavailable, UnknownEventVersion
 */
export async function follow(
  { store, decode }: Source,
  writer: GenerationWriter,
  signal: AbortSignal,
  { isShared, onIntake, onBehind, giveWay, watchBatch }: Listener,
): Promise<void> {
  const batch: PositionedFact[] = [];
  let seen = writer.checkpoint;
  let unwritten = 0;
  let events = 0;
  const isWorthWriting = (): boolean => batch.length > 0 || isShared || unwritten >= checkpointEvery;
  const tell = (isCaughtUp: boolean): void => {
    onIntake({ position: seen, isCaughtUp, events });
    events = 0;
  };
  const flush = async (): Promise<void> => {
    if (seen === null || seen === writer.checkpoint) return;
    await writeBatch(writer, batch.splice(0), seen, watchBatch);
    unwritten = 0;
  };
  const decoded = async (event: StoredEvent): Promise<PositionedFact> => {
    try {
      return decode(event);
    } catch (error) {
      // What came before it is known, and is not kept back by what is not.
      await flush();
      tell(false);
      throw error;
    }
  };
  for await (const item of store.subscribe(seen ?? 'start', writer.projection.categories, signal)) {
    if (item.kind === 'caught-up') {
      if (isWorthWriting()) await flush();
      tell(true);
      continue;
    }
    if (batch.length === 0 && item.kind === 'event') onBehind();
    if (item.kind === 'checkpoint') {
      unwritten += 1;
      seen = item.position;
      continue;
    }
    const fact = await decoded(item.event);
    events += 1;
    // What the projection has no row for moves the checkpoint, and that can wait.
    if (Object.hasOwn(writer.projection.on, fact.type)) batch.push(fact);
    else unwritten += 1;
    seen = item.event.position;
    if (batch.length >= batchSize || unwritten >= batchSize) {
      await flush();
      tell(false);
      await giveWay();
    }
  }
}

const unwatched: WatchBatch = () => () => undefined;

async function writeBatch(
  writer: GenerationWriter,
  facts: readonly PositionedFact[],
  checkpoint: Position,
  watch: WatchBatch = unwatched,
): Promise<void> {
  const done = watch(writer.projection.name, facts);
  try {
    await writer.write(facts, checkpoint);
    done();
  } catch (error) {
    done(error);
    throw error;
  }
}

/** Reads up to a position that is known to be there, batch by batch. */
export async function readUpTo(
  { store, decode }: History,
  writer: GenerationWriter,
  end: Position,
  onBatch: (events: number) => void,
): Promise<void> {
  let batch: PositionedFact[] = [];
  for await (const event of store.readAll(writer.checkpoint ?? 'start', writer.projection.categories)) {
    if (event.position > end) break;
    batch.push(decode(event));
    if (batch.length < batchSize) continue;
    await writer.write(batch, event.position);
    onBatch(batch.length);
    batch = [];
    await turn();
  }
  if (writer.checkpoint === null || writer.checkpoint < end) await writer.write(batch, end);
  onBatch(batch.length);
}

/** Lets what waits have its turn between two batches. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
