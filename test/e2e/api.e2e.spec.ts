import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { syntheticNationalId } from '../../src/infrastructure/identity/synthetic-numbers';
import type { AuditItem } from '../../src/interfaces/http/audit/audit.answer';
import type { Measure } from '../../src/interfaces/http/measures/measure.answer';
import type { Plan } from '../../src/interfaces/http/plans/plan.answer';
import type { ProjectionStatus } from '../../src/interfaces/http/projections/projection.answer';
import type { Answer, Client, Headers } from '../support/api-client';
import { done, handover, idIn, openPlanFor, provider, unitNamed } from '../support/patient-with-plan';
import type { PatientWithPlan } from '../support/patient-with-plan';
import { RunningServer, pause } from '../support/running-server';
import { temporaryFolder } from '../support/temporary-folder';

const dataDir = temporaryFolder();
let server: RunningServer;
let berg: Client;
let dahl: Client;
let plan: PatientWithPlan;
let other: PatientWithPlan;
let fjordbyen: string;
let measureId: string;

async function start(): Promise<void> {
  server = await RunningServer.start({ dataDir, demo: 'on' });
  berg = server.as('gp-berg');
  dahl = server.as('nurse-dahl');
}

beforeAll(async () => {
  await start();
  plan = await openPlanFor(server, 'Petra Prøve');
  other = await openPlanFor(server, 'Olga Annen');
  fjordbyen = await unitNamed(server, 'Fjordbyen hjemmetjeneste');
  await done(berg.post(`${plan.path}/care-team`, { party: provider(fjordbyen), role: 'hjemmesykepleie' }));
  const measure = { part: 'self-treatment', title: 'Gå tur', responsible: { kind: 'patient' } };
  measureId = idIn(await done(berg.post(`${plan.path}/measures`, measure)), 'measureId');
});
afterAll(() => server.stop());

const planNow = async (): Promise<Plan> => (await done(berg.get(plan.path))) as unknown as Plan;
const etagNow = async (): Promise<string> => String((await berg.get(plan.path)).headers['etag']);
const measureNow = async () =>
  (await planNow()).measures.find((measure) => measure.measureId === measureId) as Measure;
const auditOf = async (type: string): Promise<readonly AuditItem[]> => {
  const { items } = await done(
    server.as('auditor-holm').get(`/audit?planId=${plan.planId}&type=${type}&limit=200`),
  );
  return items as readonly AuditItem[];
};
const projectionsNow = async (): Promise<readonly ProjectionStatus[]> =>
  (await done(server.as('operator-ruud').get('/projections')))['items'] as readonly ProjectionStatus[];
const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const daysAgo = (days: number): string => minutesAgo(days * 24 * 60);
const inMinutes = (minutes: number): string => minutesAgo(-minutes);

describe('the demo', () => {
  it('has Pål’s plan, as of its own days', async () => {
    const { items } = await done(server.as('paal').get('/plans'));
    expect(items).toMatchObject([{ title: 'Plan for Pål Hansen', status: 'open' }]);
    const [{ planId }] = items as [{ planId: string }];
    const found = (await done(berg.get(`/plans/${planId}`))) as unknown as Plan;
    expect(found.coordination.since.slice(0, 10)).toBe('2026-01-12');
    expect(found.measures.map(({ title, responsible }) => [title, responsible.name])).toEqual([
      ['Øyedråper daglig', 'Fjordbyen hjemmetjeneste'],
      ['Årlig kontroll hos øyelege', 'Øyelegene Aas'],
    ]);
  });

  it('has the users of the scenario', async () => {
    const { text } = await server.api.raw('GET', '/dev/users');
    const users = JSON.parse(text) as readonly { user: string; role: string; unit?: string }[];
    expect(users.map(({ user, role, unit }) => [user, role, unit])).toEqual([
      ['gp-berg', 'practitioner', 'Solsiden legesenter'],
      ['eye-lie', 'practitioner', 'Nordlys sykehus, øyeavdelingen'],
      ['specialist-aas', 'practitioner', 'Øyelegene Aas'],
      ['nurse-dahl', 'practitioner', 'Fjordbyen hjemmetjeneste'],
      ['nurse-vik', 'practitioner', 'Responssenteret nord'],
      ['doctor-strand', 'practitioner', 'Fjordbyen legevakt'],
      ['doctor-ness', 'practitioner', 'Fjellheim legesenter'],
      ['paal', 'patient', undefined],
      ['anne', 'relative', undefined],
      ['auditor-holm', 'auditor', undefined],
      ['operator-ruud', 'operator', undefined],
    ]);
  });
});

