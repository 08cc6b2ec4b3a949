import Database from 'better-sqlite3';
import { join } from 'node:path';
import { openEmbeddedStores } from '../../src/infrastructure/embedded/stores';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();

/** A data folder as the first release left it: two rebuilds of one read model, none of another. */
async function olderFolder(name: string): Promise<string> {
  const path = join(folder, name);
  await openEmbeddedStores(path).close();
  const database = new Database(join(path, 'documents.sqlite'));
  database.exec(`
    DROP TABLE pointers;
    CREATE TABLE pointers (
      projection TEXT PRIMARY KEY, live INTEGER NOT NULL, previous INTEGER, version INTEGER NOT NULL
    ) STRICT;
    INSERT INTO pointers VALUES ('plan-view', 3, 2, 2), ('providers', 1, NULL, 1);
    INSERT INTO generations VALUES ('plan-view', 2, 'p2'), ('plan-view', 3, 'p3'), ('plan-view', 4, 'broken off');
    PRAGMA user_version = 1;
  `);
  database.close();
  return path;
}

const planView = {
  revision: 1,
  live: 3,
  version: 2,
  previous: { generation: 2, version: 2 },
  beside: null,
  lastBuild: null,
  newest: 4,
};

describe('read models that the first release left', () => {
  it('are gone on with: what was live is live, and there is the same to go back to', async () => {
    const stores = openEmbeddedStores(await olderFolder('to-write'));
    const { documents } = stores;
    expect(await documents.pointer('plan-view')).toEqual(planView);
    expect(await documents.pointer('providers')).toMatchObject({ live: 1, previous: null, newest: 1 });
    expect(await documents.checkpoint({ projection: 'plan-view', generation: 3 })).toBe('p3');
    await stores.close();
  });

  it('can be looked back into at once, before the new program has run', async () => {
    const path = await olderFolder('to-read');
    const stores = openEmbeddedStores(path, 'to-read');
    expect(await stores.documents.pointer('plan-view')).toEqual(planView);
    await stores.close();
    await openEmbeddedStores(path).close();
  });

  it('are brought up once', async () => {
    const path = await olderFolder('twice');
    const first = openEmbeddedStores(path);
    await first.documents.pointTo('plan-view', 1, { ...planView, live: 4 });
    await first.close();
    const second = openEmbeddedStores(path);
    expect(await second.documents.pointer('plan-view')).toMatchObject({ revision: 2, live: 4 });
    await second.close();
  });
});
