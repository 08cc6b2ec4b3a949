import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { cli } from '../interfaces/cli/cli-process';
import { RunningServer } from '../support/running-server';
import { temporaryFolder } from '../support/temporary-folder';
import type { Finished } from '../interfaces/cli/cli-process';

const root = join(__dirname, '../..');
const folder = temporaryFolder();
const dataDir = join(folder, 'data');

let server: RunningServer;
let planId: string;
beforeAll(async () => {
  server = await RunningServer.start({ dataDir, demo: 'on' });
  const { body } = await server.as('paal').get('/plans');
  planId = (body as { readonly items: readonly { readonly planId: string }[] }).items[0]?.planId ?? '';
}, 60_000);
afterAll(() => server.stop());

const whatIf = (...args: readonly string[]): Promise<Finished> =>
  cli({ folder: dataDir }, 'replay', 'what-if', ...args);

/** A module as an engineer has it while he changes something. */
function module(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text.replaceAll('~', root));
  return path;
}

const inJson = ({ out }: Finished): readonly Record<string, unknown>[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** Everything that is kept; the server renews its leases while it runs, and they are no data. */
function kept(): string {
  const hash = createHash('sha256');
  for (const file of ['events.sqlite', 'documents.sqlite']) {
    const database = new Database(join(dataDir, file), { readonly: true });
    const tables = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .pluck()
      .all();
    for (const table of tables.filter((name) => name !== 'leases')) {
      hash.update(JSON.stringify([table, database.prepare(`SELECT * FROM "${String(table)}"`).all()]));
    }
    database.close();
  }
  return hash.digest('hex');
}

const louderWorklist = `
  import { worklist } from '~/projections/worklist/worklist.projection';
  export const changed = {
    ...worklist,
    version: 99,
    on: { ...worklist.on, PlanOpened: (document, fact) => ({ ...worklist.on.PlanOpened(document, fact), loud: true }) },
  };`;

describe('what if a projector were changed', () => {
  it('is nothing for the projectors as they are', async () => {
    for (const name of ['plan-view', 'worklist', 'patient-plans']) {
      const path = join(root, 'projections', name, `${name}.projection.ts`);
      expect(await whatIf('--projector', path)).toMatchObject({
        exitCode: 0,
        out: expect.stringMatching(new RegExp(`^${name}: [1-9]\\d* documents? as the live ones`)) as unknown,
        err: expect.stringMatching(/: 100 %\n$/) as unknown,
      });
    }
  });

  it('is told document by document, beside the running server, and nothing is written', async () => {
    const before = kept();
    const { exitCode, out } = await whatIf('--projector', module('louder.ts', louderWorklist));

    expect(exitCode).toBe(1);
    expect(out).toContain(`documents/${planId}\n  /loud\n    is       nothing\n    would be true\n`);
    expect(out).toMatch(
      /worklist: 1 of \d+ documents differ from the live ones \(version 99 against version \d+\)\n$/,
    );
    expect(kept()).toBe(before);
  });

  it('is told to a program in lines of JSON, the last one the summary', async () => {
    const lines = inJson(await whatIf('--projector', module('louder.ts', louderWorklist), '--json'));

    expect(lines).toEqual([
      { collection: 'documents', id: planId, differences: [{ path: '/loud', after: true }] },
      expect.objectContaining({ projection: 'worklist', different: 1, equal: false }),
    ]);
  });

  it.each([
    ['CommonJS', 'changed.cjs', "module.exports = { ...require('./base.cjs').worklist };"],
    ['an ES module', 'changed.mjs', "import base from './base.cjs'; export default { ...base.worklist };"],
  ])('may be written as %s', async (_, name, text) => {
    module('base.cjs', "module.exports = require('~/projections/worklist/worklist.projection.ts');");
    expect(await whatIf('--projector', module(name, text), '--plan', planId)).toMatchObject({ exitCode: 0 });
  });

  it('shows the first twenty differences, or all', async () => {
    const path = module(
      'nothing.ts',
      `import { transfers } from '~/projections/transfers/transfers.projection';
       export const changed = { ...transfers, on: {} };`,
    );
    const trail = module(
      'silent-trail.ts',
      `import { auditTrail } from '~/projections/audit-trail/audit-trail.projection';
       export const changed = { ...auditTrail, entries: undefined };`,
    );

    expect(inJson(await whatIf('--projector', path, '--json')).at(-1)).toMatchObject({ equal: false });
    const [first, all] = [await whatIf('--projector', trail), await whatIf('--projector', trail, '--all')];
    const count = ({ out }: Finished) => out.match(/^entries\//gm)?.length ?? 0;
    expect(count(first)).toBe(20);
    expect(first.out).toMatch(/the first 20 are shown, --all shows all\n$/);
    expect(count(all)).toBeGreaterThan(30);
  });
});

describe('what if the decider were changed', () => {
  it('is nothing for the decider as it is: the whole of Pål’s story is decided to itself', async () => {
    const { exitCode, out } = await whatIf('--decider', join(root, 'src/domain/plan/decider.ts'));

    expect({ exitCode, out }).toEqual({
      exitCode: 0,
      out: expect.stringMatching(/^[3-9]\d commands: each gives the events that it gave\n$/) as unknown,
    });
  });

  it('is told command by command: the takeover that would be refused, and why', async () => {
    const path = module(
      'no-takeovers.ts',
      `import { planDecider } from '~/src/domain/plan/decider';
       import { refuse } from '~/src/kernel/domain-error';
       export const changed = {
         ...planDecider,
         decide: (state, command, context) =>
           command.type === 'TakeOverResponsibility'
             ? refuse('not-in-care-team', 'Only the care team may take over.')
             : planDecider.decide(state, command, context),
       };`,
    );
    const [told, json] = [
      await whatIf('--decider', path, '--plan', planId),
      await whatIf('--decider', path, '--json'),
    ];

    expect(told.exitCode).toBe(1);
    expect(told.out).toMatch(
      /^plan-\S+ revision \d+, 2026-04-18T\S+: TakeOverResponsibility would be refused: not-in-care-team\n {2}Only the care team may take over\.\n/,
    );
    expect(told.out).toMatch(
      /\d+ commands: 1 would be refused, 0 would give other events, 0 cannot be decided\n$/,
    );
    expect(inJson(json).at(-1)).toMatchObject({ outcomes: { refused: 1, 'other-events': 0 }, equal: false });
  });
});

describe('what cannot be tried ends with 2 and one sentence', () => {
  const projector = join(root, 'projections/worklist/worklist.projection.ts');
  const cases: readonly (readonly [string, () => readonly string[], RegExp])[] = [
    ['no module', () => [], /^Name one module: with --projector or with --decider\.\n$/],
    ['two modules', () => ['--projector', projector, '--decider', projector], /^Name one module/],
    [
      'a module that is not there',
      () => ['--projector', 'nowhere.ts'],
      /^There is no module .*nowhere\.ts\.\n$/,
    ],
    [
      'a module that does not load',
      () => ['--projector', module('broken.cjs', 'throw new Error("Half done");')],
      /^\S+broken\.cjs cannot be loaded: Error: Half done\n$/,
    ],
    [
      'a module without a projection',
      () => ['--projector', join(root, 'src/domain/plan/decider.ts')],
      /decider\.ts exports no projection/,
    ],
    [
      'a module with two',
      () => [
        '--projector',
        module(
          'two.ts',
          `export * from '${projector}'; export * from '~/projections/transfers/transfers.projection';`,
        ),
      ],
      /two\.ts exports more than one projection/,
    ],
    ['a module without a decider', () => ['--decider', projector], /exports no decider/],
    [
      'a plan that there is not',
      () => ['--projector', projector, '--plan', '10000000-0000-4000-8000-00000000ffff'],
      /There is no plan 10000000-0000-4000-8000-00000000ffff\.\n$/,
    ],
    [
      'a read model that there is not',
      () => [
        '--projector',
        module(
          'new.ts',
          `import { worklist } from '~/projections/worklist/worklist.projection';
          export const changed = { ...worklist, name: 'weather' };`,
        ),
      ],
      /There is no live read model weather to compare with\.\n$/,
    ],
  ];
  it.each(cases)('%s', async (_, args, sentence) => {
    const { exitCode, out, err } = await whatIf(...args());

    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toMatch(sentence);
  });
});
