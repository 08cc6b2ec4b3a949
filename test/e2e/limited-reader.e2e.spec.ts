import type { HistoryItem } from '../../src/interfaces/http/history/history.answer';
import type { Plan } from '../../src/interfaces/http/plans/plan.answer';
import type { ResponsibilityInterval } from '../../src/interfaces/http/transfers/responsibility.answer';
import type { ListedTransfer } from '../../src/interfaces/http/transfers/transfer.answer';
import { pdfText } from '../support/pdf-text';
import { done, idIn, openPlanFor, provider, unitNamed } from '../support/patient-with-plan';
import type { PatientWithPlan } from '../support/patient-with-plan';
import { RunningServer } from '../support/running-server';
import { temporaryFolder } from '../support/temporary-folder';

const dataDir = temporaryFolder();

/**
 * A plan in which every word that is not for the response service has «Skjult» in it, and every word that it must be told
 * has «Kjent»: no query may show the one, and each of the others must show in some.
 */
const hidden = /[^"\s]*skjult[^"]*/gi;

let server: RunningServer;
let plan: PatientWithPlan;
let units: Readonly<Record<'nordlys' | 'aas' | 'fjordbyen' | 'respons', string>>;
const offers: Record<string, string> = {};

const note = (word: string) => ({
  situation: `${word} situasjon`,
  background: `${word} bakgrunn`,
  assessment: `${word} vurdering`,
  recommendation: `${word} råd`,
});

const add = async (what: string, body: object, id: string): Promise<string> =>
  idIn(await done(server.as('gp-berg').post(`${plan.path}/${what}`, body)), id);
const measure = (part: string, title: string, responsible: object) =>
  add('measures', { part, title, responsible }, 'measureId');
const rename = (measureId: string, title: string) =>
  done(server.as('gp-berg').patch(`${plan.path}/measures/${measureId}`, { title }));
const subjectsOf = (...ids: readonly string[]) => ids.map((measureId) => ({ measureId }));

interface Asked {
  readonly by: string;
  readonly to: string;
  readonly word: string;
  readonly subjects: readonly object[];
}
const offer = async ({ by, to, word, subjects }: Asked): Promise<string> => {
  const deadline = new Date(Date.now() + 3_600_000).toISOString();
  const body = { subjects, to: provider(to), reason: `${word} grunn`, handover: note(word), deadline };
  return idIn(await done(server.as(by).post(`${plan.path}/transfers`, body)), 'transferId');
};
const answer = (user: string, transferId: string, verb: string, body: object = {}) =>
  done(server.as(user).post(`${plan.path}/transfers/${transferId}/${verb}`, body));
const takeOver = (user: string, subjects: readonly object[], justification: string) =>
  done(server.as(user).post(`${plan.path}/takeovers`, { subjects, justification }));

/** A treatment measure of the hospital that comes to the response service and is taken from it again, under new names. */
async function whatItHadForATime(): Promise<void> {
  const { nordlys, aas, respons } = units;
  const call = await measure('treatment', 'Skjult første navn', provider(nordlys));
  const between = await offer({ by: 'eye-lie', to: aas, word: 'Skjult', subjects: subjectsOf(call) });
  await answer('specialist-aas', between, 'decline', { reason: 'Skjult nei' });
  await rename(call, 'Kjent navn');
  const to = { by: 'eye-lie', to: respons, word: 'Kjent overtatt', subjects: subjectsOf(call) };
  offers['accepted'] = await offer(to);
  await answer('nurse-vik', offers['accepted'], 'accept');
  await takeOver('eye-lie', subjectsOf(call), 'Kjent overtakelse');
  await rename(call, 'Skjult siste navn');
}

