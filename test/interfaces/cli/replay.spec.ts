import { PassThrough } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importPlan } from '../../../src/application/replay/import-plan';
import { EmbeddedEventStore } from '../../../src/infrastructure/embedded/event-store';
import { EmbeddedReadStore } from '../../../src/infrastructure/embedded/read-store';
import { runCli } from '../../../src/interfaces/cli/run-cli';
import type { Surroundings } from '../../../src/interfaces/cli/surroundings';
import type { ToldStep } from '../../../src/application/replay/told-step';
import { recorded } from '../../application/replay/recorded';
import { check, drops, paalUpTo, planId } from '../../support/paal-facts';
import { temporaryFolder } from '../../support/temporary-folder';

const folder = temporaryFolder();
const events = EmbeddedEventStore.open(':memory:');
const documents = EmbeddedReadStore.open(':memory:');
const unused = () => Promise.reject(new Error('Nobody asked for this.'));
const last = paalUpTo(19).length - 1;
const responsible = `/measures/${drops}/responsible`;

beforeAll(() => importPlan(events, recorded(paalUpTo(19))));

interface Person {
  /** What is typed or piped in. */
  readonly says?: string | readonly string[];
  readonly isWatching?: boolean;
  /** Where the register lies on another machine. */
  readonly isElsewhere?: boolean;
}

/** One command line on Pål’s plan, as somebody would give it. */
async function cli(
  { says = '', isWatching = false, isElsewhere = false }: Person,
  ...argv: readonly string[]
) {
  const input = Object.assign(new PassThrough(), { isTTY: isWatching });
  const out = Object.assign(new PassThrough(), { isTTY: isWatching });
  const err = new PassThrough();
  let shown = '';
  out.setEncoding('utf8').on('data', (text: string) => (shown += text));
  const isLocal = !isElsewhere;
  const surroundings: Surroundings = {
    connect: unused,
    openHistory: () => Promise.resolve({ events, documents, isLocal, close: () => Promise.resolve() }),
    openScratch: unused,
    makeRegister: unused,
    openMigration: unused,
    terminal: { in: input, out, err },
  };
  const done = runCli(['replay', ...argv], surroundings);
  // One key after the other, as fingers do it; what is piped comes at once.
  for (const key of typeof says === 'string' ? [says] : says) {
    input.write(key);
    await nextTurn();
  }
  input.end();
  const exitCode = await done;
  return { exitCode, out: shown, err: String(err.read() ?? '') };
}
const placesIn = (text: string): readonly number[] =>
  (text.match(/\d+\/\d+ \w+, recorded/g) ?? []).map((head) => Number(head.split('/')[0]));
const lines = (text: string): readonly string[] => text.trim().split('\n');
const stepsIn = (text: string): readonly ToldStep[] =>
  lines(text).map((line) => JSON.parse(line) as ToldStep);
/** The first lines of the steps that were shown: `28/36 TransferAccepted`. */
const headsIn = (text: string): readonly string[] => text.match(/^\d+\/\d+ \w+/gm) ?? [];

