import type { ReadStore } from '../../../src/application/ports/read-store';
import { openMongoReadStore } from '../../../src/infrastructure/mongodb/read-store';
import { type Recognised, TcpProxy } from '../../support/tcp-proxy';
import type { SecantusServer } from '../../support/mongodb/secantus-server';

/** Short, so that a test does not wait long for what takes seconds in earnest. */
const timing = { selectionMs: 2_000, answerMs: 2_000 };
const busyMs = 10_000;
/** The driver tries twice, and each time may look for a server before it waits for an answer: left to itself, for half a minute. */
export const deadlineMs = 2 * (timing.selectionMs + timing.answerMs) + busyMs;

/** Nobody waits for an answer in vain in such a test, however busy the machine is. */
export const patient = { selectionMs: 10_000, answerMs: 30_000 };

/** To this address and no other, whatever the server calls itself. */
export const urlOf = (port: number): string =>
  `mongodb://127.0.0.1:${String(port)}/sammen?directConnection=true`;

export const open = (port: number, patience = timing): Promise<ReadStore> =>
  openMongoReadStore(urlOf(port), { timing: patience });

export interface Setting {
  readonly proxy: TcpProxy;
  /** Opened over the proxy. */
  readonly store: ReadStore;
  /** Of another process, whose wire nobody touches. */
  readonly other: ReadStore;
}

/** A wire that can be cut for each test, and a store on either side of it. */
export function setting(server: () => SecantusServer, patience = timing): () => Setting {
  let current: Setting | undefined;
  beforeEach(async () => {
    const { port } = server();
    const proxy = await TcpProxy.to(port);
    current = { proxy, store: await open(proxy.port, patience), other: await open(port, patient) };
  });
  afterEach(async () => {
    await current?.store.close();
    await current?.other.close();
    await current?.proxy.close();
  });
  return () => {
    if (!current) throw new Error('There is no setting outside of a test');
    return current;
  };
}

const isUpdate = (bytes: Buffer, of: string): boolean => bytes.includes('updates') && bytes.includes(of);

/** The steps of a commit, as they go over the wire. */
export const steps = {
  entries: (bytes) => isUpdate(bytes, '.entries'),
  documents: (bytes) => isUpdate(bytes, '.documents'),
  checkpoint: (bytes) =>
    isUpdate(bytes, 'generations') && bytes.includes('$set') && bytes.includes('isPrepared'),
  sweep: (bytes) => bytes.includes('deletes') && bytes.includes('.documents'),
} satisfies Record<string, Recognised>;