/** Offers of which it has a part, or nothing at all. */
async function whatItHasAPartOf(): Promise<void> {
  const { nordlys, fjordbyen, aas, respons } = units;
  const own = await measure('treatment', 'Kjent eget tiltak', provider(respons));
  const other = await measure('treatment', 'Skjult annet tiltak', provider(nordlys));
  const both = { by: 'gp-berg', subjects: subjectsOf(own, other), word: 'Skjult bunt' };
  offers['in part'] = await offer({ ...both, to: fjordbyen });
  await answer('nurse-dahl', offers['in part'], 'decline', { reason: 'Skjult nei til bunten' });
  await takeOver('gp-berg', subjectsOf(own, other), 'Skjult overtakelse av bunten');
  const asked = await measure('treatment', 'Kjent spurt om', provider(nordlys));
  const toIt = { by: 'eye-lie', to: respons, word: 'Kjent avslått', subjects: subjectsOf(asked) };
  offers['declined'] = await offer(toIt);
  await answer('nurse-vik', offers['declined'], 'decline', { reason: 'Kjent nei' });
  await rename(asked, 'Skjult navn etter nei');
  await offer({ by: 'eye-lie', to: aas, word: 'Skjult', subjects: subjectsOf(asked) });
}

/** What is told without why: it concerns the plan as a whole, or others' offers of what the response service sees. */
async function whatItSeesWithoutReasons(): Promise<void> {
  const { nordlys, fjordbyen } = units;
  const drops = await measure('self-treatment', 'Kjent egenbehandling', { kind: 'patient' });
  await done(
    server
      .as(plan.patient)
      .post(`${plan.path}/measures/${drops}/performances`, { outcome: 'done', at: new Date().toISOString() }),
  );
  const given = { by: 'gp-berg', to: fjordbyen, word: 'Skjult', subjects: subjectsOf(drops) };
  await answer('nurse-dahl', await offer(given), 'accept');
  await takeOver('gp-berg', subjectsOf(drops), 'Skjult overtakelse av egenbehandlingen');
  const whole = [{ coordination: true }];
  const led = await offer({ by: 'gp-berg', to: nordlys, word: 'Skjult ledelse', subjects: whole });
  await answer('eye-lie', led, 'accept');
  await takeOver('gp-berg', whole, 'Skjult overtakelse av ledelsen');
  await done(server.as('gp-berg').post(`${plan.path}/pause`, { reason: 'Skjult pause' }));
  await done(server.as('gp-berg').post(`${plan.path}/resume`, { reason: 'Skjult slutt på pausen' }));
}

beforeAll(async () => {
  server = await RunningServer.start({ dataDir });
  const names = ['Nordlys', 'Øyelegene Aas', 'Fjordbyen hjemmetjeneste', 'Responssenteret'];
  const [nordlys, aas, fjordbyen, respons] = await Promise.all(names.map((name) => unitNamed(server, name)));
  units = { nordlys: `${nordlys}`, aas: `${aas}`, fjordbyen: `${fjordbyen}`, respons: `${respons}` };
  plan = await openPlanFor(server, 'Bodil Begrenset');
  for (const unit of Object.values(units))
    await add('care-team', { party: provider(unit), role: 'team' }, 'memberId');
  await add('problems', { text: 'Skjult problem', purpose: 'Skjult formål' }, 'problemId');
  const goal = { problemIds: [], expressedBy: 'practitioner' };
  await add('goals', { ...goal, part: 'treatment', description: 'Skjult mål' }, 'goalId');
  await add('goals', { ...goal, part: 'self-treatment', description: 'Kjent mål' }, 'goalId');
  await done(server.as(plan.patient).post(`${plan.path}/comments`, { text: 'Skjult kommentar' }));
  await done(
    server
      .as('gp-berg')
      .put(`${plan.path}/zones/red`, { triggers: [{ text: 'Kjent sone' }], action: 'Ring', contact: '113' }),
  );
  await whatItHadForATime();
  await whatItHasAPartOf();
  await whatItSeesWithoutReasons();
}, 60_000);
afterAll(() => server.stop());

const read = async (user: string, path: string): Promise<string> => {
  const { status, text } = await server.as(user).get(path);
  return status === 200 ? text : '';
};

