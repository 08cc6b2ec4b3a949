import { PassThrough } from 'node:stream';
import { runCli } from '../../../src/interfaces/cli/run-cli';
import type { OnProgress } from '../../../src/application/ports/projection-control';
import type { ProjectionControl } from '../../../src/application/ports/projection-control';

const at = '0000000000000000001/0000000000000000001';
const status = {
  name: 'worklist',
  version: 1,
  position: at,
  lag: { events: 0, seconds: 0 },
  parked: [],
  state: 'live',
};
const differences = [
  { documentId: 'd1', path: '/items/0' },
  { documentId: 'd2', path: '' },
];

/** Projections of which one is there, in seven steps rebuilt. */
const projections = {
  list: () => Promise.resolve([status]),
  rebuild: (name: string, onProgress?: OnProgress) => {
    for (let done = 0; done <= 7; done += 1) onProgress?.({ done, total: 7 });
    return Promise.resolve({ name, generation: 2, events: 7 });
  },
  verify: (name: string) => Promise.resolve({ name, equal: false, documents: 30, differences }),
  rollback: () => Promise.reject(new Error('There is no earlier generation to go back to.')),
} as unknown as ProjectionControl;

async function run(isTTY: boolean, ...argv: readonly string[]) {
  const [out, err] = [new PassThrough(), Object.assign(new PassThrough(), { isTTY })];
  let isClosed = false;
  const close = () => {
    isClosed = true;
    return Promise.resolve();
  };
  const exitCode = await runCli(argv, {
    connect: () => Promise.resolve({ projections, close }),
    openHistory: () => Promise.reject(new Error('There is no register here.')),
    terminal: { out, err },
  });
  return { exitCode, out: String(out.read() ?? ''), err: String(err.read() ?? ''), isClosed };
}

describe('the command line', () => {
  it('prints a line for each tenth that is reached where nobody watches', async () => {
    const { err, out } = await run(false, 'projections', 'rebuild', 'worklist');

    expect(err.trim().split('\n')).toEqual(
      [10, 20, 40, 50, 70, 80, 100].map((percent) => `worklist: ${String(percent)} %`),
    );
    expect(out).toBe('worklist: rebuilt from 7 events, generation 2\n');
  });

  it('draws a bar where somebody watches', async () => {
    const { err } = await run(true, 'projections', 'rebuild', 'worklist');

    expect(err).toContain('100 % | 7 of 7 events');
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
      err: 'There is no earlier generation to go back to.\n',
      isClosed: true,
    });
  });

  it.each([
    [['projections', 'rebuild']],
    [['projections', 'rebuild', 'worklist', '--all']],
    [['projections', 'rollback']],
    [['projections', 'improve']],
    [[]],
  ])('ends with 2 for %j', async (argv) => {
    expect(await run(false, ...argv)).toMatchObject({ exitCode: 2, out: '' });
  });
});
