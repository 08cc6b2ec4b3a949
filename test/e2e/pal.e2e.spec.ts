import { paalsPlan } from '../../src/demo/paals-plan';
import { Session } from '../../src/demo/session';
import type { Reply } from '../../src/demo/session';
import { endOfOsloDay, startOfOsloDay } from '../../src/kernel/oslo-day';
import { hourMs, minuteMs, plus } from '../../src/kernel/instant';
import type { Instant, PlainDay } from '../../src/kernel/instant';
import type { AuditItem } from '../../src/interfaces/http/audit/audit.answer';
import type { Measure } from '../../src/interfaces/http/measures/measure.answer';
import type { Plan, PlanTitle } from '../../src/interfaces/http/plans/plan.answer';
import type {
  Responsibility,
  ResponsibilityInterval,
} from '../../src/interfaces/http/transfers/responsibility.answer';
import type { ListedTransfer, Transfer } from '../../src/interfaces/http/transfers/transfer.answer';
import type { Worklist } from '../../src/interfaces/http/worklist/worklist.answer';
import type { Answer } from '../support/api-client';
import { RunningServer } from '../support/running-server';
import { temporaryFolder } from '../support/temporary-folder';

const year = 2030;
const day = (monthAndDay: string): PlainDay => `${String(year)}-${monthAndDay}` as PlainDay;
const at = (monthAndDay: string, hour = 0): Instant => plus(startOfOsloDay(day(monthAndDay)), hour * hourMs);
const rows = paalsPlan(year);

const solsiden = 'Solsiden legesenter';
const nordlys = 'Nordlys sykehus, øyeavdelingen';
const aas = 'Øyelegene Aas';
const fjordbyen = 'Fjordbyen hjemmetjeneste';
const legevakten = 'Fjordbyen legevakt';
const drops = 'Øyedråper daglig';
const check = 'Årlig kontroll hos øyelege';

let server: RunningServer;
let session: Session;
const dataDir = temporaryFolder();

beforeAll(async () => {
  server = await RunningServer.start({ dataDir });
  session = new Session(server.api);
});
afterAll(() => server.stop());

/** Plays the row, or one part of a row that takes place on two days, at its own instant. */
async function play(number: number, part = 0): Promise<Reply | undefined> {
  const row = rows.filter((each) => each.number === number)[part];
  if (!row) throw new Error(`The scenario has no part ${String(part)} of row ${String(number)}`);
  expect(await server.moveClock(row.at)).toMatchObject({ status: 200 });
  return row.play(session);
}

async function read(user: string, path: string): Promise<Answer['body']> {
  const { status, body } = await server.as(user).get(path);
  expect({ user, path, status }).toEqual({ user, path, status: 200 });
  return body;
}

// What comes back has been held against the schema that each of these types is made from.
const planPath = (rest = ''): string => `/plans/${session.id('plan')}${rest}`;
const planOf = async (user: string) => (await read(user, planPath())) as unknown as Plan;
const worklistOf = async (user: string) => (await read(user, '/worklist')) as unknown as Worklist;
const listOf = async <Item>(user: string, path: string): Promise<readonly Item[]> =>
  (await read(user, path))['items'] as readonly Item[];
const auditOf = (query: string) =>
  listOf<AuditItem>('auditor-holm', `/audit?planId=${session.id('plan')}&${query}`);
const historyOf = (user: string) => listOf<ResponsibilityInterval>(user, planPath('/responsibility/history'));

async function whoHad(user: string, title: string, query: string): Promise<string | undefined> {
  const body = (await read(user, planPath(`/responsibility?${query}`))) as unknown as Responsibility;
  const found = body.subjects.filter((each) => each.title === title);
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0]?.responsible.name;
}

async function measureOf(title: string): Promise<Measure> {
  const { measures } = await planOf('gp-berg');
  const found = measures.filter((measure) => measure.title === title);
  expect(found).toHaveLength(1);
  return found[0] as Measure;
}

async function transferOf(name: string): Promise<Transfer> {
  const { transfers } = await planOf('gp-berg');
  return transfers.find(({ transferId }) => transferId === session.id(name)) as Transfer;
}

const titles = (items: readonly { readonly title: string }[]): readonly string[] =>
  items.map(({ title }) => title).sort();
const noticesFor = async (user: string, kind: string) =>
  (await worklistOf(user)).notices.filter((notice) => notice.kind === kind);

