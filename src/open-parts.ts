import { SharedProjector } from './application/projections/shared-projector';
import { ProjectionWatch } from './application/projections/projection-watch';
import { MovableClock } from './infrastructure/clock/movable-clock';
import { SystemClock } from './infrastructure/clock/system-clock';
import { WorkerProjector } from './infrastructure/worker/worker-projector';
import { projections } from '../projections';
import { runnable } from '../projections/runner/runnable';
import type { Parts } from './app.module';
import { openObservability } from './infrastructure/observability/observability';
import type { Projector, ProjectorEvents } from './application/ports/projector';
import { ConfigurationError } from './configuration-error';
import type { Configuration } from './configuration';
import { keysOf } from './open-keys';
import { openStores } from './open-stores';
import type { OpenStores } from './open-stores';
import { processName } from './process-name';
import { PublicUrl } from './public-url';
import type { ProjectorData } from './projector';
import { areDocumentsShared } from './store-addresses';

/** Compiled or not, as this file is. */
const projectorFile = require.resolve('./projector');

export interface OpenParts {
  readonly parts: Parts;
  readonly close: () => Promise<void>;
}

/**
 * Opens the stores and the keys. What lies in the data folder is this process's alone until it is closed.
 * @throws DataFolderError, KeyFileError, ClockFileError, ConfigurationError
 */
export async function openParts(configuration: Configuration): Promise<OpenParts> {
  const stores = await openStores(configuration, 'alone');
  try {
    const keys = await keysOf(configuration, stores.events);
    const movable = movableClock(configuration);
    const { events, documents, close } = stores;
    const projector = projectorOf(configuration, stores);
    const clock = movable ?? new SystemClock();
    const observability = await openObservability(configuration.logLevel, process.env);
    const publicUrl = new PublicUrl(configuration.publicUrl, configuration.port);
    const parts = {
      configuration,
      publicUrl,
      events,
      documents,
      keys,
      clock,
      movable,
      observability,
      projector,
    };
    return { parts, close };
  } catch (error) {
    await stores.close();
    throw error;
  }
}

/** Whoever answers without projecting, or may have to stand by, looks in the read store how far the others are. */
function projectorOf(configuration: Configuration, stores: OpenStores): Parts['projector'] {
  const { role } = configuration;
  const isShared = areDocumentsShared(configuration.stores);
  const watch = (told: ProjectorEvents): Projector =>
    new ProjectionWatch({ ...stores, projections: runnable(projections), nowMs: Date.now, ...told });
  if (role === 'api') return watch;
  const { dataDir, stores: addresses, projections: names } = configuration;
  const data: ProjectorData = { dataDir, stores: addresses, projections: names, owner: processName() };
  const own = (told: ProjectorEvents): Projector =>
    new WorkerProjector({ file: projectorFile, data, onAppended: stores.onAppended, ...told });
  return isShared ? (told) => new SharedProjector({ own, watch }, told) : own;
}

function movableClock({ dataDir, hasDevClock }: Configuration): MovableClock | null {
  const clock = new MovableClock(dataDir);
  if (hasDevClock) return clock;
  if (clock.isAhead) {
    throw new ConfigurationError(`The clock of ${dataDir} has been moved; start it with DEV_CLOCK=on.`);
  }
  return null;
}
