import { ErrorType, type EventStoreDBClient } from '@eventstore/db-client';
import { isOutage, typeOf } from './client-error';
import { connect } from './connect';

/** The client that reads and subscribes. It is another than the one that appends: what breaks one leaves the other alone. */
export class ReadConnection {
  readonly #connectionString: string;
  #client: EventStoreDBClient;

  constructor(connectionString: string) {
    this.#connectionString = connectionString;
    this.#client = connect(connectionString);
  }

  get client(): EventStoreDBClient {
    return this.#client;
  }

  /** Where a call broke for want of the server, the next goes over another connection. What runs over this one may run on. */
  leave(failed: EventStoreDBClient, error: unknown): void {
    // Where another node is the leader the client knows which, and goes there by itself.
    if (this.#client !== failed || !isOutage(error) || typeOf(error) === ErrorType.NOT_LEADER) return;
    this.#client = connect(this.#connectionString);
  }
}
