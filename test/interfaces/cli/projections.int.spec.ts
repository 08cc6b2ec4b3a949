import Database from 'better-sqlite3';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { projections } from '../../../projections';
import { openDataFolder } from '../../../src/infrastructure/embedded/data-folder';
import { tellAddress } from '../../../src/infrastructure/embedded/file/address-file';
import { startRegister } from '../../simulation/register-process';
import { temporaryFolder } from '../../support/temporary-folder';
import { cli } from './cli-process';
import type { AddressInfo } from 'node:net';

const names = projections.map(({ name }) => name);
const root = temporaryFolder();
const folder = join(root, 'data');

/** A register with the units of the synthetic users in it, which the read model `providers` shows. */
beforeAll(async () => {
  const register = await startRegister(folder);
  await register.kill();
});

describe('projections, while the server runs', () => {
  // The port is the server's own choice: its address stands in the folder.
  const at = { folder };
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const register = await startRegister(folder);
    stop = () => register.stop();
  });
  afterAll(() => stop());

  it('are listed by the server that has the data folder', async () => {
    const { exitCode, out } = await cli(at, 'projections', 'list', '--json');

    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ items: names.map((name) => ({ name, state: 'live' })) });
  });

  it('are rebuilt by it', async () => {
    const { exitCode, out } = await cli(at, 'projections', 'rebuild', '--all');

    const lines = names.map((name) => `${name}: rebuilt from ${name === 'providers' ? 7 : 'no'} events, `);
    expect({ exitCode, out: out.replaceAll(/generation \d+\n/g, '') }).toEqual({
      exitCode: 0,
      out: lines.join(''),
    });
    expect(out.match(/, generation \d+$/gm)).toHaveLength(names.length);
  });

  it('are verified by it', async () => {
    const { exitCode, out } = await cli(at, 'projections', 'verify', 'providers', '--json');

    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ items: [{ name: 'providers', equal: true, differences: [] }] });
  });

  it('are rolled back by it', async () => {
    const { exitCode, out } = await cli(at, 'projections', 'rollback', 'providers');
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^providers: rolled back to generation \d+\n$/);
  });

  it('are built, compared and switched to by hand', async () => {
    const built = await cli(at, 'projections', 'rebuild', 'providers', '--by-hand');
    expect(built.out).toMatch(/^providers: generation \d+ is built and waits: compare, switch or cancel\n$/);
    expect((await cli(at, 'projections', 'list')).out).toMatch(
      /^ {2}beside: rebuild, generation \d+, built/m,
    );
    expect((await cli(at, 'projections', 'compare', 'providers')).out).toMatch(/^providers: equal, \d+ doc/);
    expect((await cli(at, 'projections', 'switch', 'providers')).out).toMatch(/^providers: switched to gen/);
    expect((await cli(at, 'projections', 'list')).out).not.toContain('beside');
  });

  it('are thrown away before they are switched to, where somebody says so', async () => {
    await cli(at, 'projections', 'rebuild', 'providers', '--by-hand');
    expect((await cli(at, 'projections', 'cancel', 'providers')).out).toMatch(/is thrown away\n$/);
    const { exitCode, err } = await cli(at, 'projections', 'cancel', 'providers');
    expect({ exitCode, err }).toEqual({
      exitCode: 2,
      err: 'There is nothing to cancel: Nothing is being built beside providers.\n',
    });
  });

  it('are not changed for one whose token is not an operator’s', async () => {
    const { exitCode, err } = await cli(at, 'projections', 'rollback', 'providers', '--token', 'no-token');

    expect(exitCode).toBe(2);
    expect(err).toMatch(/^A valid access token is needed.*\n$/);
  });
});

describe('a rebuild that the server is at when somebody presses Ctrl-C', () => {
  it('is left to the server, and one is told so', async () => {
    const beside = { generation: 2, purpose: 'rebuild', switch: 'when-built', state: 'building' };
    const progress = { done: 4, total: 9, perSecond: 2, remainingSeconds: 3 };
    const server = createServer(({ url }, response) => {
      const status = { name: 'providers', beside, progress };
      response.end(JSON.stringify(url?.endsWith('/projections') ? { items: [status] } : status));
    }).listen(0);
    await once(server, 'listening');
    const url = `http://localhost:${String((server.address() as AddressInfo).port)}`;
    const { exitCode, err } = await cli(
      { folder, interruptAt: /40 %/ },
      ...['projections', 'rebuild', 'providers', '--url', url, '--token', 'any'],
    );
    server.close();

    expect(exitCode).toBe(130);
    expect(err).toBe(
      'providers: 40 %, 2 a second, 3 s left\n' +
        'The server goes on with providers; “projections list” shows how far it is, “projections cancel” ends it.\n',
    );
  });
});

