import { compareGenerations } from './compare';
import { readUpTo } from './follow';
import { GenerationWriter } from './generation-writer';
import { liveGeneration, nextGeneration } from './generations';
import type { Position } from '../../src/application/ports/event-store';
import type { Generation, Lease, ReadStore } from '../../src/application/ports/read-store';
import type { RunnableProjection } from './fold-batch';
import type { Comparison } from './compare';
import type { Source } from './follow';

export type OnProgress = (done: number, total: number) => void;

/** Stops the live runner for as long as the work takes, and starts it again whatever comes of it. */
export type WhileStopped = <Result>(work: () => Promise<Result>) => Promise<Result>;

export interface Rebuilding {
  readonly source: Source;
  readonly documents: ReadStore;
  readonly projection: RunnableProjection;
  readonly whileStopped: WhileStopped;
  readonly owner: string;
  readonly onProgress: OnProgress;
}

const leaseMs = 60_000;
const countedAtMost = 10_000_000;

/** Builds the projection anew beside the live one, then switches to it in one step; the former one stays for a rollback. */
export const rebuild = (
  work: Rebuilding,
): Promise<{ readonly generation: number; readonly events: number }> =>
  buildBeside(work, async (side, events) => {
    const { documents, projection } = work;
    const pointer = await documents.pointer(projection.name);
    const next = {
      live: side.generation,
      previous: pointer?.live ?? null,
      version: projection.version,
    };
    if (!(await documents.pointTo(projection.name, pointer, next))) {
      throw new Error(`Someone else switched the projection ${projection.name} in the meantime`);
    }
    // Whatever comes of this, the new one is live; what cannot be removed now is removed at the next start.
    if (pointer?.previous) {
      const oldest = { projection: projection.name, generation: pointer.previous };
      await documents.drop(oldest).catch(() => undefined);
    }
    return { generation: side.generation, events };
  });

/** Builds the projection anew beside the live one and compares the two; the live one stays. */
export const verify = (work: Rebuilding): Promise<Comparison> =>
  buildBeside(work, async (side) => {
    const { documents, projection } = work;
    const live = await liveGeneration(documents, projection);
    await bringLiveUpTo(work, live, await documents.checkpoint(side));
    const comparison = await compareGenerations(documents, live, side);
    await documents.drop(side);
    return comparison;
  });

/** The live one may lag behind what was built beside it: only at the same position can the two be alike. */
async function bringLiveUpTo(
  { source, documents, projection, owner }: Rebuilding,
  live: Generation,
  end: Position | null,
): Promise<void> {
  const lease = await documents.acquireLease(live, owner, leaseMs);
  if (!lease) throw new Error(`Another process writes the projection ${projection.name}`);
  const writer = await GenerationWriter.open(documents, projection, lease);
  if (end && (writer.checkpoint === null || writer.checkpoint < end)) {
    await readUpTo(source, writer, end, () => undefined);
  }
  await documents.releaseLease(lease);
}

/** Goes back to the generation before the last switch. False where there is none. */
export async function rollback(
  documents: ReadStore,
  { name, version }: RunnableProjection,
): Promise<boolean> {
  const pointer = await documents.pointer(name);
  if (!pointer?.previous) return false;
  return documents.pointTo(name, pointer, { live: pointer.previous, previous: pointer.live, version });
}

/** The bulk beside the live runner, the last stretch to the live one's own checkpoint while that one stands still. */
async function buildBeside<Result>(
  { source, documents, projection, whileStopped, owner, onProgress }: Rebuilding,
  finish: (side: Generation, events: number) => Promise<Result>,
): Promise<Result> {
  const { name } = projection;
  // The live one is there first, or the one beside it could take its number.
  await liveGeneration(documents, projection);
  const side = await nextGeneration(documents, name);
  const lease = await documents.acquireLease(side, `${owner}/beside`, leaseMs);
  if (!lease) throw new Error(`The projection ${name} is being rebuilt by another process`);
  const renewing = setInterval(
    () => void documents.renewLease(lease, leaseMs).catch(() => false),
    leaseMs / 3,
  );
  try {
    return await build({ source, documents, projection, whileStopped, onProgress }, lease, finish);
  } catch (error) {
    // An answer may have been lost: what is live now is not thrown away.
    const pointer = await documents.pointer(name);
    if (pointer?.live !== side.generation) await documents.drop(side);
    throw error;
  } finally {
    clearInterval(renewing);
    await documents.releaseLease(lease);
  }
}

async function build<Result>(
  { source, documents, projection, whileStopped, onProgress }: Omit<Rebuilding, 'owner'>,
  lease: Lease,
  finish: (side: Generation, events: number) => Promise<Result>,
): Promise<Result> {
  const writer = await GenerationWriter.open(documents, projection, lease);
  const total = await source.store.countAfter('start', projection.categories, countedAtMost);
  let events = 0;
  const advance = (count: number): void => {
    events += count;
    onProgress(events, Math.max(total, events));
  };
  const head = await source.store.head();
  if (head) await readUpTo(source, writer, head, advance);
  return whileStopped(async () => {
    const live = await liveGeneration(documents, projection);
    const end = await documents.checkpoint(live);
    if (end && (writer.checkpoint === null || writer.checkpoint < end)) {
      await readUpTo(source, writer, end, advance);
    }
    const result = await finish(lease.target, events);
    // Before the live runner goes on: it may be this generation that it goes on with.
    await documents.releaseLease(lease);
    return result;
  });
}
