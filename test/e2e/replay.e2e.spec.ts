import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paalsPlan } from '../../src/demo/paals-plan';
import { Session } from '../../src/demo/session';
import type { ToldStep } from '../../src/application/replay/told-step';
import { cli } from '../interfaces/cli/cli-process';
import type { Answer } from '../support/api-client';
import { given } from '../support/given';
import { RunningServer } from '../support/running-server';
import { temporaryFolder } from '../support/temporary-folder';

const root = temporaryFolder();
const folder = join(root, 'data');
const rows = paalsPlan(2030);

let server: RunningServer;
let session: Session;

beforeAll(async () => {
  server = await RunningServer.start({ dataDir: folder });
  session = new Session(server.api);
  for (const row of rows) {
    await server.moveClock(row.at);
    await row.play(session);
  }
});
afterAll(() => server.stop());

const planId = (): string => session.id('plan');
const replay = (user: string | null, query = ''): Promise<Answer> =>
  server.as(user).get(`/plans/${planId()}/replay${query}`);
// What comes back has been held against the schema of the route.
const itemsIn = ({ body }: Answer) => body['items'] as readonly ToldStep[];

async function everyPage(query: string): Promise<readonly ToldStep[]> {
  const found: ToldStep[] = [];
  let cursor = '';
  do {
    const page = await replay('operator-ruud', `?limit=15${query}${cursor}`);
    expect(page.status).toBe(200);
    found.push(...itemsIn(page));
    const { next } = page.body;
    cursor = typeof next === 'string' ? `&cursor=${encodeURIComponent(next)}` : '';
  } while (cursor !== '');
  return found;
}

/** The command line on the folder that the server has open. */
const replayed = async (...args: readonly string[]) => {
  const { exitCode, out, err } = await cli({ folder }, 'replay', ...args);
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  return out;
};
const stepsIn = (out: string): readonly ToldStep[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ToldStep);

/** What the plan says of somebody, in one way or another. */
const personal = [
  ...['Pål', 'Hansen', 'Anne', 'Berg', 'Dahl', 'Lie"', 'Strand', 'Solsiden', 'Fjordbyen', 'Nordlys', 'Aas'],
  ...[
    'Grønn',
    'Øye',
    'øye',
    'dråpe',
    'avisen',
    'synstap',
    'demens',
    'mmHg',
    '"113"',
    '1950-11',
    '17915012396',
  ],
];

describe('a replay beside the running server', () => {
  it('halts where the responsibility for the drops changes: the four changes of row 19', async () => {
    const place = `/measures/${session.id('drops')}/responsible`;
    const steps = stepsIn(await replayed(planId(), '--json', '--until-change', place));

    const after = steps.map(({ event, fields }) => [
      event.occurredAt.slice(5, 10),
      (fields.find(({ path }) => path === place)?.after as { readonly name: string }).name,
    ]);
    expect(after).toEqual([
      ['01-12', 'patient'],
      ['02-23', 'home-care 1'],
      ['04-18', 'emergency-clinic 1'],
      ['04-19', 'home-care 1'],
    ]);
  });

  it('shows what the register knew on 25 April, without the pressure of row 17, and on 3 May with it', async () => {
    const observations = async (at: string) => {
      const out = await replayed(planId(), '--json', '--at', at, '--documents', '--model', 'plan-view');
      const [step] = stepsIn(out) as unknown as readonly {
        readonly modelsAfter: Record<
          string,
          { readonly documents: Record<string, { readonly observations: object[] }> }
        >;
      }[];
      return step?.modelsAfter['plan-view']?.documents[planId()]?.observations;
    };

    expect(await observations('2030-04-25')).toEqual([]);
    expect(await observations('2030-05-03')).toMatchObject([
      { value: 16, at: expect.stringMatching(/^2030-04-20/) as string },
    ]);
  });

  it('appends nothing', async () => {
    const before = (await replay('operator-ruud', '?limit=200')).body;
    await replayed(planId(), '--json');
    expect(itemsIn({ body: (await replay('operator-ruud', '?limit=200')).body } as Answer)).toHaveLength(
      (before['items'] as object[]).length,
    );
  });
});

