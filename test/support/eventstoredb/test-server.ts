import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { SupportedMethod, SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import {
  Server,
  ServerCredentials,
  type ServerWritableStream,
  type handleUnaryCall,
  status,
} from '@grpc/grpc-js';
import { batchAppends, singleAppend } from './appends';
import { EventLog } from './event-log';
import { Faults } from './faults';
import { Outlet } from './outlet';
import { answerRead } from './reads';
import { Subscription } from './subscriptions';

const mostBytesOfMessage = 17 * 1024 * 1024;

/**
 * A server that speaks EventStoreDB's own protocol, so that the real client and all that we built on it are what is
 * tested. It stands in for a server and is not one: the contract also runs against a real one.
 */
export class TestServer {
  readonly log = new EventLog();
  readonly faults = new Faults();
  #server: Server | null = null;
  #port = 0;

  static async start(port = 0): Promise<TestServer> {
    const server = new TestServer();
    server.#port = port;
    await server.start();
    return server;
  }

  get port(): number {
    return this.#port;
  }

  get connectionString(): string {
    return `esdb://127.0.0.1:${String(this.#port)}?tls=false`;
  }

  /** On the same port and the same events as before. */
  async start(): Promise<void> {
    const server = new Server({ 'grpc.max_receive_message_length': mostBytesOfMessage });
    server.addService(ServerFeaturesService, { getSupportedMethods: this.#supportedMethods });
    server.addService(StreamsService, {
      append: singleAppend(this.log, this.faults),
      batchAppend: batchAppends(this.log, this.faults),
      read: (call: ServerWritableStream<ReadReq, ReadResp>) => void this.#read(call),
      delete: refuse,
      tombstone: refuse,
    });
    this.#port = await bound(server, this.#port);
    this.#server = server;
  }

  /** At once, as a process ends that is killed: every call that is under way breaks. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    server.forceShutdown();
    // A second start must find the port free.
    await new Promise((resolve) => setImmediate(resolve));
  }

  async #read(call: ServerWritableStream<ReadReq, ReadResp>): Promise<void> {
    const options = call.request.getOptions();
    if (!options) return;
    if (this.faults.refusesLogins) {
      call.emit('error', { code: status.UNAUTHENTICATED, details: 'The test server knows no such login' });
      return;
    }
    const outlet = new Outlet(call);
    if (options.hasSubscription()) {
      await new Subscription(this.log, this.faults, outlet, options).run();
    } else if (!this.faults.isSilent) {
      await answerRead(this.log, options, outlet);
    }
  }

  readonly #supportedMethods: handleUnaryCall<unknown, SupportedMethods> = (_, callback) => {
    if (this.faults.isSilent) return;
    const service = 'event_store.client.streams.Streams';
    const methods = ['append', 'batchappend', 'read'].map((method) =>
      new SupportedMethod().setServiceName(service).setMethodName(method),
    );
    callback(null, new SupportedMethods().setEventStoreServerVersion('24.10.0.0').setMethodsList(methods));
  };
}

const refuse: handleUnaryCall<unknown, never> = (_, callback) => {
  callback({ code: status.UNIMPLEMENTED, details: 'The test server deletes nothing' });
};

function bound(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync(`127.0.0.1:${String(port)}`, ServerCredentials.createInsecure(), (error, boundTo) => {
      if (error) reject(error);
      else resolve(boundTo);
    });
  });
}