describe('a command sent more than once', () => {
  const key = randomUUID();
  const problem = { text: 'Vondt kne', purpose: 'Mindre vondt' };
  const send = (body: object = problem, headers: Headers = { 'idempotency-key': key }) =>
    berg.post(`${plan.path}/problems`, body, headers);
  let first: Answer;

  it('has one effect and gets the same answer', async () => {
    first = await send();
    expect(first.status).toBe(201);
    await done(dahl.post(`${plan.path}/problems`, { text: 'Noe annet', purpose: 'I mellomtiden' }));
    const again = await send();
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    expect(again.headers['etag']).toBe(first.headers['etag']);
    expect(again.headers['consistency-token']).toBe(first.headers['consistency-token']);
    const { problems } = await planNow();
    expect(problems.filter(({ text }) => text === 'Vondt kne')).toHaveLength(1);
  });

  it('is the same command whatever the order of its fields', async () => {
    const again = await send({ purpose: problem.purpose, text: problem.text });
    expect([again.status, again.text]).toEqual([first.status, first.text]);
  });

  it('has one effect when it arrives ten times at once', async () => {
    const once = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => send({ text: 'Samtidig', purpose: 'x' }, once)),
    );
    expect(new Set(answers.map(({ status, text }) => `${String(status)} ${text}`)).size).toBe(1);
    const { problems } = await planNow();
    expect(problems.filter(({ text }) => text === 'Samtidig')).toHaveLength(1);
  });

  it('is refused with another body', async () => {
    const reused = await send({ ...problem, purpose: 'Et annet formål' });
    expect(reused).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it('is another command for another caller, or for another plan', async () => {
    const byDahl = await dahl.post(`${plan.path}/problems`, problem, { 'idempotency-key': key });
    expect(byDahl.status).toBe(201);
    const elsewhere = await berg.post(`${other.path}/problems`, problem, { 'idempotency-key': key });
    expect(elsewhere.status).toBe(201);
    const ids = [first, byDahl, elsewhere].map(({ body }) => body['problemId']);
    expect(new Set(ids).size).toBe(3);
  });

  it.each([
    ['without a key', '', 'idempotency-key-missing'],
    ['with a key that is no UUID', 'abc', 'idempotency-key-invalid'],
  ])('is refused %s', async (_, sent, code) => {
    expect(await send(problem, { 'idempotency-key': sent })).toMatchObject({ status: 400, body: { code } });
  });

  it('may succeed where it was refused before: a refusal is not remembered', async () => {
    const once = { 'idempotency-key': randomUUID() };
    const pausing = { reason: 'Sykehusopphold' };
    const resume = () => berg.post(`${plan.path}/resume`, { reason: 'Hjemme' }, once);
    expect(await resume()).toMatchObject({ status: 409, body: { code: 'plan-not-paused' } });
    await done(berg.post(`${plan.path}/pause`, pausing));
    expect((await resume()).status).toBe(200);
  });

  it('gets the same answer where it found a patient or made one', async () => {
    const patient = {
      nationalId: syntheticNationalId('Gjentatt Pasient'),
      name: 'Gjentatt Pasient',
      birthDate: '1961-03-04',
    };
    const once = { 'idempotency-key': randomUUID() };
    const made = await berg.post('/patients', patient, once);
    expect(made.status).toBe(201);
    const again = await berg.post('/patients', patient, once);
    expect([again.status, again.text]).toEqual([made.status, made.text]);
    const found = await dahl.post('/patients', patient);
    expect([found.status, found.body['patientId']]).toEqual([200, made.body['patientId']]);
  });

  it('gets the same answer, or the same refusal, after the process was started anew', async () => {
    expect(await server.stop()).toEqual({ code: 0, signal: null });
    await start();
    const again = await send();
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    expect((await send({ ...problem, text: 'Et annet' })).body['code']).toBe('idempotency-key-reused');
  });
});