describe('GET /plans/{id}/replay', () => {
  it.each([
    ['paal', 403],
    ['anne', 403],
    ['gp-berg', 403],
    ['nurse-vik', 403],
    ['doctor-ness', 403],
    ['auditor-holm', 403],
    [null, 401],
  ])('is not for %s', async (user, status) => {
    const answer = await replay(user);

    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(/items|revision|event/);
  });

  it('tells an operator of each event what it changed, page by page, with nothing personal in it', async () => {
    const steps = await everyPage('');

    const own = stepsIn(await replayed(planId(), '--json'));
    expect(steps.map(({ event: { revision, type, recordedAt } }) => [revision, type, recordedAt])).toEqual(
      own.map(({ event: { revision, type, recordedAt } }) => [revision, type, recordedAt]),
    );
    expect(steps.map(({ fields, state }) => [fields.length, state.length])).toEqual(
      own.map(({ fields, state }) => [fields.length, state.length]),
    );
    const text = JSON.stringify(steps);
    const ids = new Set(JSON.stringify(own).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g));
    expect([...ids].filter((id) => text.includes(id))).toEqual([]);
    expect(personal.filter((word) => text.includes(word))).toEqual([]);
    expect(text).toContain('home-care 1');
    expect(text).toContain('"birthDate":"1950-01-01"');
  });

  it('calls the same by the same on every page, and by another id for the next who asks', async () => {
    const [once, again] = [await everyPage(''), await everyPage('')];
    const plansIn = (steps: readonly ToldStep[]) =>
      new Set(
        steps.flatMap(({ models }) =>
          models.flatMap(({ model, documents }) =>
            model === 'plan-view' ? documents.map(({ id }) => id) : [],
          ),
        ),
      );

    expect(plansIn(once).size).toBe(1);
    expect([...plansIn(again)]).not.toEqual([...plansIn(once)]);
  });

  it('begins where it is asked to', async () => {
    const steps = await everyPage('&from=30');

    expect(steps.map(({ event }) => event.revision)).toEqual([30, 31, 32, 33, 34, 35, 36, 37]);
    expect(itemsIn(await replay('operator-ruud', '?from=38'))).toEqual([]);
  });

  it.each([
    ['?from=x', 'invalid-parameter'],
    ['?limit=0', 'limit-out-of-range'],
    ['?model=worklist', 'invalid-parameter'],
    ['?cursor=x', 'cursor-invalid'],
  ])('refuses %s', async (query, code) => {
    expect(await replay('operator-ruud', query)).toMatchObject({ status: 400, body: { code } });
  });

  it('tells nobody of a plan that there is not', async () => {
    const nowhere = '/plans/ffffffff-0000-4000-8000-000000000000/replay';

    expect((await server.as('operator-ruud').get(nowhere)).status).toBe(404);
    expect((await server.as('operator-ruud').get(`/plans/${planId()}`)).status).toBe(404);
  });
});

describe('a bug that travels without the patient', () => {
  it('is exported beside the server, imported elsewhere, and there its read models are what the events make', async () => {
    const [file, elsewhere] = [join(root, 'bug.ndjson'), join(root, 'elsewhere')];
    await replayed('export', planId(), '--out', file);
    await replayed('import', file, '--into', elsewhere);

    const exported = readFileSync(file, 'utf8');
    expect(personal.filter((word) => exported.includes(word))).toEqual([]);
    const id = (JSON.parse(given(readFileSync(file, 'utf8').split('\n')[0])) as { readonly planId: string })
      .planId;
    const there = await cli({ folder: elsewhere }, 'replay', id, '--json', '--unmasked');
    expect(there.out).toBe(await replayed(file, '--json'));
    const verified = await cli({ folder: elsewhere }, 'projections', 'verify', '--all');
    expect(verified.exitCode).toBe(0);
    expect(verified.out).toMatch(/^plan-view: equal, [1-9]/m);
  });

  it('is served there to an operator', async () => {
    const other = await RunningServer.start({ dataDir: join(root, 'elsewhere') });
    try {
      const { planId: id } = JSON.parse(
        given(readFileSync(join(root, 'bug.ndjson'), 'utf8').split('\n')[0]),
      ) as { readonly planId: string };
      const answer = await other.as('operator-ruud').get(`/plans/${id}/replay?limit=1`);
      expect(answer).toMatchObject({ status: 200, body: { items: [{ event: { type: 'PlanOpened' } }] } });
    } finally {
      await other.stop();
    }
  });

  it('is imported into no folder where there is something', async () => {
    const { exitCode, err } = await cli(
      { folder },
      'replay',
      'import',
      join(root, 'bug.ndjson'),
      '--into',
      folder,
    );

    expect(exitCode).toBe(2);
    expect(err).toBe(`There is something in ${folder} already: name a folder that is new.\n`);
  });

  it('makes no folder of a file that is not one of ours', async () => {
    const missing = join(root, 'missing');
    const { exitCode, err } = await cli({ folder }, 'replay', 'import', __filename, '--into', missing);

    expect({ exitCode, err }).toEqual({
      exitCode: 2,
      err: 'Line 1 is not the header of a plan’s history.\n',
    });
    expect(existsSync(missing)).toBe(false);
  });
});
