import { hostname } from 'node:os';
import { SharedProjector } from './application/projections/shared-projector';
import { ProjectionWatch } from './application/projections/projection-watch';
import { hasEvents } from './application/streams/has-events';
import { MovableClock } from './infrastructure/clock/movable-clock';
import { SystemClock } from './infrastructure/clock/system-clock';
import { WorkerProjector } from './infrastructure/worker/worker-projector';
import { FileKeys } from './infrastructure/keys/file-keys';
import { projections } from '../projections';
import { runnable } from '../projections/runner/runnable';
import type { Parts } from './app.module';
import { openObservability } from './infrastructure/observability/observability';
import type { EventStore } from './application/ports/event-store';
import type { Projector, ProjectorEvents } from './application/ports/projector';
import { ConfigurationError } from './configuration-error';
import type { Configuration } from './configuration';
import { openStores, unusable } from './open-stores';
import type { OpenStores } from './open-stores';
import { PublicUrl } from './public-url';
import type { ProjectorData } from './projector';
import { areDocumentsShared, inFolder } from './store-addresses';

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
  const stores = await openStores(configuration, 'to-serve');
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

/** @throws KeyFileError, ConfigurationError where the event store does not answer, or has events whose keys are gone */
async function keysOf({ dataDir, keysFile, stores }: Configuration, events: EventStore): Promise<FileKeys> {
  const isFilled = await hasEvents(events).catch((error: unknown) => {
    throw stores.events === inFolder ? error : unusable('EVENT_STORE_URL', error);
  });
  const path = keysFile ?? FileKeys.pathIn(dataDir);
  if (isFilled && !FileKeys.areAt(path)) {
    // With new keys no patient would be found again, and it would look as if nobody had ever been registered. None are
    // made either: the next start would take them for the right ones.
    throw new ConfigurationError(
      keysFile === null
        ? `The keys of ${dataDir} are gone; put ${dataDir}/keys back from a copy.`
        : `The register has events, and their keys are not in ${keysFile}: name the file that has them with KEYS_FILE.`,
    );
  }
  return FileKeys.open(path, keysFile === null ? 'nobody' : 'group');
}

/** Whoever answers without projecting, or may have to stand by, looks in the read store how far the others are. */
function projectorOf(configuration: Configuration, stores: OpenStores): Parts['projector'] {
  const { role } = configuration;
  const isShared = areDocumentsShared(configuration.stores);
  const watch = (told: ProjectorEvents): Projector =>
    new ProjectionWatch({ ...stores, projections: runnable(projections), nowMs: Date.now, ...told });
  if (role === 'api') return watch;
  const { dataDir, stores: addresses, projections: names } = configuration;
  const data: ProjectorData = { dataDir, stores: addresses, projections: names, owner: ownName() };
  const own = (told: ProjectorEvents): Projector =>
    new WorkerProjector({ file: projectorFile, data, onAppended: stores.onAppended, ...told });
  return isShared ? (told) => new SharedProjector({ own, watch }, told) : own;
}

/** The same when its thread is started again, and after a restart of its machine. */
const ownName = (): string => `${hostname()}/${process.pid}`;

function movableClock({ dataDir, hasDevClock }: Configuration): MovableClock | null {
  const clock = new MovableClock(dataDir);
  if (hasDevClock) return clock;
  if (clock.isAhead) {
    throw new ConfigurationError(`The clock of ${dataDir} has been moved; start it with DEV_CLOCK=on.`);
  }
  return null;
}