describe('two people who change the same plan', () => {
  const change = (who: Client, body: object, seen: string) =>
    who.patch(`${plan.path}/measures/${measureId}`, body, { 'if-match': seen });

  it('both succeed where they change different things', async () => {
    const seen = await etagNow();
    await done(change(dahl, { description: 'Rundt vannet' }, seen));
    const merged = await change(berg, { title: 'Gå tur hver dag' }, seen);
    expect(merged.status).toBe(200);
    expect(await measureNow()).toMatchObject({ title: 'Gå tur hver dag', description: 'Rundt vannet' });
    expect(merged.headers['etag']).toBe(await etagNow());
  });

  it('both succeed where they want the same', async () => {
    const seen = await etagNow();
    await done(change(dahl, { title: 'Gå en tur' }, seen));
    expect((await change(berg, { title: 'Gå en tur' }, seen)).status).toBe(200);
  });

  it('clash where they want different things of one field, and are told all about it', async () => {
    const seen = await etagNow();
    await done(change(dahl, { title: 'Gå en kort tur' }, seen));
    const clash = await change(berg, { title: 'Gå en lang tur' }, seen);
    expect(clash).toMatchObject({ status: 412, body: { code: 'conflict' } });
    expect(clash.body['conflicts']).toEqual([
      {
        field: `/measures/${measureId}/title`,
        yours: 'Gå en lang tur',
        theirs: 'Gå en kort tur',
        by: expect.objectContaining({
          role: 'practitioner',
          name: 'Marit Dahl',
          unit: 'Fjordbyen hjemmetjeneste',
        }) as object,
        at: (await auditOf('MeasureUpdated'))[0]?.recordedAt,
      },
    ]);
    expect((await measureNow()).title).toBe('Gå en kort tur');
  });

  it('do not clash without If-Match: the last write holds', async () => {
    await done(dahl.patch(`${plan.path}/measures/${measureId}`, { title: 'Først' }));
    await done(berg.patch(`${plan.path}/measures/${measureId}`, { title: 'Sist' }));
    expect((await measureNow()).title).toBe('Sist');
  });

  it('are refused a revision that the plan never had, and one that is none', async () => {
    expect(await change(berg, { title: 'x' }, '"99999"')).toMatchObject({
      status: 412,
      body: { code: 'unknown-revision' },
    });
    for (const seen of ['5', '"-1"', '"abc"', '""']) {
      expect(await change(berg, { title: 'x' }, seen)).toMatchObject({
        status: 400,
        body: { code: 'if-match-invalid' },
      });
    }
  });

  it('can both write at once, a hundred times', async () => {
    const before = (await planNow()).revision;
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        (index % 2 ? berg : dahl).post(`${plan.path}/problems`, { text: `P${String(index)}`, purpose: 'x' }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    const revisions = answers.map(({ body }) => Number(body['revision'])).sort((a, b) => a - b);
    expect(revisions).toEqual(Array.from({ length: 100 }, (_, index) => before + 1 + index));
    expect((await planNow()).revision).toBe(before + 100);
  });
});

describe('a late entry', () => {
  const problem = (extra: object) =>
    berg.post(`${plan.path}/problems`, { text: 'Sent', purpose: 'x', ...extra });

  it('needs a reason when it is more than five minutes late', async () => {
    expect(await problem({ occurredAt: minutesAgo(6) })).toMatchObject({
      status: 422,
      body: { code: 'late-reason-required' },
    });
    expect((await problem({ occurredAt: minutesAgo(4) })).status).toBe(409);
  });

  it('tells when it held, when it was recorded and why so late', async () => {
    const { items } = await done(server.as('paal').get('/plans'));
    const [{ planId }] = items as [{ planId: string }];
    const occurredAt = daysAgo(3);
    const body = { text: 'Sent ført', purpose: 'x', occurredAt, lateReason: 'Strømbrudd' };
    const made = await berg.post(`/plans/${planId}/problems`, body);
    expect(made.status).toBe(201);
    const path = `/audit?planId=${planId}&type=ProblemAdded&limit=1`;
    const [entry] = (await done(server.as('auditor-holm').get(path)))['items'] as [AuditItem];
    expect(entry).toMatchObject({ occurredAt, lateReason: 'Strømbrudd' });
    expect(Date.parse(entry.recordedAt)).toBeGreaterThan(Date.now() - 60_000);
  });

  it.each(['occurredAt', 'at'])('cannot have happened in the future (%s)', async (field) => {
    const answer =
      field === 'at'
        ? await berg.post(`${plan.path}/observations`, { zone: 'green', at: inMinutes(2) })
        : await problem({ occurredAt: inMinutes(2), lateReason: 'x' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'occurred-in-future' } });
  });

  it('needs a reason for what is reported only after a week', async () => {
    const { items } = await done(server.as('paal').get('/plans'));
    const [{ planId }] = items as [{ planId: string }];
    const report = (at: string, extra: object = {}) =>
      berg.post(`/plans/${planId}/observations`, { zone: 'green', at, ...extra });
    expect((await report(daysAgo(6.9))).status).toBe(201);
    expect(await report(daysAgo(7.1))).toMatchObject({
      status: 422,
      body: { code: 'late-reason-required' },
    });
    expect((await report(daysAgo(7.1), { lateReason: 'Ferie' })).status).toBe(201);
  });

  it.each([
    ['the measure', () => `/measures/${measureId}/hold`, {}],
    ['the plan', () => '/problems', { text: 'x', purpose: 'x' }],
    ['the plan', () => '/what-matters', { text: 'x' }],
  ])('cannot come before %s that it builds on', async (_, rest, body) => {
    const who = rest() === '/what-matters' ? server.as(plan.patient) : berg;
    const answer = await who.post(`${plan.path}${rest()}`, {
      ...body,
      occurredAt: daysAgo(2),
      lateReason: 'x',
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'before-what-it-builds-on' } });
  });

  it('of an answer cannot come before the offer', async () => {
    const offer = {
      subjects: [{ measureId }],
      to: provider(fjordbyen),
      reason: 'x',
      handover,
      deadline: inMinutes(60),
    };
    const transferId = idIn(await done(berg.post(`${plan.path}/transfers`, offer)), 'transferId');
    const path = `${plan.path}/transfers/${transferId}`;
    const late = { occurredAt: minutesAgo(1) };
    expect(await dahl.post(`${path}/accept`, late)).toMatchObject({
      status: 409,
      body: { code: 'before-what-it-builds-on' },
    });
    await done(berg.post(`${path}/withdraw`, { reason: 'Var bare en prøve' }));
  });
});