const history = async (user: string): Promise<readonly HistoryItem[]> =>
  (await done(server.as(user).get(`${plan.path}/history?limit=200`)))['items'] as readonly HistoryItem[];

/** The addresses of all that looks at the plan, now and at every moment that it has had. */
async function addresses(): Promise<Readonly<Record<string, readonly string[]>>> {
  const events = await history('auditor-holm');
  const revisions = events.map(({ revision }) => revision);
  const moments = [...new Set(events.map(({ recordedAt }) => recordedAt))];
  const paths = new Set(events.flatMap(({ changes }) => changes.map(({ path }) => path)));
  const things = [...paths].map((path) => path.split('/').slice(0, 3).join('/'));
  const all = [...paths, ...things, '/measures', '/goals', '/transfers', '/problems', '/comments'];
  const of = (rest: string): string => `${plan.path}${rest}`;
  return {
    plan: ['', ...revisions.map((at) => `?revision=${at}`), ...moments.map((at) => `?asOf=${at}`)].map(of),
    history: [of('/history?limit=200')],
    changes: ['', ...revisions.map((since) => `?since=${since}`)].map((rest) => of(`/changes${rest}`)),
    explain: [...new Set(all)].map((path) => of(`/explain?path=${path}`)),
    responsibility: ['', ...moments.map((at) => `?at=${at}`)].map((rest) => of(`/responsibility${rest}`)),
    'responsibility then': moments.map((at) => of(`/responsibility?at=${at}&knownAt=${at}`)),
    'responsibility history': moments.map((at) =>
      of(`/responsibility/history?superseded=true&knownAt=${at}`),
    ),
    export: ['csv', 'ndjson'].map((format) => of(`/responsibility/export?superseded=true&format=${format}`)),
    transfers: ['/transfers?limit=200', '/transfers?state=declined', '/transfers?state=partly-accepted'],
    worklist: ['/worklist'],
  };
}

const queries = [
  ...['plan', 'history', 'changes', 'explain', 'responsibility', 'responsibility then'],
  ...['responsibility history', 'export', 'transfers', 'worklist'],
];

async function toldBy(query: string, user: string): Promise<string> {
  const found: string[] = [];
  for (const address of (await addresses())[query] ?? []) found.push(await read(user, address));
  return found.join('\n');
}

