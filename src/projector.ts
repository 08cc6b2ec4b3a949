import { parentPort, workerData } from 'node:worker_threads';
import { projections } from '../projections';
import { runnable } from '../projections/runner/runnable';
import { ProjectionHost } from './application/projections/projection-host';
import { openEmbeddedStoresToProject } from './infrastructure/embedded/stores';
import { batchSpans } from './infrastructure/observability/batch-spans';
import { openTracing } from './infrastructure/observability/tracing';
import { serveProjector } from './infrastructure/worker/projector-thread';
import { goBehindOthers } from './infrastructure/worker/thread-priority';
import type { MessagePort } from 'node:worker_threads';

/** The projections in a thread beside the register's own, on the data folder that it has open. */
async function main(port: MessagePort, dataDir: string): Promise<void> {
  // Whoever waits for an answer goes before who will read what came of it.
  goBehindOthers();
  const tracing = await openTracing(process.env);
  serveProjector(port, (told) => {
    const stores = openEmbeddedStoresToProject(dataDir);
    const nowMs = (): number => Date.now();
    return {
      projector: new ProjectionHost({
        ...stores,
        projections: runnable(projections),
        nowMs,
        ...told,
        ...(tracing && { watchBatch: batchSpans(tracing) }),
      }),
      wake: stores.events.wake.bind(stores.events),
      close: async () => {
        await stores.close();
        await tracing?.close();
      },
    };
  });
}

if (parentPort) void main(parentPort, workerData as string);
