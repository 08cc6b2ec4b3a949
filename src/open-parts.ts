import { MovableClock } from './infrastructure/clock/movable-clock';
import { SystemClock } from './infrastructure/clock/system-clock';
import { openEmbeddedStores } from './infrastructure/embedded/stores';
import { WorkerProjector } from './infrastructure/worker/worker-projector';
import { FileKeys } from './infrastructure/keys/file-keys';
import type { Parts } from './app.module';
import { ConfigurationError } from './configuration';
import { openObservability } from './infrastructure/observability/observability';
import type { Configuration } from './configuration';

/** Compiled or not, as this file is. */
const projectorFile = require.resolve('./projector');

export interface OpenParts {
  readonly parts: Parts;
  readonly close: () => Promise<void>;
}

/** Opens the data folder for this process alone. @throws DataFolderError, KeyFileError, ClockFileError, ConfigurationError */
export async function openParts(configuration: Configuration): Promise<OpenParts> {
  const { dataDir } = configuration;
  const stores = openEmbeddedStores(dataDir);
  const { events, documents } = stores;
  if (!FileKeys.areIn(dataDir) && (await events.head()) !== null) {
    // With new keys no patient would be found again, and it would look as if nobody had ever been registered. None are
    // made either: the next start would take them for the right ones.
    await stores.close();
    throw new ConfigurationError(`The keys of ${dataDir} are gone; put ${dataDir}/keys back from a copy.`);
  }
  const keys = FileKeys.open(dataDir);
  const movable = movableClock(configuration);
  const clock = movable ?? new SystemClock();
  return {
    parts: {
      configuration,
      events,
      documents,
      keys,
      clock,
      movable,
      observability: await openObservability(configuration.logLevel, process.env),
      projector: (told) =>
        new WorkerProjector({
          file: projectorFile,
          data: dataDir,
          onAppended: events.onAppended.bind(events),
          ...told,
        }),
    },
    close: () => stores.close(),
  };
}

function movableClock({ dataDir, hasDevClock }: Configuration): MovableClock | null {
  const clock = new MovableClock(dataDir);
  if (hasDevClock) return clock;
  if (clock.isAhead) {
    throw new ConfigurationError(`The clock of ${dataDir} has been moved; start it with DEV_CLOCK=on.`);
  }
  return null;
}
