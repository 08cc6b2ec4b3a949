import { paalsPlan } from '../../src/demo/paals-plan';
import { Session } from '../../src/demo/session';
import { plus, hourMs } from '../../src/kernel/instant';
import { osloTimeOf, startOfOsloDay } from '../../src/kernel/oslo-day';
import { cli } from '../interfaces/cli/cli-process';
import { pdfText } from '../support/pdf-text';
import { RunningServer } from '../support/running-server';
import { storesOf } from '../support/stores/register-stores';
import { temporaryFolder } from '../support/temporary-folder';
import type { Instant, PlainDay } from '../../src/kernel/instant';
import type {
  ListedInterval,
  Responsibility,
  ResponsibilityInterval,
} from '../../src/interfaces/http/transfers/responsibility.answer';
import type { ListedTransfer } from '../../src/interfaces/http/transfers/transfer.answer';
import type { Answer } from '../support/api-client';

const year = 2030;
const at = (monthAndDay: string, hour = 0): Instant =>
  plus(startOfOsloDay(`${String(year)}-${monthAndDay}` as PlainDay), hour * hourMs);

const nordlys = 'Nordlys sykehus, øyeavdelingen';
const aas = 'Øyelegene Aas';
const fjordbyen = 'Fjordbyen hjemmetjeneste';
const legevakten = 'Fjordbyen legevakt';
const drops = 'Øyedråper daglig';
const check = 'Årlig kontroll hos øyelege';

let server: RunningServer;
let session: Session;
const folder = temporaryFolder();

/** The whole of Pål's plan, each row at its own instant, looked back on from June. */
beforeAll(async () => {
  server = await RunningServer.start({ dataDir: folder });
  session = new Session(server.api);
  for (const row of paalsPlan(year)) {
    expect(await server.moveClock(row.at)).toMatchObject({ status: 200 });
    await row.play(session);
  }
  expect(await server.moveClock(at('06-01', 9))).toMatchObject({ status: 200 });
}, 60_000);
afterAll(() => server.stop());

const planPath = (rest: string): string => `/plans/${session.id('plan')}/responsibility${rest}`;

async function read(path: string, user = 'auditor-holm'): Promise<Answer> {
  const answer = await server.as(user).get(path);
  expect({ path, status: answer.status }).toEqual({ path, status: 200 });
  return answer;
}
// What comes back has been held against the schema that each of these types is made from.
const listOf = async <Item>(path: string): Promise<readonly Item[]> =>
  (await read(path)).body['items'] as readonly Item[];
const look = async (...args: readonly string[]) => {
  const { exitCode, out, err } = await cli(
    { folder, env: await storesOf(folder) },
    'responsibility',
    ...args,
  );
  expect({ exitCode, err: exitCode === 0 ? '' : err }).toEqual({ exitCode: 0, err: '' });
  return out;
};

/** A history as an auditor reads it: who had it from when until when, and how. */
type Told = readonly (string | null)[];
const toldIn = (rows: readonly ResponsibilityInterval[], title: string): readonly Told[] =>
  rows
    .filter((row) => row.title === title)
    .map(({ responsible, from, to, how }) => [responsible.name, from, to, how]);
const rowsIn = (ndjson: string): readonly ResponsibilityInterval[] =>
  ndjson
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ResponsibilityInterval);

function toldInCsv(csv: string, title: string): readonly Told[] {
  const [header = [], ...lines] = csv
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'));
  const cell = (line: readonly string[], name: string) => line[header.indexOf(name)] ?? '';
  return lines
    .filter((line) => cell(line, 'title') === title)
    .map((line) => [
      cell(line, 'responsible'),
      cell(line, 'from'),
      cell(line, 'to') || null,
      cell(line, 'how'),
    ]);
}

const printedTime = (instant: string): string => {
  const [day = '', clock = ''] = osloTimeOf(instant as Instant).split(' ');
  return `${day.split('-').toReversed().join('.')} ${clock.slice(0, 5)}`;
};
const printedHow: Readonly<Record<string, string>> = {
  assigned: 'Satt opp',
  transferred: 'Overført',
  'taken-over': 'Overtatt uten tilbud',
};

/** The table of one subject on the printed page, without the notes between its lines. */
function toldOnPaper(lines: readonly string[], title: string): readonly string[] {
  const from = lines.indexOf(title);
  const next = lines.findIndex(
    (line, index) => index > from && [check, 'Tilbud om å ta over ansvar'].includes(line),
  );
  return lines.slice(from, next);
}