describe('replay, piped', () => {
  it('begins with the first event and goes where the commands say, until there are no more', async () => {
    const { exitCode, out } = await cli({ says: 'next\n\nback\nn 3\ngoto 7\nlast\nfirst\n' }, planId);

    expect(exitCode).toBe(0);
    expect(headsIn(out)).toEqual([
      `0/${last} PlanOpened`,
      `1/${last} ResponsibilityAssigned`,
      `2/${last} CareTeamMemberAdded`,
      `1/${last} ResponsibilityAssigned`,
      `4/${last} CareTeamMemberAdded`,
      `7/${last} ProblemAdded`,
      `${last}/${last} ObservationReported`,
      `0/${last} PlanOpened`,
    ]);
  });

  it('tells who did it, when it held where that is another time, why late, and what it changed', async () => {
    const { out } = await cli({ says: '' }, planId, '--unmasked', '--from', String(last));

    expect(lines(out)).toEqual([
      `${last}/${last} ObservationReported, recorded 2026-05-03T08:00:00.000Z by Berg (Solsiden legesenter)`,
      '  occurred 2026-04-20T08:00:00.000Z',
      '  entered late: Målt hos øyelegen',
      expect.stringMatching(/^ {2}\/observations\/\S+: null → \{"code":"intraocular-pressure"/),
      '  changed plan-view, audit-trail',
    ]);
  });

  it('halts four times where the responsibility for the drops changes: row 19', async () => {
    const { out } = await cli({ says: `until ${responsible}\nuntil\nuntil\nuntil\nuntil\n` }, planId);

    expect(
      headsIn(out)
        .slice(1)
        .map((head) => head.split(' ')[1]),
    ).toEqual(['ResponsibilityAssigned', 'TransferAccepted', 'ResponsibilityTakenOver', 'TransferAccepted']);
    expect(lines(out).at(-1)).toBe('There is no such step after this one.');
  });

  it('goes to what had been recorded by a day, its end in Oslo, or by an instant', async () => {
    const { out } = await cli({ says: 'at 2026-02-22\nat 2026-02-22T07:59:59Z\n' }, planId);

    expect(
      lines(out)
        .filter((line) => /^\d/.test(line))
        .slice(1),
    ).toEqual([
      expect.stringContaining('recorded 2026-02-22T08:00:00.000Z'),
      expect.stringContaining('recorded 2026-02-21T12:00:00.000Z'),
    ]);
  });

  it('shows the event, the state, a read model, all of it or one place', async () => {
    const { out } = await cli(
      {
        says: `state /measures/${drops}/title\nmodel worklist /documents/${planId}/title\nevent\nmodel deadlines\n`,
      },
      planId,
      '--unmasked',
      '--at',
      '2026-02-21T08:00:00Z',
    );

    expect(out).toContain('\n"Øyedråper daglig"\n"Plan for synet"\n{\n  "type": "TransferOffered"');
    expect(out).toMatch(/"entries": \{\n {4}"[^"]+\/offer\/[^"]+": \{\n {6}"kind": "offer"/);
  });

  it('shows what the event changed, in everything or in one read model', async () => {
    const at = ['--at', '2026-02-21T12:00:00Z', '--model', 'deadlines'];
    const { out } = await cli({ says: 'diff\ndiff transfers\n' }, planId, ...at);

    expect(out).toMatch(
      new RegExp(`\nstate\n {2}/transfers/\\S+/answers/${drops}: "offered" → "declined"\n`),
    );
    expect(out).toMatch(/\ndeadlines \S+\n {2}\/offers\/0: \{.* → –\n/);
    expect(out).toMatch(/\ntransfers entry \S+\/primary\n {2}\/state: "offered" → "declined"\n/);
  });

  it.each([
    ['dance', 'There is no command dance; help lists them.'],
    ['goto', 'Say which revision as well.'],
    ['goto x', 'A revision is a whole number from 0.'],
    [`goto ${last + 1}`, `The last revision of this plan is ${last}.`],
    ['back', 'This is the first event.'],
    ['at yesterday', 'Say when as 2026-03-11 or 2026-03-11T08:00:00Z.'],
    ['at 2025-01-01', 'The first event was recorded after 2025-01-01T22:59:59.999Z.'],
    ['until', 'Say until what: until TransferAccepted, or until /measures/…'],
    ['until PlanDreamtOf', 'No event of a plan is a PlanDreamtOf; docs/event-catalogue.md names them all.'],
    ['until plan#/x', expect.stringMatching(/^There is no read model plan of a plan; there are plan-view, /)],
    ['until measures#x', expect.stringMatching(/^A place is a field of the plan/)],
    ['model', expect.stringMatching(/^There is no read model {2}of a plan/)],
    ['state /nowhere', 'There is nothing there.'],
  ])('answers “%s” with a sentence, and goes on', async (command, sentence) => {
    const { exitCode, out } = await cli({ says: `${command}\nnext\n` }, planId);

    expect(exitCode).toBe(0);
    expect(lines(out)).toContainEqual(sentence);
    expect(headsIn(out)).toHaveLength(2);
  });

  it('ends with quit, whatever comes after it', async () => {
    const { out } = await cli({ says: 'next\nquit\nnext\n' }, planId);

    expect(headsIn(out)).toHaveLength(2);
  });

  it('lists every command', async () => {
    const { out } = await cli({ says: 'help\n' }, planId);

    for (const name of [
      'next',
      'back',
      'goto',
      'first',
      'last',
      'at',
      'until',
      'event',
      'diff',
      'state',
      'model',
      'quit',
    ]) {
      expect(out).toMatch(new RegExp(`^${name} `, 'm'));
    }
  });
});

describe('replay, at a terminal', () => {
  const keys = {
    right: '\x1b[C',
    left: '\x1b[D',
    home: '\x1b[H',
    end: '\x1b[F',
    pageDown: '\x1b[6~',
    pageUp: '\x1b[5~',
  };
  const { right, left, home, end, pageDown, pageUp } = keys;

  it('steps with the arrow keys, pages, home and end, and Enter', async () => {
    const says = [right, right, left, pageDown, pageUp, end, home, '\r', 'quit', '\r'];
    const { exitCode, out } = await cli({ says, isWatching: true }, planId);

    expect(exitCode).toBe(0);
    expect(placesIn(out)).toEqual([0, 1, 2, 1, 11, 1, last, 0, 1]);
    expect(out).toContain(`1/${last}> `);
  });

  it('does not step while something is being typed', async () => {
    const says = ['goto 4', left, left, right, '\r', 'quit', '\r'];
    const { out } = await cli({ says, isWatching: true }, planId);

    expect(placesIn(out)).toEqual([0, 4]);
  });

  it('completes the name of a command', async () => {
    const { out } = await cli({ says: ['las', '\t', '\r', 'quit', '\r'], isWatching: true }, planId);

    expect(out).toContain(`${last}/${last} ObservationReported`);
  });
});

describe('replay --json', () => {
  it('prints an object for each step: event, fields, state, read models', async () => {
    const { exitCode, out } = await cli({}, planId, '--json', '--unmasked');

    const steps = stepsIn(out);
    expect(exitCode).toBe(0);
    expect(steps.map(({ event }) => event.type)).toEqual(paalUpTo(19).map(({ type }) => type));
    expect(Object.keys(steps[0] ?? {})).toEqual(['event', 'fields', 'state', 'models']);
    expect(steps[1]?.fields).toEqual([
      {
        path: '/coordination/responsible',
        before: null,
        after: expect.objectContaining({ name: 'Solsiden legesenter' }) as object,
      },
    ]);
  });

  it.each([
    [
      ['--from', '3', '--to', '5'],
      [3, 4, 5],
    ],
    [
      ['--to', '1'],
      [0, 1],
    ],
    [['--at', '2026-01-12T08:00:00Z'], [5]],
    [
      ['--from', '4', '--at', '2026-01-12T08:00:00Z'],
      [4, 5],
    ],
    [
      ['--until-type', 'GoalAdded'],
      [8, 9],
    ],
    [
      ['--until-change', `/measures/${check}/responsible`],
      [14, 27],
    ],
    [
      ['--until-type', 'TransferAccepted', '--until-change', responsible],
      [23, 30],
    ],
    [['--until-change', 'patient-plans#/status'], [0]],
  ])('with %j tells of these revisions', async (options, revisions) => {
    const { out } = await cli({}, planId, '--json', ...options);

    expect(stepsIn(out).map(({ event }) => event.revision)).toEqual(revisions);
  });

  it('tells of the read models that are named', async () => {
    const named = ['--model', 'worklist', '--model', 'deadlines'];
    const { out } = await cli({}, planId, '--json', '--until-type', 'TransferOffered', ...named);

    for (const { models } of stepsIn(out))
      expect(models.map(({ model }) => model)).toEqual(['worklist', 'deadlines']);
  });

  it('adds the whole state and the whole read models where they are asked for', async () => {
    const { out } = await cli(
      {},
      planId,
      '--json',
      '--to',
      '0',
      '--state',
      '--documents',
      '--model',
      'patient-plans',
    );

    expect(JSON.parse(out)).toMatchObject({
      stateAfter: { status: 'open', planId },
      modelsAfter: {
        'patient-plans': { documents: { [`plan/${planId}`]: { status: 'open' } }, entries: {} },
      },
    });
  });

  it('leaves personal data out, and keeps the ids by which a place is named', async () => {
    const { out } = await cli({}, planId, '--json', '--until-change', responsible);

    expect(stepsIn(out).length).toBeGreaterThan(3);
    expect(out).not.toMatch(/Pål|Berg|Solsiden|Grønn|1950-11-17/);
    expect(out).toContain(drops);
  });

  it('has names and texts on request, on the machine that has the data folder and on no other', async () => {
    const { out } = await cli({}, planId, '--json', '--unmasked');
    expect(out).toMatch(/Pål Hansen/);
    const elsewhere = await cli({ isElsewhere: true }, planId, '--json', '--unmasked');
    expect(elsewhere).toEqual({
      exitCode: 2,
      out: '',
      err: 'Names and texts are shown only on the machine that has the data folder.\n',
    });
  });
});

describe('replay of what is not there', () => {
  it.each([
    [
      ['ffffffff-0000-4000-8000-000000000000'],
      'There is no plan ffffffff-0000-4000-8000-000000000000 in this register.',
    ],
    [['paal.json'], 'paal.json is neither a plan’s id nor a file that can be read.'],
    [
      [planId, '--json', '--from', '99'],
      `The revisions of this plan are 0 to ${last}, the first one asked for before the last.`,
    ],
    [[planId, '--json', '--to', '5', '--at', '2026-02-02'], 'Name the last step once: by --to or by --at.'],
    [
      [planId, '--json', '--model', 'plans'],
      expect.stringMatching(/^There is no read model plans of a plan/),
    ],
  ])('%j ends with 2 and a sentence', async (argv, sentence) => {
    const { exitCode, out, err } = await cli({}, ...argv);

    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(lines(err)).toEqual([sentence]);
  });
});

describe('replay export', () => {
  it('writes a file without personal data, which is stepped through like the plan', async () => {
    const file = join(folder, 'paal.ndjson');
    expect(await cli({}, 'export', planId, '--out', file)).toEqual({
      exitCode: 0,
      out: `${last + 1} events without personal data are in ${file}\n`,
      err: '',
    });
    expect(readFileSync(file, 'utf8')).not.toMatch(/Pål|Berg|Dahl|Solsiden|Øyedråper|30000000-0000/);

    const [here, there] = await Promise.all([cli({}, planId, '--json'), cli({}, file, '--json')]);
    const extent = ({ event, fields, state, models }: ToldStep) => [
      event.type,
      event.occurredAt,
      fields.length,
      state.length,
      models.map(({ model, documents: changed, entries }) => [model, changed.length, entries.length]),
    ];
    expect(stepsIn(there.out).map(extent)).toEqual(stepsIn(here.out).map(extent));
    const { out } = await cli({ says: 'until TransferDeclined\n' }, file);
    expect(headsIn(out).at(-1)).toBe(`21/${last} TransferDeclined`);
  });

  it('writes over no file, and makes ids that no other export has', async () => {
    const [one, other] = [join(folder, 'one.ndjson'), join(folder, 'other.ndjson')];
    await cli({}, 'export', planId, '--out', one);
    await cli({}, 'export', planId, '--out', other);
    expect(await cli({}, 'export', planId, '--out', one)).toMatchObject({
      exitCode: 2,
      err: `${one} is there already: name another file, or say --force.\n`,
    });
    const before = readFileSync(one, 'utf8');
    expect(await cli({}, 'export', planId, '--out', one, '--force')).toMatchObject({ exitCode: 0 });
    expect(readFileSync(one, 'utf8')).not.toBe(before);
    const idsIn = (file: string) => readFileSync(file, 'utf8').match(/[0-9a-f-]{36}/g) ?? [];
    const ids = new Set(idsIn(one));
    expect(idsIn(other).filter((id) => ids.has(id))).toEqual([]);
  });

  it('needs a plan that is there', async () => {
    const out = join(folder, 'none.ndjson');
    expect(await cli({}, 'export', planId.replace(/^1/, '9'), '--out', out)).toMatchObject({ exitCode: 2 });
    expect(await cli({}, 'export', planId)).toMatchObject({ exitCode: 2 });
  });

  it('is told by line where a file has been damaged', async () => {
    const file = join(folder, 'damaged.ndjson');
    await cli({}, 'export', planId, '--out', file);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"PlanOpened"', '"PlanOpend"'));
    expect(await cli({}, file)).toMatchObject({
      exitCode: 2,
      err: 'Line 2 is an event that this program does not know: a newer one wrote it.\n',
    });
  });
});