describe('the ids of another plan', () => {
  let foreign: Readonly<Record<'problemId' | 'goalId' | 'measureId' | 'transferId' | 'eventId', string>>;

  beforeAll(async () => {
    const make = async (path: string, body: object, name: string) =>
      idIn(await done(berg.post(`${other.path}${path}`, body)), name);
    const problemId = await make('/problems', { text: 'x', purpose: 'x' }, 'problemId');
    const goal = { part: 'individual', description: 'x', expressedBy: 'patient' };
    const goalId = await make('/goals', goal, 'goalId');
    const measure = { part: 'individual', title: 'x', responsible: { kind: 'patient' } };
    const otherMeasure = await make('/measures', measure, 'measureId');
    const offer = {
      subjects: [{ measureId: otherMeasure }],
      to: provider(fjordbyen),
      reason: 'x',
      handover,
      deadline: inMinutes(60),
    };
    const transferId = await make('/transfers', offer, 'transferId');
    const path = `/audit?planId=${other.planId}&type=ProblemAdded`;
    const [event] = (await done(server.as('auditor-holm').get(path)))['items'] as [AuditItem];
    foreign = { problemId, goalId, measureId: otherMeasure, transferId, eventId: event.eventId };
  });

  const goal = { part: 'individual', description: 'x', expressedBy: 'patient' };
  const measure = { part: 'individual', title: 'x', responsible: { kind: 'patient' } };
  it.each<[string, (ids: typeof foreign) => Promise<Answer>]>([
    ['problem-not-found', (ids) => berg.post(`${plan.path}/goals`, { ...goal, problemIds: [ids.problemId] })],
    [
      'problem-not-found',
      (ids) => berg.post(`${plan.path}/measures`, { ...measure, problemIds: [ids.problemId] }),
    ],
    [
      'problem-not-found',
      (ids) => berg.patch(`${plan.path}/measures/${measureId}`, { problemIds: [ids.problemId] }),
    ],
    ['goal-not-found', (ids) => berg.post(`${plan.path}/measures`, { ...measure, goalIds: [ids.goalId] })],
    ['problem-not-found', (ids) => berg.patch(`${plan.path}/problems/${ids.problemId}`, { text: 'y' })],
    ['goal-not-found', (ids) => berg.post(`${plan.path}/goals/${ids.goalId}/end`, { reason: 'y' })],
    ['measure-not-found', (ids) => berg.patch(`${plan.path}/measures/${ids.measureId}`, { title: 'y' })],
    [
      'measure-not-found',
      (ids) =>
        berg.post(`${plan.path}/takeovers`, {
          subjects: [{ measureId: ids.measureId }],
          justification: 'y',
        }),
    ],
    ['transfer-not-found', (ids) => dahl.post(`${plan.path}/transfers/${ids.transferId}/accept`, {})],
    [
      'event-not-found',
      (ids) => berg.post(`${plan.path}/events/${ids.eventId}/entered-in-error`, { reason: 'y' }),
    ],
  ])('are not found in this one: %s', async (code, send) => {
    const before = await etagNow();
    const answer = await send(foreign);
    expect(answer.body['code']).toBe(code);
    expect([404, 409]).toContain(answer.status);
    expect(await etagNow()).toBe(before);
  });
});

// What must neither be stored, nor answered, nor logged: planted in everything that is sent wrongly.
const canary = 'KANARIFUGL';
const someoneReal = '01014560013';
const mistyped = '17915012397';

interface Bad {
  readonly what: string;
  readonly status: number;
  readonly code: string;
  readonly method?: string;
  readonly path?: () => string;
  readonly body?: string;
  readonly headers?: Headers;
}

const problemWith = (extra: object) => JSON.stringify({ text: canary, purpose: canary, ...extra });
const deep = (levels: number): string => `${'{"text":'.repeat(levels)}"${canary}"${'}'.repeat(levels)}`;

