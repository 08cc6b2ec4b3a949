import Database from 'better-sqlite3';
import { Documents } from '../../src/infrastructure/embedded/documents/documents';
import { makeTables } from '../../src/infrastructure/embedded/documents/tables';

/** A database that tells how often it had to prepare a statement. */
function documents() {
  const database = new Database(':memory:');
  const target = { projection: 'worklist', generation: 1 };
  makeTables(database, target, {});
  const prepare = jest.spyOn(database, 'prepare');
  return { documents: new Documents(database), target, prepared: () => prepare.mock.calls.length };
}

describe('the statements of the embedded read store', () => {
  it('are kept for queries too: the same one is prepared once', () => {
    const { documents: rows, target, prepared } = documents();
    for (const status of ['open', 'closed', 'open']) {
      rows.find(target, 'documents', { where: { status }, limit: 20 });
    }
    expect(prepared()).toBe(1);
  });

  it('are let go of when many others have been used since, as those of dropped generations are', () => {
    const { documents: rows, target, prepared } = documents();
    rows.getMany(target, 'documents', ['plan-1']);
    rows.getMany(target, 'documents', ['plan-1']);
    expect(prepared()).toBe(1);
    for (let n = 1; n <= 500; n += 1) {
      const values = Array.from({ length: n }, String);
      rows.find(target, 'documents', { where: { status: { in: values } }, limit: 20 });
    }
    rows.getMany(target, 'documents', ['plan-1']);
    expect(prepared()).toBe(502);
  });
});
