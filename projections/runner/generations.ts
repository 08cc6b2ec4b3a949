import { firstPointer } from './pointer-moves';
import type { LivePointer, ReadStore, StoredPointer } from '../../src/application/ports/read-store';
import type { RunnableProjection } from './fold-batch';

const tidyingMs = 10_000;

/** The pointer of a projection; where it has none yet, its first generation begins. */
export async function pointerOf(
  documents: ReadStore,
  projection: Pick<RunnableProjection, 'name' | 'version' | 'indexes'>,
): Promise<StoredPointer> {
  const { name, version, indexes } = projection;
  const found = await documents.pointer(name);
  if (found) return found;
  const first = firstPointer(version);
  // Made before it is pointed to: a query that comes at once finds it empty, not missing.
  await documents.prepare({ projection: name, generation: first.live }, indexes);
  // Another process may have been faster: there is only one first, and it is that one.
  await documents.pointTo(name, null, first);
  return pointerOf(documents, projection);
}

/** Moves a pointer however many others move it at the same time. Null where the move is not to be made (any longer). */
export async function movePointer(
  documents: ReadStore,
  name: string,
  move: (pointer: LivePointer) => LivePointer | null,
): Promise<LivePointer | null> {
  for (;;) {
    const pointer = await documents.pointer(name);
    const next = pointer && move(pointer);
    if (!next) return null;
    if (await documents.pointTo(name, pointer.revision, next)) return next;
  }
}

/** Removes what no pointer names and nobody is writing. */
export async function dropStrays(documents: ReadStore, name: string, owner: string): Promise<void> {
  // In this order: a generation is pointed to before it is made, so one that is there and not named is done with.
  const generations = await documents.generations(name);
  const pointer = await documents.pointer(name);
  if (!pointer) return;
  const named = [pointer.live, pointer.previous?.generation, pointer.beside?.generation];
  for (const generation of generations.filter((one) => !named.includes(one))) {
    const stray = { projection: name, generation };
    const lease = await documents.acquireLease(stray, `${owner}/tidying`, tidyingMs);
    if (!lease) continue;
    await documents.drop(stray);
    await documents.releaseLease(lease);
  }
}
