import type { EventStore } from '../../../src/application/ports/event-store';
import { openEventStoreDb } from '../../../src/infrastructure/eventstoredb/event-store';
import { TcpProxy } from '../../support/tcp-proxy';
import { TestServer } from '../../support/eventstoredb/test-server';

/** Short, so that a test does not wait long for what takes seconds in earnest. */
export const timing = { deadlineMs: 6_000, attemptMs: 600, livenessMs: 1_000 };

export interface Setting {
  readonly server: TestServer;
  readonly proxy: TcpProxy;
  /** Opened over the proxy. */
  readonly store: EventStore;
}

/** A server, a wire that can be cut and a store for each test, all taken down after it. */
export function setting(patience = timing): () => Setting {
  let current: Setting | undefined;
  beforeEach(async () => {
    const server = await TestServer.start();
    const proxy = await TcpProxy.to(server.port);
    const url = `esdb://127.0.0.1:${String(proxy.port)}?tls=false`;
    current = { server, proxy, store: openEventStoreDb(url, patience) };
  });
  afterEach(async () => {
    await current?.store.close();
    await current?.proxy.close();
    await current?.server.stop();
  });
  return () => {
    if (!current) throw new Error('There is no setting outside of a test');
    return current;
  };
}
