import { ConfigurationError } from './configuration-error';
import { hasEvents } from './application/streams/has-events';
import { hasMark, isMarkedWith, opensWhatIsSealed } from './application/streams/own-keys';
import { FileKeys } from './infrastructure/keys/file-keys';
import { unusable } from './open-stores';
import { inFolder } from './store-addresses';
import { StoreUnavailable } from './application/ports/event-store';
import type { Configuration } from './configuration';
import type { EventStore } from './application/ports/event-store';

/**
 * The keys of the register that is in the event store, made where it begins. With others no patient would be found again,
 * and it would look as if nobody had ever been registered.
 * @throws KeyFileError, ConfigurationError where the event store does not answer, or its keys are gone or are others
 */
export async function keysOf(configuration: Configuration, events: EventStore): Promise<FileKeys> {
  const isShared = configuration.stores.events !== inFolder;
  try {
    return await ownKeys(configuration, events, isShared);
  } catch (error) {
    throw isShared && error instanceof StoreUnavailable ? unusable('EVENT_STORE_URL', error) : error;
  }
}

async function ownKeys(
  { dataDir, keysFile }: Configuration,
  events: EventStore,
  isShared: boolean,
): Promise<FileKeys> {
  const path = keysFile ?? FileKeys.pathIn(dataDir);
  // None are made where the register has begun: the next start would take them for the right ones. The file is looked
  // for last: another process that begins in the same folder has made it before it leaves anything in the store.
  const hasBegun = (await hasEvents(events)) || (await hasMark(events));
  if (hasBegun && !FileKeys.areAt(path)) {
    throw new ConfigurationError(
      keysFile === null
        ? `The keys of ${dataDir} are gone; put ${dataDir}/keys back from a copy.`
        : `The register has events, and their keys are not in ${keysFile}: name the file that has them with KEYS_FILE.`,
    );
  }
  const keys = FileKeys.open(path, keysFile === null ? 'nobody' : 'group');
  if ((await opensWhatIsSealed(events, keys)) && (!isShared || (await isMarkedWith(events, keys))))
    return keys;
  throw new ConfigurationError(
    keysFile === null
      ? `The keys of ${dataDir} are those of another register; put the right ones into ${dataDir}/keys from a copy, or name their file with KEYS_FILE.`
      : `The keys in ${keysFile} are those of another register: name the file that every process of this one has with KEYS_FILE.`,
  );
}
