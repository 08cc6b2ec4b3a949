import type { Database, Statement } from 'better-sqlite3';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StoredEvent, StreamRange } from '../../../application/ports/event-store';
import type { StreamName } from '../../../kernel/event';
import { type EventRow, eventColumns, toStoredEvent } from './event-schema';
import { parsedOnce } from './parsed-once';
import { inPortWords, mustBeOpen } from '../file/store-error';

/** A page ends at whichever comes first, so that neither many events nor large ones fill the memory. */
const maxEvents = 256;
const maxCharacters = 1 << 20;
/** The first page of many categories is short and the next ones longer: who wants to know what comes next reads no more. */
const firstEvents = 4;
const growth = 8;

/** After one row (excluded) and up to another (included). */
export interface Span {
  readonly after: number;
  readonly upTo: number;
}

export interface EventPages {
  ofStream(stream: StreamName, range: StreamRange): AsyncGenerator<StoredEvent, void>;
  ofCategories(categories: readonly string[], span: Span): AsyncGenerator<StoredEvent, void>;
}

/** Reads in pages and lets others have their turn between two of them. */
export function prepareEventPages(database: Database): EventPages {
  const streamPage = database.prepare<[string, number, number], EventRow>(
    `SELECT ${eventColumns} FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?`,
  );
  const categoryPages = new Map<number, Statement<(string | number)[], EventRow>>();
  const categoryPage = (count: number): Statement<(string | number)[], EventRow> => {
    const page = categoryPages.get(count) ?? database.prepare(categoriesSql(count));
    categoryPages.set(count, page);
    return page;
  };

  const parsed = parsedOnce();

  return {
    async *ofStream(stream, { from = 0, maxCount = Number.MAX_SAFE_INTEGER }) {
      const end = from + maxCount;
      let next = from;
      while (next < end) {
        const page = take(streamPage, [stream, next, end - next], maxEvents);
        for (const row of page.rows) yield toStoredEvent(row);
        if (page.isLast) return;
        next = (page.rows.at(-1)?.revision ?? end) + 1;
        await nextTurn();
      }
    },
    async *ofCategories(categories, { after, upTo }) {
      if (categories.length === 0) return;
      const statement = categoryPage(categories.length);
      let last = after;
      for (let size = firstEvents; ; size = Math.min(size * growth, maxEvents)) {
        const bounds = categories.flatMap((category) => [category, last, upTo]);
        const page = take(statement, bounds, size);
        for (const row of page.rows) yield parsed(row);
        if (page.isLast) return;
        last = page.rows.at(-1)?.position ?? upTo;
        await nextTurn();
      }
    },
  };
}

/**
 * A branch per category: each comes out of the index in the order of positions, and SQLite merges them as it goes.
 * `category IN (…)` would sort all that is left to read, for every page.
 */
export function categoriesSql(count: number): string {
  const branch = `SELECT ${eventColumns} FROM events WHERE category = ? AND position > ? AND position <= ?`;
  return `${Array.from({ length: count }, () => branch).join(' UNION ALL ')} ORDER BY position`;
}

function take<Parameters extends (string | number)[]>(
  statement: Statement<Parameters, EventRow>,
  parameters: Parameters,
  most: number,
): { readonly rows: readonly EventRow[]; readonly isLast: boolean } {
  mustBeOpen(statement.database);
  return inPortWords(() => {
    const rows: EventRow[] = [];
    let characters = 0;
    for (const row of statement.iterate(...parameters)) {
      rows.push(row);
      characters += row.data.length + row.metadata.length;
      if (rows.length === most || characters > maxCharacters) return { rows, isLast: false };
    }
    return { rows, isLast: true };
  });
}