describe('projections, while no server runs', () => {
  it('are listed from the data folder', async () => {
    const { exitCode, out } = await cli({ folder }, 'projections', 'list');

    expect(exitCode).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(names.length);
    expect(out).toMatch(
      /^providers +version \d+ +generation \d+ +live +up to date; last rebuild: generation \d+ cancelled/m,
    );
  });

  it('are rebuilt there, with a line for each tenth where nobody watches', async () => {
    const { exitCode, out, err } = await cli({ folder }, 'projections', 'rebuild', 'providers');

    expect({ exitCode, err }).toEqual({ exitCode: 0, err: 'providers: 100 %\n' });
    expect(out).toMatch(/^providers: rebuilt from 7 events, generation \d+\n$/);
  });

  it('go on with a rebuild that somebody broke off, and do not begin it anew', async () => {
    const generation = breakOff();
    const { out } = await cli({ folder }, 'projections', 'rebuild', 'providers');
    expect(out).toBe(`providers: rebuilt from 7 events, generation ${generation}\n`);
  });

  it('end the command with 1 where they differ from what the events make of them', async () => {
    damageAProvider();
    const { exitCode, out } = await cli({ folder }, 'projections', 'verify', '--all');

    expect(exitCode).toBe(1);
    expect(out).toContain('transfers: equal');
    expect(out).toMatch(/providers: not equal.*\n {2}[0-9a-f-]{36} \/name\n/);
  });

  it('are mended by a rebuild, and a rollback goes back to what was before it', async () => {
    await cli({ folder }, 'projections', 'rebuild', 'providers');
    expect(await cli({ folder }, 'projections', 'verify', 'providers')).toMatchObject({ exitCode: 0 });
    await cli({ folder }, 'projections', 'rollback', 'providers');
    expect(await cli({ folder }, 'projections', 'verify', 'providers')).toMatchObject({ exitCode: 1 });
  });
});

describe('a command that cannot be carried out says why in one sentence', () => {
  it('for a projection that there is not', async () => {
    const { exitCode, err } = await cli({ folder }, 'projections', 'verify', 'plans');

    expect(exitCode).toBe(2);
    expect(err).toBe(`There is no projection plans; there are ${names.join(', ')}.\n`);
  });

  it('for a folder without a register, and makes none', async () => {
    const missing = join(root, 'missing');
    const said = { exitCode: 2, err: `There is no register in ${missing}: name its folder with DATA_DIR.\n` };

    expect(await cli({ folder: missing }, 'projections', 'list')).toMatchObject(said);
    expect(await cli({ folder: missing }, 'projections', 'list')).toMatchObject(said);
  });

  it('for a server that does not answer while somebody has the folder', async () => {
    const held = openDataFolder(folder);
    tellAddress(folder, 'http://localhost:1');
    const { exitCode, err } = await cli({ folder }, 'projections', 'list');
    held.close();

    expect(exitCode).toBe(2);
    expect(err).toBe('No server answers at http://localhost:1: start it, or say where it is with --url.\n');
  });

  it('for somebody who has the folder and is no server, whatever a former one has left there', async () => {
    tellAddress(folder, 'http://localhost:1');
    const held = openDataFolder(folder);
    const { exitCode, err } = await cli({ folder }, 'projections', 'list');
    held.close();

    expect(exitCode).toBe(2);
    expect(err).toBe(
      `${folder} is in use by a process that has told no address: wait until it has started or is done.\n`,
    );
  });

  it('for data that a newer program wrote', async () => {
    const newer = join(root, 'newer');
    openDataFolder(newer).close();
    const database = new Database(join(newer, 'events.sqlite'));
    database.pragma('user_version = 99');
    database.close();
    const { exitCode, err } = await cli({ folder: newer }, 'projections', 'list');

    expect(exitCode).toBe(2);
    expect(err).toMatch(
      /events\.sqlite has format 99 and this program knows up to \d+: run the newer program\.\n$/,
    );
  });
});

interface Pointer {
  readonly live: number;
  readonly version: number;
  readonly newest: number;
}

/** Works on the read models behind the register's back. */
function behindItsBack<Result>(work: (database: Database.Database, pointer: Pointer) => Result): Result {
  const database = new Database(join(folder, 'documents.sqlite'));
  const pointer = database.prepare("SELECT pointer FROM pointers WHERE projection = 'providers'").pluck();
  try {
    return work(database, JSON.parse(String(pointer.get())) as Pointer);
  } finally {
    database.close();
  }
}

/** Leaves a rebuild as a process does that dies right after it has begun. */
const breakOff = (): number =>
  behindItsBack((database, pointer) => {
    const generation = pointer.newest + 1;
    const beside = {
      generation,
      version: pointer.version,
      purpose: 'rebuild',
      switch: 'when-built',
      state: 'building',
      requestedAt: '2026-01-12T08:00:00.000Z',
      progress: { done: 0, total: 0, perSecond: 0 },
    };
    const next = JSON.stringify({ ...pointer, beside, newest: generation });
    database.prepare("UPDATE pointers SET pointer = ? WHERE projection = 'providers'").run(next);
    return generation;
  });

/** Changes a document. */
const damageAProvider = (): void => {
  behindItsBack((database, { live }) => {
    const table = `"providers/${live}/documents"`;
    database.exec(
      `UPDATE ${table} SET document = json_set(document, '$.name', 'En annen')
       WHERE id = (SELECT min(id) FROM ${table})`,
    );
  });
};