describe('a response service', () => {
  it.each(queries)('is shown by %s no word that is not its to see', async (query) => {
    const told = await toldBy(query, 'nurse-vik');
    expect(told).toContain('Kjent');
    expect([...new Set(told.match(hidden))]).toEqual([]);
  });

  it('is shown no such word on paper either', async () => {
    const path = `${plan.path}/responsibility/export?superseded=true&format=pdf`;
    const paper = async (user: string) => pdfText((await server.as(user).get(path)).bytes).join('\n');
    expect(await paper('gp-berg')).toContain('Skjult');
    const told = await paper('nurse-vik');
    expect(told).toContain('Kjent overtatt grunn');
    expect(told.match(hidden)).toBeNull();
  });

  it('may not replay it', async () => {
    const { status, body } = await server.as('nurse-vik').get(`${plan.path}/replay`);
    expect([status, body['code']]).toEqual([403, 'forbidden']);
  });

  it.each(queries.filter((query) => query !== 'worklist'))(
    'is kept such words by %s alone: the team reads them there',
    async (query) => {
      expect(await toldBy(query, 'gp-berg')).toMatch(/skjult/i);
    },
  );

  it('sees now its part of the plan, and the offers that concern it', async () => {
    const seen = (await done(server.as('nurse-vik').get(plan.path))) as unknown as Plan;
    expect(seen.measures.map(({ title }) => title)).toEqual(['Kjent egenbehandling']);
    expect(seen.goals.map(({ description }) => description)).toEqual(['Kjent mål']);
    expect(Object.keys(seen.zones)).toEqual(['red']);
    expect(seen.transfers.map(({ transferId }) => transferId)).toEqual([
      offers['accepted'],
      offers['in part'],
      offers['declined'],
    ]);
  });

  it('sees as it was what its unit answered for, while it did', async () => {
    const then = await toldBy('plan', 'nurse-vik');
    expect(then).toContain('"title":"Kjent navn"');
    expect(then).toContain('"title":"Kjent eget tiltak"');
    const rows = (await done(
      server.as('nurse-vik').get(`${plan.path}/responsibility/history`),
    )) as unknown as { readonly items: readonly ResponsibilityInterval[] };
    const own = rows.items.filter(({ responsible }) => responsible.name.startsWith('Responssenteret'));
    expect(own.map(({ title, reason }) => [title, reason]).sort()).toEqual([
      ['Kjent eget tiltak', undefined],
      ['Kjent navn', 'Kjent overtatt grunn'],
    ]);
  });

  it('is told in its history what came to it and what was taken from it, and why', async () => {
    const told = (await history('nurse-vik')).map(({ type, reason }) => [type, reason]);
    expect(told).toContainEqual(['TransferOffered', 'Kjent overtatt grunn']);
    expect(told).toContainEqual(['TransferAccepted', undefined]);
    expect(told).toContainEqual(['ResponsibilityTakenOver', 'Kjent overtakelse']);
    expect(told).toContainEqual(['TransferDeclined', 'Kjent nei']);
    expect(told).toContainEqual(['MeasurePerformed', undefined]);
    expect(told).toContainEqual(['PlanPaused', undefined]);
  });

  it('sees of an offer of several things only its own, without the words about them all', async () => {
    const { items } = (await done(server.as('nurse-vik').get('/transfers'))) as unknown as {
      readonly items: readonly ListedTransfer[];
    };
    const part = items.find(({ transferId }) => transferId === offers['in part']);
    expect(part?.subjects.map(({ title, state }) => [title, state])).toEqual([
      ['Kjent eget tiltak', 'declined'],
    ]);
    expect(part).toMatchObject({ to: { name: 'Fjordbyen hjemmetjeneste' }, state: 'declined' });
    for (const word of ['reason', 'handover', 'answerReason']) expect(part).not.toHaveProperty(word);
  });
});

describe('the note of an offer', () => {
  const noteOf = async (user: string, which: string) => {
    const { items } = (await done(server.as(user).get('/transfers?limit=200'))) as unknown as {
      readonly items: readonly ListedTransfer[];
    };
    return items.find(({ transferId }) => transferId === offers[which])?.handover?.situation;
  };

  it('stays with who said yes, and is gone for who said no, in every query', async () => {
    expect(await noteOf('nurse-vik', 'accepted')).toBe('Kjent overtatt situasjon');
    expect(await noteOf('nurse-vik', 'declined')).toBeUndefined();
    for (const query of queries)
      expect(await toldBy(query, 'nurse-vik')).not.toContain('Kjent avslått situasjon');
    expect(await toldBy('transfers', 'nurse-vik')).toContain('Kjent avslått grunn');
  });

  it('is there for who made the offer, and for a receiver who reads the whole plan', async () => {
    expect(await noteOf('eye-lie', 'declined')).toBe('Kjent avslått situasjon');
    expect(await noteOf('nurse-dahl', 'in part')).toBe('Skjult bunt situasjon');
  });

  it('is gone with the answer for a unit outside the care team', async () => {
    const legevakten = await unitNamed(server, 'Fjordbyen legevakt');
    const measureId = await measure('treatment', 'Skjult vakt', provider(units.nordlys));
    const asked = { by: 'eye-lie', to: legevakten, word: 'Skjult vakt', subjects: subjectsOf(measureId) };
    offers['outside'] = await offer(asked);
    expect(await noteOf('doctor-strand', 'outside')).toBe('Skjult vakt situasjon');
    await answer('doctor-strand', offers['outside'], 'decline', { reason: 'Nei' });
    const left = await read('doctor-strand', '/transfers');
    expect(left).toContain('"answerReason":"Nei"');
    expect(left).not.toContain('Skjult vakt situasjon');
  });
});
