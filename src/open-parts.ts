import { MovableClock } from './infrastructure/clock/movable-clock';
import { SystemClock } from './infrastructure/clock/system-clock';
import { openEmbeddedStores } from './infrastructure/embedded/stores';
import { FileKeys } from './infrastructure/keys/file-keys';
import type { Parts } from './app.module';
import type { Configuration } from './configuration';

export interface OpenParts {
  readonly parts: Parts;
  close(): Promise<void>;
}

/** Opens the data folder for this process alone. @throws DataFolderError, KeyFileError, ClockFileError */
export function openParts(configuration: Configuration): OpenParts {
  const { dataDir, hasDevClock } = configuration;
  const { events, documents, close } = openEmbeddedStores(dataDir);
  const keys = FileKeys.open(dataDir);
  const movable = hasDevClock ? new MovableClock(dataDir) : null;
  const clock = movable ?? new SystemClock();
  return { parts: { configuration, events, documents, keys, clock, movable }, close };
}
