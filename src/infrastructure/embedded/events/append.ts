import type { Database } from 'better-sqlite3';
import { type Appended, WrongExpectedRevision } from '../../../application/ports/event-store';
import { categoryOf } from '../../../kernel/event';
import { storeError } from '../file/store-error';
import type { AppendRequest } from './append-request';
import type { Outcome } from './group-commit';
import { positionOf } from './position';

interface Stored {
  readonly id: string;
  readonly position: number;
}

/** One commit for many appends: each is checked and stored on its own, and one that is refused leaves nothing behind. */
export function prepareGroupAppend(
  database: Database,
): (group: readonly AppendRequest[]) => readonly Outcome<Appended>[] {
  // Nested in the group's transaction it is a savepoint.
  const append = database.transaction(prepareAppend(database));
  const outcomeOf = (request: AppendRequest): Outcome<Appended> => {
    try {
      return { answer: append(request) };
    } catch (refusal) {
      // A full disk ends the whole transaction: then no append of the group may be answered as stored.
      if (!database.inTransaction) throw refusal;
      return { refusal: storeError(refusal) };
    }
  };
  const commit = database.transaction((group: readonly AppendRequest[]) => group.map(outcomeOf));
  return (group) => commit.immediate(group);
}

function prepareAppend(database: Database): (request: AppendRequest) => Appended {
  const headOf = database
    .prepare<[string], number>('SELECT revision FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1')
    .pluck();
  const insert = database.prepare<[string, number, string, string, string, string, string]>(
    'INSERT INTO events (stream, revision, category, type, id, data, metadata) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const repeated = prepareRepeated(database);

  return (request) => {
    const { stream, expected, events } = request;
    const head = headOf.get(stream) ?? 'no-stream';
    if (head !== expected) {
      const earlier = repeated(request);
      if (earlier === null) throw new WrongExpectedRevision(stream, expected, head);
      return earlier;
    }
    const category = categoryOf(stream);
    let revision = lastRevision(expected);
    let row = 0;
    for (const { id, type, data, metadata } of events) {
      revision += 1;
      row = Number(insert.run(stream, revision, category, type, id, data, metadata).lastInsertRowid);
    }
    return { revision, position: positionOf(row) };
  };
}

/** The first answer to the same append, where these very events already stand at these very revisions. */
function prepareRepeated(database: Database): (request: AppendRequest) => Appended | null {
  const storedAfter = database.prepare<[string, number, number], Stored>(
    'SELECT id, position FROM events WHERE stream = ? AND revision > ? ORDER BY revision LIMIT ?',
  );
  return ({ stream, expected, events }) => {
    const before = lastRevision(expected);
    const stored = storedAfter.all(stream, before, events.length);
    const last = stored.at(-1);
    const isSame = stored.length === events.length && stored.every(({ id }, i) => id === events[i]?.id);
    return isSame && last ? { revision: before + events.length, position: positionOf(last.position) } : null;
  };
}

const lastRevision = (expected: number | 'no-stream'): number => (expected === 'no-stream' ? -1 : expected);
