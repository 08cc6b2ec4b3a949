import type { Generation, ReadStore } from '../../src/application/ports/read-store';
import type { RunnableProjection } from './fold-batch';

const tidyingMs = 10_000;

/** The generation that answers queries. Documents of another version of the projector are not gone on with: a new one begins. */
export async function liveGeneration(
  documents: ReadStore,
  projection: RunnableProjection,
): Promise<Generation> {
  const { name, version, indexes } = projection;
  const pointer = await documents.pointer(name);
  if (pointer?.version === version) return { projection: name, generation: pointer.live };
  const next = await nextGeneration(documents, name);
  // Made before it is pointed to: a query that comes at once finds it empty, not missing.
  await documents.prepare(next, indexes);
  const isPointed = await documents.pointTo(name, pointer, {
    live: next.generation,
    previous: null,
    version,
  });
  // Another process began one at the same time: there is only one, and it is that one.
  return isPointed ? next : liveGeneration(documents, projection);
}

/** A number that no generation has had, whether it is there yet or not. */
export async function nextGeneration(documents: ReadStore, name: string): Promise<Generation> {
  const pointer = await documents.pointer(name);
  const taken = [0, pointer?.live ?? 0, pointer?.previous ?? 0, ...(await documents.generations(name))];
  return { projection: name, generation: Math.max(...taken) + 1 };
}

/** Removes what a rebuild that was broken off has left behind and nobody is writing, and all but the newest older one. */
export async function dropStrays(documents: ReadStore, name: string, owner: string): Promise<void> {
  const pointer = await documents.pointer(name);
  if (!pointer) return;
  const generations = await documents.generations(name);
  const newestOlder = Math.max(...generations.filter((generation) => generation < pointer.live));
  const kept = new Set([pointer.live, pointer.previous, newestOlder]);
  for (const generation of generations.filter((one) => !kept.has(one))) {
    const stray = { projection: name, generation };
    const lease = await documents.acquireLease(stray, `${owner}/tidying`, tidyingMs);
    if (!lease) continue;
    await documents.drop(stray);
    await documents.releaseLease(lease);
  }
}
