import { paalsPlan } from '../../src/demo/paals-plan';
import { Session } from '../../src/demo/session';
import type { Plan } from '../../src/interfaces/http/plans/plan.answer';
import { minuteMs, hourMs, plus } from '../../src/kernel/instant';
import type { Instant, PlainDay } from '../../src/kernel/instant';
import { startOfOsloDay } from '../../src/kernel/oslo-day';
import type { Answer } from '../support/api-client';
import { RunningServer } from '../support/running-server';
import { temporaryFolder } from '../support/temporary-folder';

const year = 2030;
const at = (monthAndDay: string, hour = 0): Instant =>
  plus(startOfOsloDay(`${String(year)}-${monthAndDay}` as PlainDay), hour * hourMs);

const dataDir = temporaryFolder();
let server: RunningServer;
let session: Session;

/** What Solsiden was shown right after each row, and about when. */
const shown: { readonly row: number; readonly at: Instant; readonly plan: Plan }[] = [];

const planPath = (query = ''): string => `/plans/${session.id('plan')}${query}`;
const asked = (user: string, query: string): Promise<Answer> => server.as(user).get(planPath(query));

async function planOf(user: string, query = ''): Promise<Plan> {
  const { status, body } = await asked(user, query);
  expect({ user, query, status }).toEqual({ user, query, status: 200 });
  // What comes back has been held against the schema that the type is made from.
  return body as unknown as Plan;
}

const shownAfter = (row: number) => {
  const found = shown.findLast((each) => each.row === row);
  if (!found) throw new Error(`Nothing was shown after row ${String(row)}`);
  return found;
};

/** The scenario up to and with the late entry (row 17), the plan read after each row. */
beforeAll(async () => {
  server = await RunningServer.start({ dataDir });
  session = new Session(server.api);
  for (const row of paalsPlan(year).filter(({ number }) => number <= 17)) {
    expect(await server.moveClock(row.at)).toMatchObject({ status: 200 });
    await row.play(session);
    shown.push({ row: row.number, at: row.at, plan: await planOf('gp-berg') });
  }
}, 60_000);
afterAll(() => server.stop());

describe('Pål’s plan, looked back at', () => {
  it('17: as of 04-25 it does not have the pressure', async () => {
    const { observations, revision } = await planOf('gp-berg', `?asOf=${at('04-25')}`);
    expect(observations).toEqual([]);
    expect(revision).toBe(shownAfter(16).plan.revision);
  });

  it('17: now it lists it at 04-20, recorded 05-03', async () => {
    const { observations } = await planOf('gp-berg');
    expect(observations).toMatchObject([{ value: 16, unit: 'mmHg', at: at('04-20', 11) }]);
    expect(observations[0]?.recordedAt.slice(0, 10)).toBe(`${String(year)}-05-03`);
  });

  it('17: it has it from the revision that recorded it, and not before', async () => {
    const { revision } = await planOf('gp-berg');
    expect((await planOf('gp-berg', `?revision=${String(revision)}`)).observations).toHaveLength(1);
    expect((await planOf('gp-berg', `?revision=${String(revision - 1)}`)).observations).toEqual([]);
    const recordedAt = (await planOf('gp-berg')).observations[0]?.recordedAt as Instant;
    expect((await planOf('gp-berg', `?asOf=${recordedAt}`)).observations).toHaveLength(1);
    expect((await planOf('gp-berg', `?asOf=${plus(recordedAt, -1)}`)).observations).toEqual([]);
  });

  it('every view that was shown on the way is shown again, by its instant and by its revision', async () => {
    expect(new Set(shown.map(({ plan }) => plan.revision)).size).toBeGreaterThan(15);
    for (const { at: when, plan } of shown) {
      expect(await planOf('gp-berg', `?asOf=${plus(when, minuteMs)}`)).toEqual(plan);
      expect(await planOf('gp-berg', `?revision=${String(plan.revision)}`)).toEqual(plan);
    }
  });

  it('13: what time alone did is judged at the instant that is asked for', async () => {
    const check = session.id('check');
    const holder = async (query: string) =>
      (await planOf('gp-berg', query)).measures.find(({ measureId }) => measureId === check)?.responsible
        .name;
    const accepted = shownAfter(13).plan.revision;
    expect(await holder(`?revision=${String(accepted)}`)).toBe('Nordlys sykehus, øyeavdelingen');
    expect(await holder(`?asOf=${plus(at('04-01'), -1)}`)).toBe('Nordlys sykehus, øyeavdelingen');
    expect(await holder(`?asOf=${at('04-01')}`)).toBe('Øyelegene Aas');
  });

  it('as of what has not come yet is the plan as it stands', async () => {
    expect(await planOf('gp-berg', `?asOf=${at('12-31')}`)).toEqual(await planOf('gp-berg'));
  });

  it('within the command that opened it is what that command came to', async () => {
    const first = await planOf('gp-berg', '?revision=0');
    expect(first).toMatchObject({
      status: 'open',
      coordination: { responsible: { name: 'Solsiden legesenter' } },
      measures: [],
    });
    expect(first.revision).toBeGreaterThan(0);
  });

  it('says which revision it shows, and is never behind', async () => {
    const { headers } = await asked('gp-berg', '?revision=7');
    expect(headers).toMatchObject({
      etag: '"7"',
      'read-model-age': '0',
      'read-model-position': 'none',
    });
    expect(headers).not.toHaveProperty('read-model-incomplete');
    const asOf = await asked('gp-berg', `?asOf=${at('04-25')}`);
    expect(asOf.headers['etag']).toBe(`"${String(shownAfter(16).plan.revision)}"`);
  });
});