const badInput: readonly Bad[] = [
  { what: 'JSON that breaks off', status: 400, code: 'malformed-json', body: `{"text":"${canary}` },
  { what: 'no JSON at all', status: 400, code: 'malformed-json', body: canary },
  { what: 'two objects', status: 400, code: 'malformed-json', body: `{"text":"${canary}"}{}` },
  { what: 'a list', status: 400, code: 'invalid-body', body: `["${canary}"]` },
  { what: 'null', status: 400, code: 'invalid-body', body: 'null' },
  { what: 'a text', status: 400, code: 'invalid-body', body: `"${canary}"` },
  { what: 'nothing', status: 400, code: 'invalid-body', body: '' },
  {
    what: 'a form',
    status: 415,
    code: 'unsupported-media-type',
    body: `text=${canary}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  },
  { what: 'a number for a text', status: 400, code: 'invalid-body', body: problemWith({ text: 17 }) },
  { what: 'a list for a text', status: 400, code: 'invalid-body', body: problemWith({ text: [canary] }) },
  { what: 'null for a text', status: 400, code: 'invalid-body', body: problemWith({ text: null }) },
  {
    what: 'an operator for a text',
    status: 400,
    code: 'invalid-body',
    body: problemWith({ text: { $ne: null } }),
  },
  {
    what: 'an operator for a code',
    status: 400,
    code: 'unknown-field',
    body: problemWith({ code: { $ne: null } }),
  },
  { what: 'an empty text', status: 400, code: 'invalid-body', body: problemWith({ text: '' }) },
  { what: 'a blank text', status: 400, code: 'invalid-body', body: problemWith({ text: ' \u00a0\n' }) },
  {
    what: 'a text that is too long',
    status: 400,
    code: 'invalid-body',
    body: problemWith({ text: canary.repeat(401) }),
  },
  { what: 'a NUL', status: 400, code: 'invalid-body', body: problemWith({ text: `${canary}\u0000` }) },
  {
    what: 'an escape sequence',
    status: 400,
    code: 'invalid-body',
    body: problemWith({ text: `${canary}\u001b[2J` }),
  },
  {
    what: 'half a surrogate pair',
    status: 400,
    code: 'invalid-body',
    body: `{"text":"${canary}\\ud800","purpose":"x"}`,
  },
  { what: 'a field of no one', status: 400, code: 'unknown-field', body: problemWith({ [canary]: canary }) },
  {
    what: 'a field that cannot be set',
    status: 400,
    code: 'unknown-field',
    body: problemWith({ problemId: randomUUID() }),
  },
  {
    what: 'a number of a person as a field',
    status: 400,
    code: 'unknown-field',
    body: problemWith({ [someoneReal]: canary }),
  },
  {
    what: '__proto__',
    status: 400,
    code: 'malformed-json',
    body: `{"text":"${canary}","purpose":"x","__proto__":{"role":"operator"}}`,
  },
  {
    what: 'a constructor with a prototype',
    status: 400,
    code: 'malformed-json',
    body: `{"text":"${canary}","purpose":"x","constructor":{"prototype":{"role":"operator"}}}`,
  },
  {
    what: 'a constructor',
    status: 400,
    code: 'unknown-field',
    body: `{"text":"${canary}","purpose":"x","constructor":{}}`,
  },
  { what: 'ten thousand levels', status: 400, code: 'invalid-body', body: deep(10_000) },
  {
    what: 'a late reason that is no text',
    status: 400,
    code: 'invalid-body',
    body: problemWith({ lateReason: { a: canary } }),
  },
  {
    what: 'a time that is none',
    status: 400,
    code: 'invalid-body',
    body: problemWith({ occurredAt: canary }),
  },
  {
    what: 'ten megabytes',
    status: 413,
    code: 'body-too-large',
    body: problemWith({ text: canary.repeat(1_000_000) }),
  },
  {
    what: 'more than 256 kB',
    status: 413,
    code: 'body-too-large',
    body: problemWith({ text: 'a'.repeat(256 * 1024) }),
  },
  {
    what: 'a list of more than 200',
    status: 400,
    code: 'invalid-body',
    path: () => `${plan.path}/goals`,
    body: JSON.stringify({
      part: 'individual',
      description: canary,
      expressedBy: 'patient',
      problemIds: Array.from({ length: 201 }, () => randomUUID()),
    }),
  },
  {
    what: 'a part of no plan',
    status: 400,
    code: 'invalid-body',
    path: () => `${plan.path}/goals`,
    body: JSON.stringify({ part: canary, description: canary, expressedBy: 'patient' }),
  },
  {
    what: 'a responsible party by name only',
    status: 400,
    code: 'invalid-body',
    path: () => `${plan.path}/measures`,
    body: JSON.stringify({
      part: 'treatment',
      title: canary,
      responsible: { kind: 'provider', name: canary },
    }),
  },
  {
    what: 'an id that is no UUID in a body',
    status: 400,
    code: 'invalid-body',
    path: () => `${plan.path}/transfers`,
    body: JSON.stringify({
      subjects: [{ measureId: canary }],
      to: { kind: 'patient' },
      reason: canary,
      handover,
      deadline: '2030-01-01T00:00:00Z',
    }),
  },
  {
    what: 'an id that is no UUID in an address',
    status: 404,
    code: 'not-found',
    method: 'GET',
    path: () => `/plans/${canary}`,
  },
  {
    what: 'a person’s number in an address',
    status: 404,
    code: 'not-found',
    method: 'GET',
    path: () => `/plans/${someoneReal}`,
  },
  {
    what: 'an address that cannot be decoded',
    status: 404,
    code: 'not-found',
    method: 'GET',
    path: () => `/plans/%E0%A4%A${canary}`,
  },
  {
    what: 'an address of nothing',
    status: 404,
    code: 'not-found',
    method: 'GET',
    path: () => `/${canary}/${someoneReal}`,
  },
  {
    what: 'a method that is not there',
    status: 405,
    code: 'method-not-allowed',
    method: 'PUT',
    body: problemWith({}),
  },
  {
    what: 'a parameter that is not known',
    status: 400,
    code: 'invalid-parameter',
    method: 'GET',
    path: () => `/plans?patientId[$ne]=${canary}`,
  },
  {
    what: 'a parameter twice',
    status: 400,
    code: 'invalid-parameter',
    method: 'GET',
    path: () => `/plans?patientId=${canary}&patientId=${canary}`,
  },
  {
    what: 'a limit of none',
    status: 400,
    code: 'limit-out-of-range',
    method: 'GET',
    path: () => '/providers?limit=0',
  },
  {
    what: 'a limit of too many',
    status: 400,
    code: 'limit-out-of-range',
    method: 'GET',
    path: () => '/providers?limit=201',
  },
  {
    what: 'a cursor of no one',
    status: 400,
    code: 'cursor-invalid',
    method: 'GET',
    path: () => `/providers?cursor=${canary}`,
  },
  {
    what: 'a Consistency-Token of no one',
    status: 400,
    code: 'consistency-token-invalid',
    method: 'GET',
    path: () => plan.path,
    headers: { 'consistency-token': canary },
  },
  {
    what: 'an Idempotency-Key that is none',
    status: 400,
    code: 'idempotency-key-invalid',
    body: problemWith({}),
    headers: { 'idempotency-key': canary },
  },
  {
    what: 'an If-Match that is none',
    status: 400,
    code: 'if-match-invalid',
    body: problemWith({}),
    headers: { 'if-match': canary },
  },
  {
    what: 'a number of a person with a wrong digit',
    status: 422,
    code: 'national-id-invalid',
    path: () => '/patients',
    body: JSON.stringify({ nationalId: mistyped, name: canary, birthDate: '1950-11-17' }),
  },
  {
    what: 'a number of a person that is none',
    status: 422,
    code: 'national-id-invalid',
    path: () => '/patients',
    body: JSON.stringify({ nationalId: canary, name: canary, birthDate: '1950-11-17' }),
  },
  {
    what: 'a number that a real person could have',
    status: 422,
    code: 'national-id-not-synthetic',
    path: () => '/patients',
    body: JSON.stringify({ nationalId: someoneReal, name: canary, birthDate: '1945-01-01' }),
  },
  {
    what: 'a day that there never was',
    status: 400,
    code: 'invalid-body',
    path: () => '/patients',
    body: JSON.stringify({ nationalId: '17915012396', name: canary, birthDate: '1950-02-30' }),
  },
  {
    what: 'a patient who is not born yet',
    status: 422,
    code: 'occurred-in-future',
    path: () => '/patients',
    body: JSON.stringify({
      nationalId: syntheticNationalId('Ikke Født'),
      name: canary,
      birthDate: '2130-01-01',
    }),
  },
];

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]));

describe('bad input', () => {
  it.each(badInput)('is refused and not repeated: $what', async (bad) => {
    const { status, code, method = 'POST', path = () => `${plan.path}/problems`, body } = bad;
    const headers = {
      ...(await server.api.authorization('gp-berg')),
      'idempotency-key': randomUUID(),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...bad.headers,
    };
    const before = await etagNow();
    const answer = await server.api.raw(method, `/api/v1${path()}`, headers, body);
    expect({ status: answer.status, code: answer.body['code'] }).toEqual({ status, code });
    expect(answer.text).not.toContain(someoneReal);
    expect(answer.text).not.toContain(mistyped);
    expect(await etagNow()).toBe(before);
  });

  it('moves no read model', async () => {
    const before = (await projectionsNow()).map(({ name, position }) => [name, position]);
    const headers = {
      ...(await server.api.authorization('gp-berg')),
      'content-type': 'application/json',
    };
    for (const { body, path = () => `${plan.path}/problems`, method = 'POST' } of badInput) {
      const key = { 'idempotency-key': randomUUID() };
      if (body !== undefined && body.length < 100_000 && method === 'POST')
        await server.api.raw(
          'POST',
          `/api/v1${path()}`,
          { ...headers, ...key },
          body.replace('purpose', 'x'),
        );
    }
    await pause(50);
    expect((await projectionsNow()).map(({ name, position }) => [name, position])).toEqual(before);
  });

  it('is in no log, and in no file', () => {
    for (const word of [canary, someoneReal, mistyped]) {
      expect(server.output).not.toContain(word);
      const found = filesIn(dataDir).filter((path) => readFileSync(path).includes(word));
      expect({ word, found }).toEqual({ word, found: [] });
    }
  });

  it('names the field, and what is wrong with it', async () => {
    const answer = await berg.post(`${plan.path}/goals`, { part: 'x', target: { value: 1 } });
    const errors = answer.body['errors'] as readonly { pointer: string; code: string }[];
    expect(errors.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual([
      '/description required',
      '/expressedBy required',
      '/part invalid',
      '/target/measure required',
    ]);
  });
});

describe('identity numbers', () => {
  it('are in no log, and in no file as they are', () => {
    const numbers = [plan.nationalId, other.nationalId, '17915012396', '14857827091', '03847220189'];
    expect(server.output).not.toMatch(/(?<!\w)\d{11}(?!\w)/);
    for (const number of numbers) {
      const found = filesIn(dataDir).filter((path) => readFileSync(path).includes(number));
      expect({ number, found }).toEqual({ number, found: [] });
    }
  });

  it('are in no answer', async () => {
    const answers = await Promise.all([
      berg.get(plan.path),
      server.as(plan.patient).get('/me'),
      server.as('auditor-holm').get('/audit?limit=200'),
      berg.post('/patients/_lookup', { nationalId: plan.nationalId }),
      berg.get('/worklist'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(answers.flatMap(({ text }) => text.match(/(?<!\w)\d{11}(?!\w)/g) ?? [])).toEqual([]);
  });
});

describe('headers that every answer has', () => {
  it('tell how fresh a query’s answer is, and that nobody may keep it', async () => {
    const { headers } = await berg.get(plan.path);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'read-model-position': expect.stringMatching(/.+/) as string,
      'read-model-age': expect.stringMatching(/^\d+(\.\d+)?$/) as string,
      etag: expect.stringMatching(/^"\d+"$/) as string,
    });
  });

  it('let a reader ask for his own write, every time', async () => {
    for (let round = 0; round < 20; round += 1) {
      const text = `Runde ${String(round)}`;
      const written = await berg.post(`${plan.path}/problems`, { text, purpose: 'x' });
      const token = String(written.headers['consistency-token']);
      const read = await dahl.get(plan.path, { 'consistency-token': token });
      expect(read.status).toBe(200);
      expect(read.body['revision']).toBeGreaterThanOrEqual(Number(written.body['revision']));
      expect(read.text).toContain(text);
    }
  });
});

describe('lists', () => {
  it('come a page at a time, with nothing lost and nothing twice', async () => {
    const whole = await auditOf('ProblemAdded');
    const auditor = server.as('auditor-holm');
    const query = `/audit?planId=${plan.planId}&type=ProblemAdded&limit=7`;
    const seen: string[] = [];
    let next: unknown = null;
    do {
      const cursor = typeof next === 'string' ? `&cursor=${encodeURIComponent(next)}` : '';
      const page = await done(auditor.get(`${query}${cursor}`));
      seen.push(...(page['items'] as readonly AuditItem[]).map(({ eventId }) => eventId));
      next = page['next'];
    } while (next !== null);
    expect(seen).toEqual(whole.map(({ eventId }) => eventId));
  });

  it('do not take the cursor of another caller or of another query', async () => {
    const { next } = await done(berg.get('/providers?limit=1'));
    const cursor = encodeURIComponent(String(next));
    for (const answer of [
      await dahl.get(`/providers?limit=1&cursor=${cursor}`),
      await berg.get(`/providers?limit=1&kind=gp&cursor=${cursor}`),
      await berg.get(`/plans?cursor=${cursor}`),
    ]) {
      expect(answer).toMatchObject({ status: 400, body: { code: 'cursor-invalid' } });
    }
  });
});

describe('the clock', () => {
  it('moves forward only', async () => {
    const back = await server.moveClock(minutesAgo(1));
    expect(back).toMatchObject({ status: 409, body: { code: 'clock-moves-forward-only' } });
  });
});

describe('the read models', () => {
  const operator = () => server.as('operator-ruud');
  const names = async () => (await projectionsNow()).map(({ name }) => name);
  const settled = async (name: string): Promise<ProjectionStatus> => {
    for (let tries = 0; tries < 200; tries += 1) {
      const found = (await projectionsNow()).find((each) => each.name === name);
      if (found && found.state !== 'rebuilding') return found;
      await pause(25);
    }
    throw new Error(`The projection ${name} was never done`);
  };

  it('are live, have everything, and have parked nothing', async () => {
    const found = await projectionsNow();
    expect(found.map(({ name }) => name).sort()).toEqual([
      'audit-trail',
      'deadlines',
      'patient-plans',
      'plan-view',
      'providers',
      'responsibility-history',
      'transfers',
      'worklist',
    ]);
    for (const { state, lag, parked, position } of found) {
      expect({ state, lag, parked }).toEqual({ state: 'live', lag: { events: 0, seconds: 0 }, parked: [] });
      expect(position).not.toBeNull();
    }
  });

  it('are equal to what the events alone make', async () => {
    for (const name of await names()) {
      const verified = await done(operator().post(`/projections/${name}/verify`));
      expect(verified).toMatchObject({ name, equal: true, differences: [] });
      expect(verified['documents']).toBeGreaterThan(0);
    }
  });

  it('answer the same after they were built anew, and after going back', async () => {
    const answersNow = async () => {
      const answers = await Promise.all([
        berg.get(plan.path),
        server.as('auditor-holm').get(`/audit?planId=${plan.planId}&limit=200`),
        server.as('auditor-holm').get('/transfers?limit=200'),
        server.as('auditor-holm').get('/responsibility/history?limit=200'),
        berg.get('/worklist'),
      ]);
      return answers.map(({ body: { next: _, ...body } }) => body);
    };
    const before = await answersNow();
    for (const name of await names()) {
      const begun = await operator().post(`/projections/${name}/rebuild`);
      expect(begun).toMatchObject({ status: 202, body: { name, state: 'rebuilding' } });
      expect(await settled(name)).toMatchObject({ state: 'live', parked: [] });
      expect(await done(operator().post(`/projections/${name}/verify`))).toMatchObject({ equal: true });
    }
    expect(await answersNow()).toEqual(before);
    for (const name of await names()) {
      expect((await operator().post(`/projections/${name}/rollback`)).status).toBe(200);
      expect(await settled(name)).toMatchObject({ state: 'live' });
      expect(await done(operator().post(`/projections/${name}/verify`))).toMatchObject({ equal: true });
    }
    expect(await answersNow()).toEqual(before);
  });

  it('answer queries while they are built anew, and at the instant of the switch', async () => {
    await operator().post('/projections/plan-view/rebuild');
    const statuses = new Set<number>();
    for (let isBuilding = true; isBuilding;) {
      const answers = await Promise.all(Array.from({ length: 10 }, () => berg.get(plan.path)));
      for (const { status } of answers) statuses.add(status);
      const { state } = await done(operator().get('/projections/plan-view'));
      isBuilding = state === 'rebuilding';
    }
    expect([...statuses]).toEqual([200]);
  });

  it('wait to be switched to by hand where that is asked for, and are thrown away on request', async () => {
    const state = async () => done(operator().get('/projections/worklist'));
    const build = async () => {
      await done(operator().post('/projections/worklist/rebuild', { switch: 'by-hand' }));
      for (;;) {
        const { beside, generation } = await state();
        if ((beside as { readonly state: string }).state === 'built') return { beside, generation };
        await pause(25);
      }
    };
    const { generation, beside } = await build();
    expect(beside).toMatchObject({ purpose: 'rebuild', switch: 'by-hand' });
    expect(await done(operator().post('/projections/worklist/compare'))).toMatchObject({ equal: true });
    const switched = await done(operator().post('/projections/worklist/switch'));
    expect(switched['generation']).not.toBe(generation);
    expect(await state()).toMatchObject({
      generation: switched['generation'],
      lastBuild: { result: 'switched' },
    });
    await build();
    await done(operator().post('/projections/worklist/cancel'));
    expect(await state()).toMatchObject({
      generation: switched['generation'],
      lastBuild: { result: 'cancelled' },
    });
    expect(await operator().post('/projections/worklist/switch')).toMatchObject({
      status: 409,
      body: { code: 'nothing-to-switch' },
    });
  });

  it('that do not exist cannot be rebuilt or verified', async () => {
    for (const what of ['rebuild', 'verify', 'compare', 'switch', 'rollback', 'cancel']) {
      expect(await operator().post(`/projections/nothing/${what}`)).toMatchObject({
        status: 404,
        body: { code: 'projection-not-found' },
      });
    }
  });
});
