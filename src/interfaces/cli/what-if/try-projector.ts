import { ChangedProjector } from '../../../application/what-if/changed-projector';
import { showProgress } from '../progress';
import { comparedLines } from './answers';
import { projectionIn } from './changed-module';
import { Listing } from './listing';
import { eventsIn } from './scope';
import type { ProjectorTrial } from '../../../application/what-if/changed-projector';
import type { OpenedHistory, Surroundings } from '../surroundings';
import type { Terminal } from '../terminal';
import type { Scope } from './scope';
import type { ListingOptions } from './listing';
import { counted } from '../counted';

export type ProjectorOptions = Scope & ListingOptions & { readonly projector: string };

/** Folds history with the changed projector and compares with the live read model. True where they are alike. */
export async function tryProjector(
  options: ProjectorOptions,
  history: OpenedHistory,
  { openScratch, terminal }: Surroundings,
): Promise<boolean> {
  const projection = projectionIn(options.projector);
  const scratch = await openScratch();
  try {
    const { events, documents: live } = history;
    const trial = { projection, events, live, scratch, planId: options.plan };
    const total = await eventsIn(events, options, projection.categories);
    const changed = await folded(trial, total, terminal);
    return await compare(changed, options, terminal);
  } finally {
    await scratch.close();
  }
}

async function folded(trial: ProjectorTrial, total: number, terminal: Terminal): Promise<ChangedProjector> {
  const progress = showProgress(trial.projection.name, terminal);
  let done = 0;
  try {
    const changed = await ChangedProjector.fold(trial, (count) => {
      done += count;
      progress.onProgress({ done, total: Math.max(done, total) });
    });
    // What came after the live one's position concerns none of its documents.
    progress.onProgress({ done, total: done });
    return changed;
  } finally {
    progress.end();
  }
}

async function compare(
  changed: ChangedProjector,
  options: ListingOptions,
  terminal: Terminal,
): Promise<boolean> {
  const listing = new Listing(terminal, options);
  let documents = 0;
  for await (const compared of changed.compare()) {
    documents += 1;
    if (compared.differences.length > 0) listing.add(compared, comparedLines(compared));
  }
  const { position, versions, name } = changed;
  const isEqual = listing.found === 0;
  const verdict = isEqual
    ? `${counted(documents, 'document')} as the live ones`
    : `${listing.found} of ${counted(documents, 'document')} differ from the live ones`;
  listing.end(
    { projection: name, versions, position, documents, different: listing.found, equal: isEqual },
    `${name}: ${verdict} (version ${versions.changed} against version ${versions.live})`,
  );
  return isEqual;
}
