import type { EventStoreDBClient } from '@eventstore/db-client';
import { type Duplex, finished } from 'node:stream';
import { connect } from '../connection/connect';

type Batches = { readonly batchAppend: (...args: unknown[]) => Duplex };
type Listener = (...args: unknown[]) => void;
type On = (event: string, listener: Listener) => Duplex;
type Create = (kind: unknown, name: string, creator: (batches: Batches) => Duplex, cache: unknown) => unknown;

export interface AppendClient {
  readonly client: EventStoreDBClient;
  /**
   * Lets the server end the stream of appends. Never the client's own `dispose`: it cancels the stream, and where that
   * still has something unsent for a server that is gone, Node 20 loops in its HTTP/2 for ever and the process stands still.
   */
  readonly end: () => void;
}

/**
 * A client whose stream of appends is mended, which takes a look behind its doors: the version is pinned, it is the last
 * one, and the faults are these (dist/streams/appendToStream/batchAppend.js, dist/utils/backpressuredWrite.js of 6.2.1).
 * An answer to an append that is no longer waited for throws in an event handler, and a broken connection with more than
 * sixteen appends unsent rejects a promise that nobody holds: either ends the process.
 */
export function connectForAppends(connectionString: string): AppendClient {
  const client = connect(connectionString);
  const inside = client as unknown as { GRPCStreamCreator: Create | undefined };
  const create = inside.GRPCStreamCreator;
  if (create === undefined)
    throw new Error('This is not the version of @eventstore/db-client that was mended');
  const open = new Set<Duplex>();
  const kept = (stream: Duplex): Duplex => {
    open.add(stream);
    finished(stream, () => open.delete(stream));
    return stream;
  };
  inside.GRPCStreamCreator = (kind, name, creator, cache) => {
    const mendedCreator: typeof creator = (batches) =>
      creator({ batchAppend: (...args) => kept(mended(batches.batchAppend(...args))) });
    return create(kind, name, mendedCreator, cache);
  };
  const end = (): void => {
    for (const stream of open) stream.end();
  };
  return { client, end };
}

function mended(stream: Duplex): Duplex {
  const on = stream.on.bind(stream) as On;
  const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
  return Object.assign(stream, {
    on: ((event, listener) => on(event, event === 'data' ? forgiving(listener) : listener)) satisfies On,
    // "Go on" each time: what waits for room is what gets lost. How much is under way is bounded by who calls us.
    write: (...args: unknown[]) => {
      write(...args);
      return true;
    },
  });
}

/** An answer that cannot be dealt with is one that does not come: the append's own timer finds out what became of it. */
const forgiving =
  (listener: Listener): Listener =>
  (...args) => {
    try {
      listener(...args);
    } catch {
      return;
    }
  };