describe('Pål’s plan', () => {
  it('1: the plan is open with a care team, and Solsiden has the coordination', async () => {
    const reply = await play(1);
    expect(reply?.status).toBe(200);
    const plan = await planOf('gp-berg');
    expect(plan).toMatchObject({
      patient: { patientId: session.id('paal'), name: 'Pål Hansen', birthDate: '1950-11-17' },
      title: 'Plan for Pål Hansen',
      status: 'open',
      approval: null,
      whatMatters: null,
      coordination: {
        responsible: { kind: 'provider', providerId: session.id('Solsiden'), name: solsiden },
      },
    });
    expect(plan.coordination.since.slice(0, 10)).toBe(day('01-12'));
    expect(plan.careTeam.map(({ party }) => party.name).sort()).toEqual(
      [solsiden, nordlys, aas, fjordbyen].sort(),
    );
    expect((await worklistOf('gp-berg')).responsibleFor).toEqual([
      expect.objectContaining({
        planId: plan.planId,
        patient: { patientId: session.id('paal'), name: 'Pål Hansen' },
        subject: { coordination: true },
      }),
    ]);
    const { subjects } = (await read('gp-berg', planPath('/responsibility'))) as unknown as Responsibility;
    expect(subjects).toMatchObject([
      { subject: { coordination: true }, responsible: { name: solsiden }, how: 'assigned' },
    ]);
  });

  it('1: a known identity number gives the same patient, who cannot have two open plans', async () => {
    const paal = { nationalId: '17915012396', name: 'Pål Hansen', birthDate: '1950-11-17' };
    const again = await server.as('eye-lie').post('/patients', paal);
    expect(again).toMatchObject({ status: 200, body: { patientId: session.id('paal') } });
    const second = await server.as('gp-berg').post('/plans', {
      patientId: session.id('paal'),
      title: 'Plan nummer to',
      coordinator: { kind: 'provider', providerId: session.id('Solsiden') },
    });
    expect(second).toMatchObject({ status: 409, body: { code: 'patient-has-open-plan' } });
  });

  it('2: what matters to Pål stands in the plan in his words, and Anne reads it', async () => {
    const before = await server.as('anne').get(planPath());
    expect(before.status).toBe(404);
    await play(2);
    for (const user of ['gp-berg', 'paal', 'anne']) {
      const { whatMatters } = await planOf(user);
      expect(whatMatters).toMatchObject({
        text: 'Jeg vil kunne lese avisen og bo hjemme så lenge jeg kan.',
        by: { role: 'patient', name: 'Pål Hansen' },
      });
    }
    expect(await listOf<PlanTitle>('anne', '/plans')).toEqual([
      { planId: session.id('plan'), title: 'Plan for Pål Hansen', status: 'open' },
    ]);
    expect(await read('paal', '/me')).toMatchObject({ role: 'patient', patientId: session.id('paal') });
  });

  it('3: two problems, each with its code and its purpose', async () => {
    await play(3);
    const { problems } = await planOf('gp-berg');
    expect(problems).toEqual([
      {
        problemId: session.id('glaucoma'),
        code: expect.objectContaining({ code: 'H40.1' }) as object,
        text: 'Grønn stær',
        purpose: 'Forebygge synstap',
        status: 'active',
      },
      {
        problemId: session.id('dementia'),
        code: expect.objectContaining({ code: 'P70' }) as object,
        text: 'Demens',
        purpose: 'Trygghet i hverdagen',
        status: 'active',
      },
    ]);
  });

  it('4: two goals, of which Pål accepts the one that is his to reach', async () => {
    await play(4);
    const { goals } = await planOf('paal');
    expect(goals).toMatchObject([
      {
        goalId: session.id('pressure'),
        part: 'treatment',
        description: 'Øyetrykk under 18 mmHg',
        problemIds: [session.id('glaucoma')],
        target: { comparator: '<', value: 18, unit: 'mmHg', dueOn: day('12-31') },
        acceptance: 'pending',
        status: 'active',
      },
      {
        goalId: session.id('evening'),
        part: 'self-treatment',
        description: 'Dryppe hver kveld',
        acceptance: 'accepted',
        status: 'active',
      },
    ]);
    expect(goals).toHaveLength(2);
  });

  it('5: each measure has one responsible party', async () => {
    await play(5);
    expect(await measureOf(drops)).toMatchObject({
      measureId: session.id('drops'),
      part: 'self-treatment',
      timing: { frequency: { times: 1, per: 'day' }, at: ['21:00'] },
      medicationRef: 'PLL',
      responsible: { kind: 'patient', name: 'Pål Hansen' },
    });
    expect(await measureOf(check)).toMatchObject({
      measureId: session.id('check'),
      part: 'treatment',
      timing: { frequency: { times: 1, per: 'year' } },
      responsible: { kind: 'provider', providerId: session.id('Nordlys'), name: nordlys },
    });
    const { subjects } = (await read('paal', planPath('/responsibility'))) as unknown as Responsibility;
    const held = subjects.map(({ subject, responsible }) => [subject, responsible.name]);
    expect(held).toHaveLength(3);
    expect(held).toEqual(
      expect.arrayContaining([
        [{ coordination: true }, solsiden],
        [{ measureId: session.id('drops') }, 'Pål Hansen'],
        [{ measureId: session.id('check') }, nordlys],
      ]),
    );
    expect(titles((await worklistOf('paal')).responsibleFor)).toEqual([drops]);
    expect(titles((await worklistOf('eye-lie')).responsibleFor)).toEqual([check]);
  });

  it('6: approval is refused for the red zone without a contact, and given with 113', async () => {
    const refused = await play(6);
    expect(refused).toMatchObject({ status: 409, body: { code: 'plan-not-ready', status: 409 } });
    const errors = refused?.body['errors'] as readonly { readonly pointer: string }[];
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/zones/red']);
    const { approval, zones } = await planOf('paal');
    expect(approval).toMatchObject({
      madeWithPatient: true,
      changedSince: false,
      by: { name: 'Kari Berg', unit: solsiden },
    });
    expect(approval?.at.slice(0, 10)).toBe(day('01-13'));
    expect(zones).toMatchObject({
      green: {},
      yellow: { withinHours: 24 },
      red: { triggers: [{ text: 'Sterke smerter i øyet, plutselig dårligere syn' }], contact: '113' },
    });
    expect(await auditOf('type=PlanApproved')).toHaveLength(1);
  });

  it('7: the drops are overdue in the worklists of Pål and of Solsiden, and of nobody else', async () => {
    await play(7);
    const overdue = {
      planId: session.id('plan'),
      subject: { measureId: session.id('drops') },
      title: drops,
      dueAt: at('02-17', 21),
      why: 'missed',
    };
    for (const user of ['paal', 'gp-berg']) {
      expect((await worklistOf(user)).overdue).toEqual([expect.objectContaining(overdue)]);
    }
    for (const user of ['nurse-dahl', 'eye-lie', 'specialist-aas']) {
      expect((await worklistOf(user)).overdue).toEqual([]);
    }
    expect((await measureOf(drops)).performances).toMatchObject({
      done: 0,
      missed: 3,
      last: { outcome: 'missed', at: at('02-19', 21), by: { name: 'Marit Dahl', unit: fjordbyen } },
    });
  });

  it('8: Pål still has the drops, and the offer is in the worklist of Fjordbyen', async () => {
    await play(8);
    const transferId = session.id('first offer');
    expect(await measureOf(drops)).toMatchObject({ responsible: { name: 'Pål Hansen' }, transferId });
    const offer = {
      transferId,
      title: drops,
      patient: { patientId: session.id('paal'), name: 'Pål Hansen' },
      subject: { measureId: session.id('drops') },
      subjects: [
        expect.objectContaining({
          title: drops,
          from: expect.objectContaining({ name: 'Pål Hansen' }) as object,
        }),
      ],
      to: { kind: 'provider', providerId: session.id('Fjordbyen hjemmetjeneste'), name: fjordbyen },
      reason: 'Husker ikke dråpene',
      deadline: endOfOsloDay(day('02-24')),
      state: 'offered',
    };
    expect((await worklistOf('nurse-dahl')).offersToAnswer).toEqual([expect.objectContaining(offer)]);
    expect((await worklistOf('gp-berg')).offersAwaitingAnswer).toEqual([expect.objectContaining(offer)]);
    const [received] = (await worklistOf('nurse-dahl')).offersToAnswer;
    expect(received?.handover?.situation).toBe('Pål har glemt dråpene tre kvelder på rad.');
    expect((await worklistOf('nurse-dahl')).responsibleFor).toEqual([]);
  });

  it('9: Pål still has the drops, and Solsiden sees why Fjordbyen said no', async () => {
    await play(9);
    const measure = await measureOf(drops);
    expect(measure.responsible.name).toBe('Pål Hansen');
    expect(measure).not.toHaveProperty('transferId');
    const declined = {
      state: 'declined',
      answerReason: 'Mangler opplæring',
      answeredBy: { name: 'Marit Dahl' },
    };
    expect(await transferOf('first offer')).toMatchObject(declined);
    expect(await listOf<ListedTransfer>('gp-berg', '/transfers?state=declined')).toMatchObject([declined]);
    const notices = await noticesFor('gp-berg', 'offer-answered');
    expect(notices).toHaveLength(1);
    expect(notices[0]?.text).toContain('Mangler opplæring');
    expect(notices[0]?.text).toContain(fjordbyen);
    expect((await worklistOf('nurse-dahl')).offersToAnswer).toEqual([]);
    expect((await worklistOf('gp-berg')).offersAwaitingAnswer).toEqual([]);
  });

  it('10: a new offer of the drops can be made', async () => {
    await play(10);
    expect(await transferOf('second offer')).toMatchObject({ state: 'offered' });
    expect((await measureOf(drops)).responsible.name).toBe('Pål Hansen');
  });

  it('11: Fjordbyen has the drops from the instant at which it accepted', async () => {
    await play(11);
    const { state, answeredAt } = await transferOf('second offer');
    expect(state).toBe('accepted');
    const accepted = answeredAt as Instant;
    expect(accepted.slice(0, 10)).toBe(day('02-23'));
    const measure = await measureOf(drops);
    expect(measure).toMatchObject({ responsible: { name: fjordbyen }, since: accepted });
    expect(measure).not.toHaveProperty('transferId');
    expect(await whoHad('paal', drops, `at=${plus(accepted, -1)}`)).toBe('Pål Hansen');
    expect(await whoHad('paal', drops, `at=${accepted}`)).toBe(fjordbyen);
    expect(titles((await worklistOf('nurse-dahl')).responsibleFor)).toEqual([drops]);
    expect((await worklistOf('paal')).responsibleFor).toEqual([]);
    // What is overdue has gone with it: to Fjordbyen, and still to the coordinator.
    expect(titles((await worklistOf('nurse-dahl')).overdue)).toEqual([drops]);
    expect(titles((await worklistOf('gp-berg')).overdue)).toEqual([drops]);
    expect((await worklistOf('paal')).overdue).toEqual([]);
  });

  it('12: nobody answers: the offer expires at its deadline, Nordlys still has it and is told', async () => {
    await play(12);
    const deadline = endOfOsloDay(day('03-08'));
    await server.moveClock(plus(deadline, -5 * minuteMs));
    expect(await transferOf('check offer')).toMatchObject({ state: 'offered', deadline });
    expect(titles((await worklistOf('specialist-aas')).offersToAnswer)).toEqual([check]);

    await server.moveClock(deadline);
    expect(await transferOf('check offer')).toMatchObject({ state: 'expired' });
    const measure = await measureOf(check);
    expect(measure.responsible.name).toBe(nordlys);
    expect(measure).not.toHaveProperty('transferId');
    expect((await worklistOf('specialist-aas')).offersToAnswer).toEqual([]);
    expect(await auditOf('type=TransferExpired')).toMatchObject([
      { occurredAt: deadline, recordedAt: deadline, actor: { role: 'system' } },
    ]);
    const notices = await noticesFor('eye-lie', 'offer-expired');
    expect(notices).toMatchObject([{ at: deadline, planId: session.id('plan') }]);
    expect(notices[0]?.text).toContain(aas);
    const late = await server
      .as('specialist-aas')
      .post(planPath(`/transfers/${session.id('check offer')}/accept`), {});
    expect(late).toMatchObject({ status: 409, body: { code: 'offer-expired' } });
  });

  it('13: accepted on 03-12 with effect from 04-01: Nordlys until then, Aas from then', async () => {
    await play(13, 0);
    expect((await measureOf(check)).responsible.name).toBe(nordlys);
    await play(13, 1);
    const effective = at('04-01');
    expect(await transferOf('second check offer')).toMatchObject({
      state: 'accepted',
      effectiveFrom: effective,
      answeredBy: { name: 'Ingrid Aas' },
    });
    expect((await measureOf(check)).responsible.name).toBe(nordlys);
    expect(titles((await worklistOf('eye-lie')).responsibleFor)).toEqual([check]);
    expect((await worklistOf('specialist-aas')).responsibleFor).toEqual([]);
    expect(await whoHad('eye-lie', check, `at=${plus(effective, -1)}`)).toBe(nordlys);
    expect(await whoHad('eye-lie', check, `at=${effective}`)).toBe(aas);
    const [notice] = await noticesFor('eye-lie', 'offer-answered');
    expect(notice?.text).toContain(aas);

    await server.moveClock(plus(effective, -5 * minuteMs));
    expect((await measureOf(check)).responsible.name).toBe(nordlys);
    await server.moveClock(effective);
    expect(await measureOf(check)).toMatchObject({ responsible: { name: aas }, since: effective });
    expect(titles((await worklistOf('specialist-aas')).responsibleFor)).toEqual([check]);
    expect((await worklistOf('eye-lie')).responsibleFor).toEqual([]);
  });

  it('14: the takeover is marked as one, and Fjordbyen and Pål are told', async () => {
    const path = planPath('/takeovers');
    const unopened = { subjects: [{ measureId: session.id('drops') }], justification: 'Uten nødåpning' };
    expect((await server.as('doctor-strand').get(planPath())).status).toBe(403);
    expect((await server.as('doctor-strand').post(path, unopened)).status).toBe(403);
    await play(14);
    const { responsible, since } = await measureOf(drops);
    expect(responsible.name).toBe(legevakten);
    expect(since.slice(0, 10)).toBe(day('04-18'));
    const rowsOfDrops = (await historyOf('paal')).filter(({ title }) => title === drops);
    expect(rowsOfDrops.at(-1)).toMatchObject({
      responsible: { name: legevakten },
      how: 'taken-over',
      by: { name: 'Sigrid Strand', unit: legevakten },
      reason: 'Akutt forverring; dråpene styres av legevakten til øyet er undersøkt.',
    });
    const plan = await planOf('doctor-strand');
    expect(plan.careTeam.map(({ party }) => party.name)).toContain(legevakten);
    for (const user of ['nurse-dahl', 'paal']) {
      const notices = await noticesFor(user, 'taken-over');
      expect(notices).toHaveLength(1);
      expect(notices[0]?.text).toContain(legevakten);
      expect(notices[0]?.text).toContain(drops);
    }
    expect(await noticesFor('doctor-strand', 'taken-over')).toEqual([]);
    expect((await worklistOf('nurse-dahl')).responsibleFor).toEqual([]);
    expect(titles((await worklistOf('doctor-strand')).responsibleFor)).toEqual([drops]);
  });

  it('15: Legevakten has the drops until Fjordbyen accepts them back the same day', async () => {
    await play(15, 0);
    expect((await measureOf(drops)).responsible.name).toBe(legevakten);
    expect(titles((await worklistOf('nurse-dahl')).offersToAnswer)).toEqual([drops]);
    await play(15, 1);
    const { answeredAt } = await transferOf('offer back');
    expect(await measureOf(drops)).toMatchObject({ responsible: { name: fjordbyen }, since: answeredAt });
    expect(answeredAt?.slice(0, 10)).toBe(day('04-19'));
  });

  it('16: doctor-ness is refused and told nothing more', async () => {
    const refused = await play(16);
    expect(refused?.status).toBe(403);
    expect(refused?.body).toEqual({
      type: 'urn:sammen:problem:forbidden',
      title: expect.any(String) as string,
      status: 403,
      detail: expect.any(String) as string,
      code: 'forbidden',
    });
    const text = JSON.stringify(refused?.body);
    for (const word of ['Pål', 'Hansen', drops, solsiden, fjordbyen, session.id('paal')]) {
      expect(text).not.toContain(word);
    }
    // That there is a plan, and when it last changed, he may know.
    const status = await read('doctor-ness', planPath('/status'));
    expect(status).toEqual({ active: true, lastChangedAt: expect.any(String) as string });
  });

  it('17: the pressure is listed at 04-20, recorded 05-03, and the audit tells why so late', async () => {
    await play(17);
    const { observations } = await planOf('gp-berg');
    expect(observations).toMatchObject([
      {
        observationId: session.id('pressure measured'),
        code: 'øyetrykk',
        value: 16,
        unit: 'mmHg',
        at: at('04-20', 11),
        by: { name: 'Kari Berg' },
      },
    ]);
    expect(observations[0]?.recordedAt.slice(0, 10)).toBe(day('05-03'));
    const audited = await auditOf('type=ObservationReported');
    expect(audited).toMatchObject([
      { occurredAt: at('04-20', 11), lateReason: 'Svaret fra legevakten kom først nå' },
    ]);
    expect(audited[0]?.recordedAt.slice(0, 10)).toBe(day('05-03'));
    // As the register stood on 04-25, in record time, it was not there.
    const known = await auditOf(`to=${at('04-25')}`);
    expect(known.length).toBeGreaterThan(20);
    expect(known.map(({ type }) => type)).not.toContain('ObservationReported');
  });

  it('18: nothing opens the plan to a blocked practitioner, not even emergency access', async () => {
    await play(18);
    const ness = server.as('doctor-ness');
    const opened = await ness.post(planPath('/emergency-access'), {
      reason: 'Akutte øyesmerter',
      basis: 'emergency',
    });
    expect(opened).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect((await ness.get(planPath())).status).toBe(403);
    expect((await ness.get(planPath('/responsibility'))).status).toBe(403);
    expect((await ness.get(planPath('/responsibility/history'))).status).toBe(403);
    const taken = await ness.post(planPath('/takeovers'), {
      subjects: [{ measureId: session.id('drops') }],
      justification: 'Akutt',
    });
    expect(taken).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    const own = await ness.get('/worklist');
    expect(own.status).toBe(200);
    expect(own.text).not.toContain(session.id('plan'));
    expect(await listOf<PlanTitle>('doctor-ness', `/plans?patientId=${session.id('paal')}`)).toEqual([]);
    expect((await planOf('gp-berg')).planId).toBe(session.id('plan'));
  });

  it('19: the history of the drops has no gap and no overlap, and the offers their ends', async () => {
    await server.moveClock(at('06-01', 9));
    const history = (await historyOf('auditor-holm')).filter(
      ({ subject }) => subject.measureId === session.id('drops'),
    );
    const [second, back] = [await transferOf('second offer'), await transferOf('offer back')];
    const assigned = await auditOf('type=MeasureAdded');
    const taken = await auditOf('type=ResponsibilityTakenOver');
    const addedAt = assigned.find(({ summary }) => summary.includes(drops))?.occurredAt;
    const row = (name: string, from: string | undefined, to: string | null | undefined, how: string) => ({
      responsible: name,
      from,
      to,
      how,
      knownTo: null,
    });
    expect(
      history.map(({ responsible, from, to, how, knownTo }) => ({
        responsible: responsible.name,
        from,
        to,
        how,
        knownTo,
      })),
    ).toEqual([
      row('Pål Hansen', addedAt, second.answeredAt, 'assigned'),
      row(fjordbyen, second.answeredAt, taken[0]?.occurredAt, 'transferred'),
      row(legevakten, taken[0]?.occurredAt, back.answeredAt, 'taken-over'),
      row(fjordbyen, back.answeredAt, null, 'transferred'),
    ]);
    expect(history.map(({ from }) => from.slice(0, 10))).toEqual(
      ['01-12', '02-23', '04-18', '04-19'].map(day),
    );
    expect(history.map(({ transferId }) => transferId)).toEqual([
      undefined,
      session.id('second offer'),
      undefined,
      session.id('offer back'),
    ]);

    const offers = await listOf<ListedTransfer>('auditor-holm', '/transfers');
    const ends = offers.map(({ subjects, state }) => `${subjects.map(({ title }) => title).join()} ${state}`);
    expect(ends.sort()).toEqual(
      [
        `${drops} declined`,
        `${drops} accepted`,
        `${drops} accepted`,
        `${check} expired`,
        `${check} accepted`,
      ].sort(),
    );
    const accepted = offers.find(({ transferId }) => transferId === session.id('second offer'));
    expect(accepted?.answerTimeSeconds).toBeCloseTo(
      (Date.parse(accepted?.answeredAt ?? '') - Date.parse(accepted?.offeredAt ?? '')) / 1000,
      0,
    );
  });

  it('20: who had the yearly check is answered for what was known then and what is known now', async () => {
    const known = `knownAt=${at('03-11')}`;
    const who = (query: string) => whoHad('auditor-holm', check, query);
    expect(await who(`at=${at('03-20')}&${known}`)).toBe(nordlys);
    expect(await who(`at=${at('03-20')}`)).toBe(nordlys);
    expect(await who(`at=${at('04-01')}&${known}`)).toBe(nordlys);
    expect(await who(`at=${at('04-01')}`)).toBe(aas);
  });

  it('leaves nothing personal in the log', () => {
    const personal = ['17915012396', '14857827091', 'Hansen', 'Kari Berg', 'avisen', drops, 'Mangler'];
    expect(personal.filter((word) => server.output.includes(word))).toEqual([]);
    expect(server.output).not.toMatch(/(?<!\w)\d{11}(?!\w)/);
  });
});
