import { PassThrough } from 'node:stream';
import { runCli } from '../../../src/interfaces/cli/run-cli';
import type { ProjectionControl, ProjectionStatus } from '../../../src/application/ports/projection-control';

const at = '2026-01-12T08:00:00.000Z';
const position = '0000000000000000001/0000000000000000001';
const status = {
  name: 'worklist',
  version: 1,
  position,
  lag: { events: 0, seconds: 0 },
  parked: [],
  state: 'live',
  generation: 1,
} as unknown as ProjectionStatus;
const beside = {
  generation: 2,
  version: 1,
  purpose: 'rebuild',
  switch: 'when-built',
  state: 'building',
  requestedAt: at,
} as const;
const building = (done: number, perSecond = 0): ProjectionStatus => ({
  ...status,
  state: 'rebuilding',
  beside,
  progress: { done, total: 7, perSecond, remainingSeconds: perSecond > 0 ? (7 - done) / perSecond : null },
});
const outcome = { generation: 2, purpose: 'rebuild', result: 'switched', at, events: 7 } as const;
const switched: ProjectionStatus = { ...status, generation: 2, lastBuild: outcome };
const differences = [
  { documentId: 'd1', path: '/items/0' },
  { documentId: 'd2', path: '' },
];

/** What the projections look like, one stage each time that somebody looks; the last one stays. */
let stages: readonly ProjectionStatus[];
let asked: unknown[];
beforeEach(() => {
  stages = [status, ...[1, 3, 5].map((done) => building(done)), switched];
  asked = [];
});

const projections = {
  list: () => Promise.resolve([stages[0]]),
  status: () => {
    const [now, ...later] = stages;
    if (later.length > 0) stages = later;
    return Promise.resolve(now);
  },
  rebuild: (name: string, wish: object) => {
    asked.push(wish);
    return Promise.resolve({ name, generation: 2 });
  },
  verify: (name: string) => Promise.resolve({ name, equal: false, documents: 30, differences }),
  compare: (name: string) => Promise.resolve({ name, equal: true, documents: 30, differences: [] }),
  switch: (name: string) => Promise.resolve({ name, generation: 2 }),
  cancel: (name: string) => Promise.resolve({ name, generation: 2 }),
  rollback: () => Promise.reject(new Error('There is no earlier worklist to go back to.')),
} as unknown as ProjectionControl;

interface Place {
  readonly isTTY: boolean;
  readonly isServer: boolean;
  /** Presses Ctrl-C as soon as somebody would notice. */
  readonly isInterrupted: boolean;
}

const run = (isTTY: boolean, ...argv: readonly string[]) => runAt({ isTTY }, ...argv);

async function runAt(
  { isTTY = false, isServer = false, isInterrupted = false }: Partial<Place>,
  ...argv: readonly string[]
) {
  const [out, err] = [new PassThrough(), Object.assign(new PassThrough(), { isTTY })];
  let isClosed = false;
  const close = () => {
    isClosed = true;
    return Promise.resolve();
  };
  const exitCode = await runCli(argv, {
    connect: () => Promise.resolve({ projections, isServer, close }),
    openHistory: () => Promise.reject(new Error('There is no register here.')),
    openScratch: () => Promise.reject(new Error('There is no room.')),
    makeRegister: () => Promise.reject(new Error('There is no room.')),
    openMigration: () => Promise.reject(new Error('There is no register.')),
    terminal: { in: new PassThrough(), out, err },
    onInterrupt: (listener) => {
      if (isInterrupted) setTimeout(listener, 5);
      return () => undefined;
    },
  });
  return { exitCode, out: String(out.read() ?? ''), err: String(err.read() ?? ''), isClosed };
}

