import type { Database } from 'better-sqlite3';
import type {
  Appended,
  EventStore,
  NewEvent,
  Position,
  StoredEvent,
  StreamHead,
  StreamRange,
  SubscriptionItem,
} from '../../application/ports/event-store';
import { accessKind } from '../../application/events/stream-kind';
import { categoryOf } from '../../kernel/event';
import type { StreamName } from '../../kernel/event';
import { prepareGroupAppend } from './events/append';
import { type AppendRequest, appendRequest } from './events/append-request';
import { CommitSignal } from './events/commit-signal';
import { openDatabaseFile, openDatabaseToRead } from './file/database-file';
import { prepareCount, prepareHead, prepareStreamHead } from './events/event-counts';
import { type Span, prepareEventPages } from './events/event-pages';
import { eventFormat } from './events/event-schema';
import { GroupCommit, type Outcome } from './events/group-commit';
import { positionOf, rowOf } from './events/position';
import { inPortWords, mustBeOpen, promised } from './file/store-error';
import { StreamHeads } from './events/stream-heads';
import { subscription } from './events/subscription';

const maxEventsOfGroup = 64;

/** Events in one SQLite file, written through one connection alone; others may read beside it. */
export class EmbeddedEventStore implements EventStore {
  readonly #database: Database;
  readonly #append;
  readonly #heads: StreamHeads;
  readonly #pages;
  readonly #count;
  readonly #appends;
  readonly #committed = new CommitSignal();
  readonly #head;

  /** @throws DataFolderError */
  static open(path: string): EmbeddedEventStore {
    return new EmbeddedEventStore(openDatabaseFile(path, eventFormat), 'alone');
  }

  /**
   * Beside the process or thread that writes. What is appended there is seen by the next read; subscriptions are woken
   * by `wake`. An append fails with StoreUnavailable.
   * @throws DataFolderError
   */
  static openToRead(path: string): EmbeddedEventStore {
    return new EmbeddedEventStore(openDatabaseToRead(path, eventFormat), 'beside others');
  }

  private constructor(database: Database, writes: 'alone' | 'beside others') {
    this.#database = database;
    this.#append = prepareGroupAppend(database);
    this.#heads = new StreamHeads(prepareStreamHead(database), writes === 'alone');
    this.#pages = prepareEventPages(database);
    this.#count = prepareCount(database);
    this.#head = prepareHead(database);
    this.#appends = new GroupCommit({
      commit: (group: readonly AppendRequest[]) => this.#commit(group),
      weight: ({ events }) => events.length,
      maxWeight: maxEventsOfGroup,
      // Whoever reads is shown nothing before his reading is on record.
      isUrgent: ({ stream }) => categoryOf(stream) === accessKind.category,
    });
  }

  async append(
    stream: StreamName,
    expected: number | 'no-stream',
    events: readonly NewEvent[],
  ): Promise<Appended> {
    mustBeOpen(this.#database);
    return this.#appends.add(appendRequest(stream, expected, events));
  }

  #commit(group: readonly AppendRequest[]): readonly Outcome<Appended>[] {
    try {
      const outcomes = inPortWords(() => this.#append(group));
      for (const [i, request] of group.entries()) this.#heads.appended(request, outcomes[i]);
      this.#committed.raise();
      return outcomes;
    } catch (error) {
      for (const request of group) this.#heads.appended(request, undefined);
      throw error;
    }
  }

  readStream(stream: StreamName, range: StreamRange = {}): AsyncIterable<StoredEvent> {
    return this.#pages.ofStream(stream, range);
  }

  headOf(stream: StreamName): Promise<StreamHead | null> {
    return promised(() => {
      mustBeOpen(this.#database);
      return this.#heads.of(stream);
    });
  }

  readAll(after: Position | 'start', categories: readonly string[]): AsyncIterable<StoredEvent> {
    return this.#pages.ofCategories(categories, { after: rowOf(after), upTo: this.#head() });
  }

  subscribe(
    after: Position | 'start',
    categories: readonly string[],
    signal: AbortSignal,
  ): AsyncIterable<SubscriptionItem> {
    const feed = {
      head: () => {
        mustBeOpen(this.#database);
        return this.#head();
      },
      events: (span: Span) => this.#pages.ofCategories(categories, span),
      committed: this.#committed,
    };
    return subscription(feed, rowOf(after), signal);
  }

  head(): Promise<Position | null> {
    return promised(() => {
      mustBeOpen(this.#database);
      const head = this.#head();
      return head === 0 ? null : positionOf(head);
    });
  }

  end(): Promise<Position | null> {
    return this.head();
  }

  countAfter(after: Position | 'start', categories: readonly string[], limit: number): Promise<number> {
    return promised(() => {
      mustBeOpen(this.#database);
      return this.#count(rowOf(after), categories, limit);
    });
  }

  /** Calls after every commit of this connection, until the answer is called. */
  onAppended(listener: () => void): () => void {
    return this.#committed.each(listener);
  }

  /** Tells those who follow that something was appended through another connection. */
  wake(): void {
    this.#committed.raise();
  }

  /** Appends that wait are stored first; subscriptions that are still open fail with StoreUnavailable. */
  close(): Promise<void> {
    return promised(() => {
      if (!this.#database.open) return;
      this.#appends.drain();
      this.#database.close();
      this.#committed.raise();
    });
  }
}
