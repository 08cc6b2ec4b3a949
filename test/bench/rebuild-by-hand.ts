import Database from 'better-sqlite3';
import { join } from 'node:path';
import { planView } from '../../projections/plan-view/plan-view.projection';
import { eventsFile } from './bench-register';
import type { PlanDocument } from '../../projections/plan-view/document';
import type { PlanFact } from '../../src/domain/plan/events';

const page = 256;
const batchSize = 100;
const keptDocuments = 256;

type Row = (document: PlanDocument | null, fact: PlanFact) => PlanDocument | null;
interface EventRow {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly id: string;
  readonly data: string;
  readonly metadata: string;
}

/**
 * The plan's view built anew as one would write it for this one view: the same file formats and settings, the same batches,
 * the same projector; one transaction a batch, statements prepared once. Answers the number of events.
 */
export async function rebuildByHand(folder: string): Promise<number> {
  const events = new Database(eventsFile(folder), { readonly: true });
  const documents = new Database(join(folder, 'by-hand.sqlite'));
  documents.pragma('journal_mode = WAL');
  documents.pragma('synchronous = NORMAL');
  documents.exec(`
    DROP TABLE IF EXISTS plans;
    CREATE TABLE plans (id TEXT PRIMARY KEY, position TEXT NOT NULL, document TEXT NOT NULL) STRICT;
    CREATE INDEX plans_by_patient ON plans (json_extract(document, '$.patientId'), id);
    CREATE TABLE IF NOT EXISTS checkpoint (id INTEGER PRIMARY KEY, position INTEGER NOT NULL);
  `);
  const read = events.prepare<[number, number], EventRow>(
    `SELECT position, stream, revision, type, id, data, metadata FROM events
     WHERE category = 'plan' AND position > ? ORDER BY position LIMIT ?`,
  );
  const find = documents.prepare<[string], string>('SELECT document FROM plans WHERE id = ?').pluck();
  const put = documents.prepare<[string, string, string]>(
    `INSERT INTO plans (id, position, document) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET position = excluded.position, document = excluded.document`,
  );
  const move = documents.prepare<[number]>('INSERT OR REPLACE INTO checkpoint (id, position) VALUES (1, ?)');
  const recent = new Map<string, PlanDocument>();
  const write = documents.transaction((rows: readonly EventRow[]) => {
    const touched = new Map<string, { document: PlanDocument | null; position: number }>();
    for (const row of rows) {
      const id = row.stream.slice('plan-'.length);
      const before = touched.get(id)?.document ?? recent.get(id) ?? parsed(find.get(id));
      const project = planView.on[row.type as keyof typeof planView.on] as Row;
      touched.set(id, {
        document: project(before, factOf(row)),
        position: row.position,
      });
    }
    for (const [id, { document, position }] of touched) {
      put.run(id, positionText(position), JSON.stringify(document));
      recent.delete(id);
      if (document) recent.set(id, document);
    }
    for (const id of recent.keys()) {
      if (recent.size <= keptDocuments) break;
      recent.delete(id);
    }
    move.run(rows.at(-1)?.position ?? 0);
  });

  let count = 0;
  for (let rows = read.all(0, page); rows.length > 0; rows = read.all(rows.at(-1)?.position ?? 0, page)) {
    for (let from = 0; from < rows.length; from += batchSize) {
      write(rows.slice(from, from + batchSize));
      await new Promise((resolve) => setImmediate(resolve));
    }
    count += rows.length;
  }
  events.close();
  documents.close();
  return count;
}

const parsed = (text: string | undefined): PlanDocument | null =>
  text === undefined ? null : (JSON.parse(text) as PlanDocument);

function positionText(position: number): string {
  const padded = String(position).padStart(19, '0');
  return `${padded}/${padded}`;
}

function factOf(row: EventRow): PlanFact {
  const { body, by } = JSON.parse(row.data) as {
    readonly body: unknown;
    readonly by: object;
  };
  const { occurredAt, recordedAt, actor, sourceSystem } = JSON.parse(row.metadata) as {
    readonly occurredAt: string;
    readonly recordedAt: string;
    readonly actor: object;
    readonly sourceSystem: string;
  };
  return {
    type: row.type,
    data: body,
    eventId: row.id,
    stream: row.stream,
    revision: row.revision,
    occurredAt,
    recordedAt,
    by: { ...actor, ...by },
    sourceSystem,
  } as unknown as PlanFact;
}
