import {
  openEmbeddedDocuments,
  openEmbeddedEvents,
  openEmbeddedStores,
} from './infrastructure/embedded/stores';
import { openEventStoreDb } from './infrastructure/eventstoredb/event-store';
import { namedApart } from './infrastructure/eventstoredb/named-apart';
import { openMongoReadStore } from './infrastructure/mongodb/read-store';
import { ConfigurationError } from './configuration-error';
import { StoreRefuses, StoreUnavailable } from './application/ports/event-store';
import { inFolder } from './store-addresses';
import type { EventStore } from './application/ports/event-store';
import type { ReadStore } from './application/ports/read-store';
import type { Way } from './infrastructure/embedded/stores';
import type { StoreAddresses } from './store-addresses';
import { messageOf } from './kernel/fault';

/** Where a process has its stores; plain data, so that a thread of it can open them once more. */
export interface StorePlaces {
  readonly dataDir: string;
  readonly stores: StoreAddresses;
}

export interface OpenStores {
  readonly events: EventStore;
  readonly documents: ReadStore;
  /** Calls after appends that followers in another thread do not hear of by themselves. */
  readonly onAppended: (listener: () => void) => () => void;
  /** Tells the followers of this thread of such appends. */
  readonly wake: () => void;
  readonly close: () => Promise<void>;
}

interface Open<Store> {
  readonly store: Store;
  readonly close: () => Promise<void>;
}

/** Opens both stores, each where its address says. @throws DataFolderError, ConfigurationError */
export async function openStores({ dataDir, stores }: StorePlaces, way: Way): Promise<OpenStores> {
  if (stores.events === inFolder && stores.documents === inFolder) {
    const both = openEmbeddedStores(dataDir, way);
    return { ...both, ...signalOf(both.events), close: () => both.close() };
  }
  const documents = await openDocuments({ dataDir, stores }, way);
  try {
    const { close, ...events } = openEvents({ dataDir, stores }, way);
    return {
      events: events.store,
      documents: documents.store,
      onAppended: events.onAppended,
      wake: events.wake,
      close: async () => {
        await close();
        await documents.close();
      },
    };
  } catch (error) {
    await documents.close();
    throw error;
  }
}

/** A store that tells those who follow it of every append, in whatever process or thread, needs nobody to do so. */
const noSignal: Pick<OpenStores, 'onAppended' | 'wake'> = {
  onAppended: () => () => undefined,
  wake: () => undefined,
};

const signalOf = (
  events: EventStore & Pick<OpenStores, 'onAppended' | 'wake'>,
): Pick<OpenStores, 'onAppended' | 'wake'> => ({
  onAppended: events.onAppended.bind(events),
  wake: events.wake.bind(events),
});

function openEvents(
  { dataDir, stores }: StorePlaces,
  way: Way,
): Open<EventStore> & Pick<OpenStores, 'onAppended' | 'wake'> {
  if (stores.events === inFolder) {
    const open = openEmbeddedEvents(dataDir, way);
    return { ...open, ...signalOf(open.store) };
  }
  try {
    const store = namedApart(openEventStoreDb(stores.events), stores.prefix);
    return { store, ...noSignal, close: () => store.close() };
  } catch (error) {
    throw unusable('EVENT_STORE_URL', error);
  }
}

async function openDocuments({ dataDir, stores }: StorePlaces, way: Way): Promise<Open<ReadStore>> {
  if (stores.documents === inFolder) return openEmbeddedDocuments(dataDir, way);
  try {
    const store = await openMongoReadStore(stores.documents, { allowSingle: stores.allowsSingle });
    return { store, close: () => store.close() };
  } catch (error) {
    throw unusable('READ_STORE_URL', error);
  }
}

/** The adapters' own sentences quote no address. */
export function unusable(variable: string, error: unknown): ConfigurationError {
  const mayBeAway = error instanceof StoreUnavailable && !(error instanceof StoreRefuses);
  const advice = mayBeAway ? ' See that the server runs, and can be reached from here.' : '';
  return new ConfigurationError(`${variable}: ${messageOf(error)}.${advice}`, { cause: error });
}
