import { parentPort, workerData } from 'node:worker_threads';
import { projections } from '../projections';
import { runnable } from '../projections/runner/runnable';
import { ProjectionHost } from './application/projections/projection-host';
import { batchSpans } from './infrastructure/observability/batch-spans';
import { openTracing } from './infrastructure/observability/tracing';
import { serveProjector } from './infrastructure/worker/projector-thread';
import { goBehindOthers } from './infrastructure/worker/thread-priority';
import { openStores } from './open-stores';
import { areDocumentsShared } from './store-addresses';
import type { MessagePort } from 'node:worker_threads';
import type { StorePlaces } from './open-stores';

/** What the thread is handed. */
export interface ProjectorData extends StorePlaces {
  /** Those that it runs. */
  readonly projections: readonly string[];
  /** Tells it from every other on the same read store. */
  readonly owner: string;
}

/** The projections in a thread beside the process's own, with connections to the stores of their own. */
function main(port: MessagePort, { projections: names, owner, ...places }: ProjectorData): void {
  // Whoever waits for an answer goes before who will read what came of it.
  goBehindOthers();
  const own = runnable(projections).filter(({ name }) => names.includes(name));
  void serveProjector(port, async (told) => {
    const tracing = await openTracing(process.env);
    const { events, documents, wake, close } = await openStores(places, 'to-project');
    const isShared = areDocumentsShared(places.stores);
    const host = { events, documents, projections: own, owner, isShared, nowMs: Date.now };
    const watched = tracing && { watchBatch: batchSpans(tracing) };
    return {
      projector: new ProjectionHost({ ...host, ...told, ...watched }),
      wake,
      close: async () => {
        await close();
        await tracing?.close();
      },
    };
  });
}

if (parentPort) main(parentPort, workerData as ProjectorData);
