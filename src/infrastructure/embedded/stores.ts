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

/** For a process alone, for its thread that writes read models, or for one who looks back beside it. */
export type Way = 'alone' | 'to-project' | 'to-read';

/** A store of a data folder, and how it is let go of with all that was opened for it. */
interface Opened<Store> {
  readonly store: Store;
  close(): Promise<void>;
}

export interface EmbeddedStores {
  readonly events: EmbeddedEventStore;
  readonly documents: EmbeddedReadStore;
  close(): Promise<void>;
}

const eventsIn = (folder: string): string => join(folder, 'events.sqlite');
const documentsIn = (folder: string): string => join(folder, 'documents.sqlite');

/** Opens both stores of a data folder. @throws DataFolderError */
export const openEmbeddedStores = (path: string, way: Way = 'alone'): EmbeddedStores =>
  inFolder(path, way, () => bothIn(path, way));

/** Opens one store of a data folder whose other store lies elsewhere. @throws DataFolderError */
export const openEmbeddedEvents = (path: string, way: Way): Opened<EmbeddedEventStore> =>
  inFolder(path, way, () => openEvents(path, way));

/** @throws DataFolderError */
export const openEmbeddedDocuments = (path: string, way: Way): Opened<EmbeddedReadStore> =>
  inFolder(path, way, () => openDocuments(path, way));

/** Where the process is to be alone, nobody else opens the folder as long as what is opened in it. */
function inFolder<Open extends Pick<EmbeddedStores, 'close'>>(
  path: string,
  way: Way,
  open: () => Open,
): Open {
  if (way !== 'alone') return open();
  const folder = openDataFolder(path);
  try {
    const opened = open();
    const close = async (): Promise<void> => {
      await opened.close();
      folder.close();
    };
    return { ...opened, close };
  } catch (error) {
    folder.close();
    throw error;
  }
}

function bothIn(path: string, way: Way): EmbeddedStores {
  const events = openEvents(path, way);
  try {
    const documents = openDocuments(path, way);
    const close = async (): Promise<void> => {
      await events.close();
      await documents.close();
    };
    return { events: events.store, documents: documents.store, close };
  } catch (error) {
    void events.close();
    throw error;
  }
}

/** The thread that writes read models copies the events' log too: the one that appends has better to do. */
function openEvents(path: string, way: Way): Opened<EmbeddedEventStore> {
  const file = eventsIn(path);
  switch (way) {
    case 'alone':
      return closedWith(EmbeddedEventStore.open(file));
    case 'to-project':
      return closedWith(EmbeddedEventStore.openToRead(file), copyLog(file));
    case 'to-read':
      if (!existsSync(file)) throw noRegisterIn(path);
      return closedWith(EmbeddedEventStore.openToRead(file));
  }
}

/** Who looks back writes nothing, but for read models that an older program left, which are brought up first. */
function openDocuments(path: string, way: Way): Opened<EmbeddedReadStore> {
  const file = documentsIn(path);
  if (way === 'to-read') {
    if (isOfOlderFormat(file, documentFormat)) bringUp(path);
    return closedWith(EmbeddedReadStore.openToRead(file));
  }
  const documents = EmbeddedReadStore.open(file);
  if (way === 'alone') documents.freeLeases();
  return closedWith(documents);
}

function bringUp(path: string): void {
  const folder = openDataFolder(path);
  try {
    openDatabaseFile(documentsIn(path), documentFormat).close();
  } finally {
    folder.close();
  }
}

const closedWith = <Store extends EventStore | ReadStore>(
  store: Store,
  afterwards: () => void = () => undefined,
): Opened<Store> => ({
  store,
  close: async () => {
    await store.close();
    afterwards();
  },
});

const noRegisterIn = (path: string): DataFolderError =>
  new DataFolderError(`There is no register in ${path}: name its folder with DATA_DIR.`);
