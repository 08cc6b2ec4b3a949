import type { Database } from 'better-sqlite3';
import type {
  Appended,
  EventStore,
  NewEvent,
  Position,
  StoredEvent,
  StreamRange,
  SubscriptionItem,
} from '../../application/ports/event-store';
import type { StreamName } from '../../kernel/event';
import { prepareGroupAppend } from './events/append';
import { type AppendRequest, appendRequest } from './events/append-request';
import { CommitSignal } from './events/commit-signal';
import { openDatabaseFile } from './file/database-file';
import { prepareCount, prepareHead } from './events/event-counts';
import { type Span, prepareEventPages } from './events/event-pages';
import { eventFormat } from './events/event-schema';
import { GroupCommit } from './events/group-commit';
import { positionOf, rowOf } from './events/position';
import { inPortWords, mustBeOpen, promised } from './file/store-error';
import { subscription } from './events/subscription';

const maxEventsOfGroup = 128;

/** Events in one SQLite file, written by this process alone. */
export class EmbeddedEventStore implements EventStore {
  readonly #database: Database;
  readonly #pages;
  readonly #count;
  readonly #appends;
  readonly #committed = new CommitSignal();
  #head: number;

  /** @throws DataFolderError */
  static open(path: string): EmbeddedEventStore {
    return new EmbeddedEventStore(openDatabaseFile(path, eventFormat));
  }

  private constructor(database: Database) {
    this.#database = database;
    this.#pages = prepareEventPages(database);
    this.#count = prepareCount(database);
    const headOf = prepareHead(database);
    this.#head = headOf();
    const append = prepareGroupAppend(database);
    this.#appends = new GroupCommit({
      commit: (group: readonly AppendRequest[]) => {
        const outcomes = inPortWords(() => append(group));
        this.#head = headOf();
        this.#committed.raise();
        return outcomes;
      },
      weight: ({ events }) => events.length,
      maxWeight: maxEventsOfGroup,
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

  readStream(stream: StreamName, range: StreamRange = {}): AsyncIterable<StoredEvent> {
    return this.#pages.ofStream(stream, range);
  }

  readAll(after: Position | 'start', categories: readonly string[]): AsyncIterable<StoredEvent> {
    return this.#pages.ofCategories(categories, { after: rowOf(after), upTo: this.#head });
  }

  subscribe(
    after: Position | 'start',
    categories: readonly string[],
    signal: AbortSignal,
  ): AsyncIterable<SubscriptionItem> {
    const feed = {
      head: () => {
        mustBeOpen(this.#database);
        return this.#head;
      },
      events: (span: Span) => this.#pages.ofCategories(categories, span),
      committed: this.#committed,
    };
    return subscription(feed, rowOf(after), signal);
  }

  head(): Promise<Position | null> {
    return promised(() => {
      mustBeOpen(this.#database);
      return this.#head === 0 ? null : positionOf(this.#head);
    });
  }

  countAfter(after: Position | 'start', categories: readonly string[], limit: number): Promise<number> {
    return promised(() => {
      mustBeOpen(this.#database);
      return this.#count(rowOf(after), categories, limit);
    });
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