const expectOnPaper = (lines: readonly string[], told: readonly Told[], title: string): void => {
  const table = toldOnPaper(lines, title);
  for (const [name, from, to, how] of told) {
    const start = table.findIndex(
      (line, index) => line === printedTime(String(from)) && table[index + 2] === name,
    );
    expect(table.slice(start, start + 4)).toEqual([
      printedTime(String(from)),
      to ? printedTime(to) : 'varer fortsatt',
      name,
      printedHow[String(how)],
    ]);
  }
};

/** The unit by its name, from the register of units. */
async function idOf(name: string): Promise<string> {
  const { items } = (
    await read(`/providers?q=${encodeURIComponent(name.split(' ').at(-1) ?? '')}`, 'gp-berg')
  ).body as { readonly items: readonly { readonly name: string; readonly providerId: string }[] };
  return items.find((unit) => unit.name === name)?.providerId ?? '';
}

describe('row 19: the responsibility history of the drops', () => {
  let dropsToldByApi: readonly Told[];
  beforeAll(async () => {
    dropsToldByApi = toldIn(await listOf(planPath('/history')), drops);
  });

  it('is Pål, Fjordbyen, Legevakten, Fjordbyen, edge to edge', () => {
    expect(dropsToldByApi.map(([name, , , how]) => [name, how])).toEqual([
      ['Pål Hansen', 'assigned'],
      [fjordbyen, 'transferred'],
      [legevakten, 'taken-over'],
      [fjordbyen, 'transferred'],
    ]);
    const [froms, tos] = [1, 2].map((place) => dropsToldByApi.map((row) => row[place]));
    expect(froms?.slice(1)).toEqual(tos?.slice(0, -1));
    expect(tos?.at(-1)).toBeNull();
    expect(froms?.map((from) => osloTimeOf(from as Instant).slice(5, 10))).toEqual([
      '01-12',
      '02-23',
      '04-18',
      '04-19',
    ]);
  });

  it('is the same as CSV', async () => {
    const { text, headers } = await read(planPath('/export?format=csv'));
    expect(toldInCsv(text, drops)).toEqual(dropsToldByApi);
    expect(headers['content-disposition']).toMatch(
      new RegExp(`^attachment; filename="responsibility-${session.id('plan')}-\\d{8}T\\d{6}Z\\.csv"$`),
    );
  });

  it('is the same as NDJSON, field by field', async () => {
    const { text } = await read(planPath('/export?format=ndjson&superseded=true'));
    expect(rowsIn(text)).toEqual(await listOf(planPath('/history?superseded=true')));
  });

  it('is the same on paper, with the declined offer', async () => {
    const { bytes } = await read(planPath('/export?format=pdf'));
    const lines = pdfText(bytes);
    const { name } = (await read('/me')).body;
    expect(lines[lines.indexOf('Bestilt av:') + 1]).toBe(name);
    expectOnPaper(lines, dropsToldByApi, drops);
    expect(lines.filter((line) => line === 'Avslått')).toHaveLength(1);
    expect(lines.find((line) => line.includes('«Mangler opplæring»'))).toMatch(
      /^Besvart .*, etter .*, av Marit Dahl/,
    );
    expect(lines.join(' ')).not.toContain('17915012396');
  });

  it('is the same from the command line, beside the running server', async () => {
    const planId = session.id('plan');
    expect(toldInCsv(await look('export', planId), drops)).toEqual(dropsToldByApi);
    expect(toldIn(rowsIn(await look('export', planId, '--format', 'ndjson')), drops)).toEqual(dropsToldByApi);
  });

  it('has one declined offer, and how long each answer took', async () => {
    const offers = await listOf<ListedTransfer>(`/transfers?planId=${session.id('plan')}`);
    const ofDrops = offers.filter(({ subjects }) => subjects.some(({ title }) => title === drops));
    expect(ofDrops.map(({ state }) => state).toSorted()).toEqual(['accepted', 'accepted', 'declined']);
    const declined = await listOf<ListedTransfer>(`/transfers?planId=${session.id('plan')}&state=declined`);
    expect(declined).toMatchObject([
      { answerReason: 'Mangler opplæring', answeredBy: { name: 'Marit Dahl' } },
    ]);
    for (const { offeredAt, answeredAt, answerTimeSeconds } of ofDrops) {
      const tookMs = Date.parse(String(answeredAt)) - Date.parse(offeredAt);
      expect(answerTimeSeconds).toBe(Math.round(tookMs / 1000));
      expect(answerTimeSeconds).toBeGreaterThan(0);
    }
  });

  it('is found between the two units, both ways, and among the takeovers', async () => {
    const units = `providerId=${await idOf(fjordbyen)}&counterpartId=${await idOf(legevakten)}`;
    const passed = await listOf<ListedInterval>(`/responsibility/history?${units}`);
    expect(passed.map(({ former, responsible, planId }) => [former?.name, responsible.name, planId])).toEqual(
      [
        [fjordbyen, legevakten, session.id('plan')],
        [legevakten, fjordbyen, session.id('plan')],
      ],
    );
    const taken = await listOf<ListedInterval>('/responsibility/history?how=taken-over');
    expect(taken.map(({ responsible, title }) => [responsible.name, title])).toEqual([[legevakten, drops]]);
  });

  it('has neither gap nor overlap in the whole register', async () => {
    const out = await look('check', '--plan', session.id('plan'));
    expect(out).toMatch(/^1 plan, \d+ events: no findings\n$/);
    const { exitCode, out: all } = await cli(
      { folder, env: await storesOf(folder) },
      'responsibility',
      'check',
      '--json',
    );
    expect(exitCode).toBe(0);
    expect(JSON.parse(all)).toMatchObject({ findings: [], plans: 1, compared: 1 });
  });
});

