import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderError, openDataFolder } from './data-folder';
import { EmbeddedEventStore } from './event-store';
import { documentFormat } from './documents/tables';
import { isOfOlderFormat, openDatabaseFile } from './file/database-file';
import { copyLog } from './file/log-copier';
import { EmbeddedReadStore } from './read-store';
import type { EventStore } from '../../application/ports/event-store';
import type { ReadStore } from '../../application/ports/read-store';

export interface EmbeddedStores {
  readonly events: EmbeddedEventStore;
  readonly documents: EmbeddedReadStore;
  close(): Promise<void>;
}

const eventsIn = (folder: string): string => join(folder, 'events.sqlite');
const documentsIn = (folder: string): string => join(folder, 'documents.sqlite');

/**
 * Opens both stores of a data folder, for this process alone.
 * @throws DataFolderError
 */
export const openEmbeddedStores = (path: string): EmbeddedStores =>
  openForThisProcess(path, (file) => EmbeddedEventStore.open(file));

/** The same for a process that answers many at once. @throws DataFolderError */
export const openEmbeddedStoresToServe = (path: string): EmbeddedStores =>
  openForThisProcess(path, (file) => EmbeddedEventStore.openToServe(file));

function openForThisProcess(path: string, open: (file: string) => EmbeddedEventStore): EmbeddedStores {
  const folder = openDataFolder(path);
  try {
    const events = open(eventsIn(path));
    const documents = EmbeddedReadStore.open(documentsIn(path));
    documents.freeLeases();
    return storesOf(events, documents, () => {
      folder.close();
    });
  } catch (error) {
    folder.close();
    throw error;
  }
}

/**
 * Opens the stores of a folder that this process has open already, for the thread that writes its read models. That thread
 * copies the events' log too: the one that appends has better to do.
 * @throws DataFolderError
 */
export const openEmbeddedStoresToProject = (path: string): EmbeddedStores =>
  storesOf(
    EmbeddedEventStore.openToRead(eventsIn(path)),
    EmbeddedReadStore.open(documentsIn(path)),
    copyLog(eventsIn(path)),
  );

/**
 * Opens both stores of a data folder to look back, beside the process that may have them open: nothing is written, but
 * for read models that an older program left, which are brought up first.
 * @throws DataFolderError where there is no register in the folder
 */
export function openEmbeddedStoresToRead(path: string): EmbeddedStores {
  if (!existsSync(eventsIn(path))) {
    throw new DataFolderError(`There is no register in ${path}: name its folder with DATA_DIR.`);
  }
  if (isOfOlderFormat(documentsIn(path), documentFormat)) bringUp(path);
  return storesOf(
    EmbeddedEventStore.openToRead(eventsIn(path)),
    EmbeddedReadStore.openToRead(documentsIn(path)),
    () => undefined,
  );
}

function bringUp(path: string): void {
  const folder = openDataFolder(path);
  try {
    openDatabaseFile(documentsIn(path), documentFormat).close();
  } finally {
    folder.close();
  }
}

function storesOf(
  events: EmbeddedEventStore,
  documents: EmbeddedReadStore,
  afterwards: () => void,
): EmbeddedStores {
  const close = async (): Promise<void> => {
    await events.close();
    await documents.close();
    afterwards();
  };
  return { events, documents, close };
}

/** For the process that answers, for its thread that writes read models, or for one who looks back beside it. */
export type Way = 'to-serve' | 'to-project' | 'to-read';

/** One store of a data folder whose other store lies elsewhere. */
export interface HalfOpen<Store> {
  readonly store: Store;
  close(): Promise<void>;
}

/** @throws DataFolderError */
export function openEmbeddedEvents(path: string, way: Way): HalfOpen<EmbeddedEventStore> {
  const file = eventsIn(path);
  if (way === 'to-read') return halfOpen(EmbeddedEventStore.openToRead(file));
  if (way === 'to-project') return halfOpen(EmbeddedEventStore.openToRead(file), copyLog(file));
  return locked(path, () => EmbeddedEventStore.openToServe(file));
}

/** @throws DataFolderError */
export function openEmbeddedDocuments(path: string, way: Way): HalfOpen<EmbeddedReadStore> {
  const file = documentsIn(path);
  if (way === 'to-project') return halfOpen(EmbeddedReadStore.open(file));
  if (way === 'to-serve') {
    return locked(path, () => {
      const documents = EmbeddedReadStore.open(file);
      documents.freeLeases();
      return documents;
    });
  }
  if (isOfOlderFormat(file, documentFormat)) bringUp(path);
  return halfOpen(EmbeddedReadStore.openToRead(file));
}

function locked<Store extends EventStore | ReadStore>(path: string, open: () => Store): HalfOpen<Store> {
  const folder = openDataFolder(path);
  try {
    return halfOpen(open(), () => {
      folder.close();
    });
  } catch (error) {
    folder.close();
    throw error;
  }
}

const halfOpen = <Store extends EventStore | ReadStore>(
  store: Store,
  afterwards: () => void = () => undefined,
): HalfOpen<Store> => ({
  store,
  close: async () => {
    await store.close();
    afterwards();
  },
});