describe('the command line', () => {
  it('prints a line for each tenth that is reached where nobody watches', async () => {
    const { err, out } = await run(false, 'projections', 'rebuild', 'worklist');

    expect(err.trim().split('\n')).toEqual(
      [10, 40, 70, 100].map((percent) => `worklist: ${String(percent)} %`),
    );
    expect(out).toBe('worklist: rebuilt from 7 events, generation 2\n');
  });

  it('draws a bar where somebody watches', async () => {
    const { err } = await run(true, 'projections', 'rebuild', 'worklist');

    expect(err).toContain('100 % | 7 of 7 events');
  });

  it.each([true, false])('tells how fast it goes and how long it will take (watched: %s)', async (isTTY) => {
    stages = [status, building(1, 2), switched];
    const { err } = await run(isTTY, 'projections', 'rebuild', 'worklist');

    expect(err).toContain(', 2 a second, 3 s left');
  });

  it('goes on with a rebuild that is under way, and does not begin another', async () => {
    stages = [building(3), building(5), switched];
    const { exitCode, out } = await run(false, 'projections', 'rebuild', 'worklist');

    expect({ exitCode, out, asked }).toEqual({
      exitCode: 0,
      out: 'worklist: rebuilt from 7 events, generation 2\n',
      asked: [],
    });
  });

  it('lets what is built wait for the switch where that is to be by hand', async () => {
    const waiting = { ...beside, switch: 'by-hand', state: 'built' } as const;
    stages = [status, building(5), { ...status, beside: waiting }];
    const { out } = await run(false, 'projections', 'rebuild', 'worklist', '--by-hand');

    expect(out).toBe('worklist: generation 2 is built and waits: compare, switch or cancel\n');
    expect(asked).toEqual([{ switch: 'by-hand' }]);
  });

  it.each([
    [{ ...outcome, result: 'failed', failure: 'Full' }, 'worklist was not rebuilt: Full'],
    [{ ...outcome, result: 'cancelled' }, 'The rebuild of worklist was cancelled by somebody else.'],
    [{ ...outcome, generation: 3 }, 'What came of the rebuild of worklist is not known.'],
  ] as const)('does not call it rebuilt when it was not', async (lastBuild, said) => {
    stages = [status, building(5), { ...status, lastBuild }];

    expect(await run(false, 'projections', 'rebuild', 'worklist')).toMatchObject({
      exitCode: 2,
      out: '',
      err: expect.stringContaining(said) as string,
    });
  });

  it.each([
    [true, 'The server goes on with worklist'],
    [false, 'worklist is gone on with where it is when the register runs again'],
  ])('says on Ctrl-C what becomes of a rebuild (server: %s)', async (isServer, said) => {
    stages = [status, building(3)];
    const { exitCode, err, isClosed } = await runAt(
      { isServer, isInterrupted: true },
      'projections',
      'rebuild',
      'worklist',
    );

    expect({ exitCode, isClosed }).toEqual({ exitCode: 130, isClosed: true });
    expect(err).toContain(said);
  });

  it('shows in the list what is beside, how far it is, and what came of the last', async () => {
    stages = [{ ...building(3, 2), lastBuild: { ...outcome, result: 'failed', failure: 'Full' } }];
    const { out } = await run(false, 'projections', 'list');

    expect(out.split('\n')).toEqual([
      `worklist  version 1  generation 1  rebuilding  up to date; last rebuild: generation 2 failed ${at} (Full)`,
      '  beside: rebuild, generation 2, building, 3 of 7 events, 2 a second, 2 s left',
      '',
    ]);
  });

  it('shows in the list which generation answers, after a rollback the one before the last', async () => {
    stages = [{ ...status, generation: 1, lastBuild: outcome }];
    const { out } = await run(false, 'projections', 'list');

    expect(out).toBe(
      `worklist  version 1  generation 1  live        up to date; last rebuild: generation 2 switched ${at}\n`,
    );
  });

  it('says how many in words that fit the number', async () => {
    stages = [{ ...status, lag: { events: 1, seconds: 3 }, generation: null }];
    const { out } = await run(false, 'projections', 'list');

    expect(out).toBe('worklist  version 1  generation none  live        1 event behind, 3 s\n');
  });

  it('shows in the list that something waits to be switched to, and how it compares', async () => {
    const comparison = { documents: 3, differences: [] };
    stages = [{ ...status, beside: { ...beside, state: 'built', switch: 'by-hand', comparison } }];
    const { out } = await run(false, 'projections', 'list');

    expect(out).toContain(
      '  beside: rebuild, generation 2, built, equal to the live one; waits for switch or cancel\n',
    );
  });

  it.each([
    ['compare', 'worklist: equal, 30 documents\n'],
    ['switch', 'worklist: switched to generation 2\n'],
    ['cancel', 'worklist: generation 2 is thrown away\n'],
  ])('says what came of %s', async (what, said) => {
    expect(await run(false, 'projections', what, 'worklist')).toMatchObject({ exitCode: 0, out: said });
  });

  it('names the documents that differ, and ends with 1', async () => {
    const { exitCode, out } = await run(false, 'projections', 'verify', '--all');

    expect(exitCode).toBe(1);
    expect(out.split('\n').slice(1)).toEqual(['  d1 /items/0', '  d2 (the whole document)', '']);
  });

  it('gives the same to a program with --json, wherever that stands', async () => {
    const { out } = await run(false, 'projections', '--json', 'verify', 'worklist');

    expect(JSON.parse(out)).toEqual({
      items: [{ name: 'worklist', equal: false, documents: 30, differences }],
    });
  });

  it('ends with 2 and one sentence where it cannot be done, and lets go of the data', async () => {
    expect(await run(false, 'projections', 'rollback', 'worklist')).toEqual({
      exitCode: 2,
      out: '',
      err: 'There is no earlier worklist to go back to.\n',
      isClosed: true,
    });
  });

  it.each([
    [['projections', 'rebuild']],
    [['projections', 'rebuild', 'worklist', '--all']],
    [['projections', 'rollback']],
    [['projections', 'cancel', '--all']],
    [['projections', 'improve']],
    [[]],
  ])('ends with 2 for %j', async (argv) => {
    expect(await run(false, ...argv)).toMatchObject({ exitCode: 2, out: '' });
  });
});