describe('rows 13 and 20: who had the yearly check', () => {
  const known = at('03-11');
  const holderAmong = (rows: readonly ResponsibilityInterval[], instant: Instant): readonly string[] =>
    rows
      .filter((row) => row.title === check && row.from <= instant && (row.to === null || instant < row.to))
      .map(({ responsible }) => responsible.name);
  const cases: readonly (readonly [when: Instant, knownAt: Instant | null, who: string])[] = [
    [at('03-20'), known, nordlys],
    [at('03-20'), null, nordlys],
    [plus(at('04-01'), -1), null, nordlys],
    [at('04-01'), known, nordlys],
    [at('04-01'), null, aas],
  ];

  it.each(cases)('at %s, as known at %s: %s, in every form', async (when, knownAt, who) => {
    const asked = knownAt ? `&knownAt=${knownAt}` : '';
    const { body } = await read(planPath(`?at=${when}${asked}`));
    const { subjects } = body as unknown as Responsibility;
    expect(
      subjects.filter(({ title }) => title === check).map(({ responsible }) => responsible.name),
    ).toEqual([who]);

    const ndjson = await read(planPath(`/export?format=ndjson${asked}`));
    expect(holderAmong(rowsIn(ndjson.text), when)).toEqual([who]);
    const csv = await read(planPath(`/export?format=csv${asked}`));
    const told = toldInCsv(csv.text, check).filter(
      ([, from, to]) => String(from) <= when && (to === null || when < String(to)),
    );
    expect(told.map(([name]) => name)).toEqual([who]);
    const options = knownAt ? ['--known-at', knownAt] : [];
    const out = await look('export', session.id('plan'), '--format', 'ndjson', ...options);
    expect(holderAmong(rowsIn(out), when)).toEqual([who]);
    const across = await listOf<ListedInterval>(
      `/responsibility/history?from=${when}&to=${plus(when, 1)}${asked}`,
    );
    expect(holderAmong(across, when)).toEqual([who]);
  });

  it('on paper: Nordlys until 1 April and Aas from then, agreed on 12 March, after an offer that nobody answered', async () => {
    const lines = pdfText((await read(planPath('/export?format=pdf'))).bytes);
    expectOnPaper(lines, toldIn(await listOf(planPath('/history')), check), check);
    expect(lines.find((line) => line.startsWith('Avtalt '))).toMatch(
      new RegExp(`^Avtalt 12\\.03\\.${String(year)}`),
    );
    expect(lines.join(' ')).toContain('Utløpt uten svar');
    expect(lines).toContain(`Skulle gjelde fra 01.04.${String(year)} 00:00`);
    const before = pdfText((await read(planPath(`/export?format=pdf&knownAt=${known}`))).bytes);
    expect(before).toContain(printedTime(known));
    expect(toldOnPaper(before, check)).not.toContain(aas);
  });

  it('in English for whom asks so', async () => {
    const { bytes } = await server
      .as('auditor-holm')
      .get(planPath('/export?format=pdf'), { 'accept-language': 'en' });
    expect(pdfText(bytes)).toContain('Responsibility history');
  });
});

describe('who gets the file', () => {
  it.each([
    ['paal', 200],
    ['anne', 200],
    ['nurse-dahl', 200],
    ['doctor-ness', 403],
    ['operator-ruud', 404],
  ])('%s: %d, as with the history', async (user, status) => {
    const history = await server.as(user).get(planPath('/history'));
    const file = await server.as(user).get(planPath('/export?format=csv'));
    expect([history.status, file.status]).toEqual([status, status]);
  });
});
