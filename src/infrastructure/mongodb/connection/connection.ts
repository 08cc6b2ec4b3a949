import { type ClientSession, type Db, MongoClient, type MongoClientOptions, type Timestamp } from 'mongodb';
import { StoreUnavailable } from '../../../application/ports/event-store';
import { inPortWords } from './driver-error';
import { concerns, mustAskForEnough, mustBeReplicated, mustKnowMajority } from './safety';
import type { Timing } from './timing';

export interface CallOptions {
  readonly session: ClientSession;
  readonly maxTimeMS: number;
}

/** One piece of work on the database: every request in it must be given the options. */
export type Work<Answer> = (db: Db, options: CallOptions) => Promise<Answer>;

/**
 * The driver's client, so that nothing is read older than what this process has seen or written. A majority read alone
 * does not give that: after an election the new primary may for a moment know less than the former one had acknowledged.
 */
export class Connection {
  readonly #client: MongoClient;
  readonly #maxTimeMS: number;
  #seen: Timestamp | null = null;
  #isClosed = false;

  /** @throws UnsafeReadStore, StoreUnavailable, TypeError */
  static async open(url: string, timing: Timing, allowSingle: boolean): Promise<Connection> {
    const connection = new Connection(clientOf(url, timing, allowSingle), timing);
    try {
      await connection.run(async (db) => {
        if (!allowSingle) await mustBeReplicated(db);
        await mustKnowMajority(db);
      });
      return connection;
    } catch (error) {
      await connection.close();
      throw error;
    }
  }

  private constructor(client: MongoClient, { answerMs }: Timing) {
    this.#client = client;
    // The server gives up before we do: what was given up is not still being done.
    this.#maxTimeMS = Math.ceil(answerMs * 0.8);
  }

  /** @throws the port's errors, never the driver's */
  async run<Answer>(work: Work<Answer>): Promise<Answer> {
    if (this.#isClosed) throw new StoreUnavailable('The read store is closed');
    const session = this.#client.startSession({ causalConsistency: true });
    try {
      if (this.#seen) session.advanceOperationTime(this.#seen);
      return await work(this.#client.db(), { session, maxTimeMS: this.#maxTimeMS });
    } catch (error) {
      throw inPortWords(error);
    } finally {
      this.#remember(session.operationTime);
      await session.endSession();
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#client.close();
  }

  #remember(time: Timestamp | undefined): void {
    if (time && (this.#seen === null || time.greaterThan(this.#seen))) this.#seen = time;
  }
}

function clientOf(url: string, { selectionMs, answerMs }: Timing, allowSingle: boolean): MongoClient {
  const asked = parsed(url);
  if (!allowSingle) mustAskForEnough(asked);
  return parsed(url, {
    ...concerns,
    appName: 'sammen',
    // As in JSON: a field that is undefined is not there.
    ignoreUndefined: true,
    serverSelectionTimeoutMS: selectionMs,
    connectTimeoutMS: selectionMs,
    waitQueueTimeoutMS: selectionMs,
    socketTimeoutMS: answerMs,
  });
}

/** A client connects to nothing until it is used. */
function parsed(url: string, options: MongoClientOptions = {}): MongoClient {
  try {
    return new MongoClient(url, options);
  } catch {
    // Not what the driver says, which may quote a password.
    throw new TypeError('The connection string is not one of MongoDB (mongodb://…)');
  }
}