describe('a look back is refused', () => {
  it('before the plan was opened', async () => {
    const { status, body } = await asked('gp-berg', `?asOf=${at('01-01')}`);
    expect([status, body['code']]).toEqual([404, 'plan-not-opened-yet']);
  });
  it('at a revision that the plan has not had', async () => {
    const { revision } = await planOf('gp-berg');
    const { status, body } = await asked('gp-berg', `?revision=${String(revision + 1)}`);
    expect([status, body['code']]).toEqual([404, 'revision-not-found']);
  });
  it('for a revision and an instant at once', async () => {
    const { status, body } = await asked('gp-berg', `?revision=3&asOf=${at('04-25')}`);
    expect([status, body['code']]).toEqual([400, 'invalid-parameter']);
  });
  it.each(['revision=-1', 'revision=three', 'asOf=2030-04-25', 'asOf=yesterday'])(
    'where it is not one: %s',
    async (query) => {
      const { status, body } = await asked('gp-berg', `?${query}`);
      expect([status, body['code']]).toEqual([400, 'invalid-parameter']);
    },
  );
  it.each([
    ['doctor-ness', 403, 'forbidden'],
    ['auditor-holm', 403, 'forbidden'],
    ['operator-ruud', 404, 'not-found'],
  ])('to %s, who may not read the plan, in the same words as the plan itself', async (user, status, code) => {
    for (const query of [
      '',
      '?revision=3',
      '?revision=9999',
      `?asOf=${at('04-25')}`,
      `?asOf=${at('01-01')}`,
    ]) {
      const answer = await asked(user, query);
      expect([query, answer.status, answer.body['code']]).toEqual([query, status, code]);
    }
  });
});

describe('who may look back', () => {
  it('is whoever may read the plan now: Anne sees it also as it stood before Pål let her', async () => {
    const { plan } = shownAfter(1);
    expect(await planOf('anne', `?revision=${String(plan.revision)}`)).toEqual(plan);
  });

  it('is nobody from the moment when he may read it no longer', async () => {
    expect((await asked('doctor-strand', `?revision=30`)).status).toBe(200);
    const found = await server.as('paal').get('/practitioners?q=Strand');
    const [strand] = found.body['items'] as readonly { readonly practitionerId: string }[];
    const blocked = await server.as('paal').post(`/patients/${session.id('paal')}/restrictions`, {
      scope: 'practitioner',
      practitionerId: strand?.practitionerId,
    });
    expect(blocked.status).toBe(201);
    expect((await asked('doctor-strand', `?revision=30`)).status).toBe(403);
  });

  it('is the response centre, of its part: with the treatment measure that it had once, as long as it had it', async () => {
    const { items } = (await server.as('gp-berg').get('/providers?q=Responssenteret')).body as {
      readonly items: readonly { readonly providerId: string }[];
    };
    const centre = { kind: 'provider', providerId: items[0]?.providerId };
    await server.as('gp-berg').post(planPath('/care-team'), { party: centre, role: 'responstjeneste' });
    const added = await server.as('gp-berg').post(planPath('/measures'), {
      part: 'treatment',
      title: 'Ringe hver kveld',
      responsible: centre,
    });
    expect(added.status).toBe(201);
    const had = await planOf('nurse-vik');
    const titles = ({ measures }: Plan) => measures.map(({ title }) => title);
    expect(titles(had)).toEqual(['Øyedråper daglig', 'Ringe hver kveld']);
    expect(await planOf('nurse-vik', `?revision=${String(had.revision)}`)).toEqual(had);

    const taken = await server.as('gp-berg').post(planPath('/takeovers'), {
      subjects: [{ measureId: added.body['measureId'] }],
      justification: 'Responssenteret legges ned',
    });
    expect(taken.status).toBe(200);
    expect(titles(await planOf('nurse-vik'))).toEqual(['Øyedråper daglig']);
    const past = await planOf('nurse-vik', `?revision=${String(had.revision)}`);
    expect(titles(past)).toEqual(['Øyedråper daglig', 'Ringe hver kveld']);
    expect(past).toMatchObject({ revision: had.revision, problems: [], transfers: [], comments: [] });
  });
});
