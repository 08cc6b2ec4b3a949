import { parentPort, workerData } from 'node:worker_threads';
import { projections } from '../projections';
import { runnable } from '../projections/runner/runnable';
import { ProjectionHost } from './application/projections/projection-host';
import { openEmbeddedStoresToProject } from './infrastructure/embedded/stores';
import { serveProjector } from './infrastructure/worker/projector-thread';
import { goBehindOthers } from './infrastructure/worker/thread-priority';
import type { MessagePort } from 'node:worker_threads';

/** The projections in a thread beside the register's own, on the data folder that it has open. */
function main(port: MessagePort, dataDir: string): void {
  // Whoever waits for an answer goes before who will read what came of it.
  goBehindOthers();
  serveProjector(port, (told) => {
    const stores = openEmbeddedStoresToProject(dataDir);
    const nowMs = (): number => Date.now();
    return {
      projector: new ProjectionHost({ ...stores, projections: runnable(projections), nowMs, ...told }),
      wake: stores.events.wake.bind(stores.events),
      close: () => stores.close(),
    };
  });
}

if (parentPort) main(parentPort, workerData as string);
