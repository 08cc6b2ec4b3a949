import { join } from 'node:path';
import { openDataFolder } from './data-folder';
import { EmbeddedEventStore } from './event-store';
import { EmbeddedReadStore } from './read-store';

export interface EmbeddedStores {
  readonly events: EmbeddedEventStore;
  readonly documents: EmbeddedReadStore;
  close(): Promise<void>;
}

/**
 * Opens both stores of a data folder, for this process alone.
 * @throws DataFolderError
 */
export function openEmbeddedStores(path: string): EmbeddedStores {
  const folder = openDataFolder(path);
  try {
    const events = EmbeddedEventStore.open(join(path, 'events.sqlite'));
    const documents = EmbeddedReadStore.open(join(path, 'documents.sqlite'));
    const close = async (): Promise<void> => {
      await events.close();
      await documents.close();
      folder.close();
    };
    return { events, documents, close };
  } catch (error) {
    folder.close();
    throw error;
  }
}
