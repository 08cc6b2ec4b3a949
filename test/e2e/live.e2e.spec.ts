import { syntheticNationalId } from '../../src/infrastructure/identity/synthetic-numbers';
import type { Who } from '../support/api-client';
import { eventually } from '../support/eventually';
import { LiveClient } from '../support/live-client';
import { done, handover, idIn, openPlanFor, provider, unitNamed } from '../support/patient-with-plan';
import type { PatientWithPlan } from '../support/patient-with-plan';
import { RunningServer } from '../support/running-server';
import { temporaryFolder } from '../support/temporary-folder';

const dataDir = temporaryFolder();
const berg = 'gp-berg';
let server: RunningServer;
let own: PatientWithPlan;
let other: PatientWithPlan;
let fjordbyen: string;
let measureId: string;
const opened: LiveClient[] = [];

beforeAll(async () => {
  server = await RunningServer.start({ dataDir });
  own = await openPlanFor(server, 'Live Lund');
  other = await openPlanFor(server, 'Annen Aas');
  fjordbyen = await unitNamed(server, 'Fjordbyen hjemmetjeneste');
  const team = { party: provider(fjordbyen), role: 'team' };
  await done(server.as(berg).post(`${own.path}/care-team`, team));
  const measure = { part: 'treatment', title: 'Øyedråper', responsible: provider(fjordbyen) };
  measureId = idIn(await done(server.as(berg).post(`${own.path}/measures`, measure)), 'measureId');
});
afterEach(() => {
  for (const client of opened.splice(0)) client.drop();
});
afterAll(() => server.kill());

async function open(who: Who, path: string, headers: Readonly<Record<string, string>> = {}) {
  const url = `${server.api.url}/api/v1${path}`;
  const client = await LiveClient.open(url, { ...(await server.api.authorization(who)), ...headers });
  opened.push(client);
  return client;
}

const comment = async (text: string, plan = own): Promise<number> =>
  Number((await done(server.as(plan.patient).post(`${plan.path}/comments`, { text })))['revision']);
const revisionNow = async (): Promise<number> =>
  Number((await done(server.as(berg).get(own.path)))['revision']);
const offer = async () => {
  const deadline = new Date(Date.now() + 3_600_000).toISOString();
  const to = provider(await unitNamed(server, 'Solsiden'));
  const body = { subjects: [{ measureId }], to, reason: 'Flytter', handover, deadline };
  return idIn(await done(server.as('nurse-dahl').post(`${own.path}/transfers`, body)), 'transferId');
};

describe('a plan that somebody looks at', () => {
  it('is told with the revision that it has, and then with each that it gets', async () => {
    const client = await open(berg, `${own.path}/live`);
    expect(client.response.headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    expect(await client.event(0)).toMatchObject({
      event: 'changed',
      data: { revision: await revisionNow() },
    });
    const revision = await comment('Først');
    expect((await client.event(1)).data['revision']).toBe(revision);
  });
  it('is told when the plan and its history show the change', async () => {
    const client = await open('nurse-dahl', `${own.path}/live`);
    await client.event(0);
    const revision = await comment('Synlig');
    const { data, id } = await client.event(1);
    expect(id).toBe(data['consistencyToken']);
    const token = { 'consistency-token': String(id) };
    const reader = server.as('nurse-dahl');
    expect((await done(reader.get(own.path, token)))['revision']).toBe(revision);
    const { items } = await done(reader.get(`${own.path}/history`, token));
    expect((items as readonly { readonly revision: number }[])[0]?.revision).toBe(revision);
  });
  it('says nothing of other plans, nor of what is in this one', async () => {
    const client = await open(berg, `${own.path}/live`);
    await client.event(0);
    await comment('Hos en annen', other);
    await comment('Hemmelig');
    const { data } = await client.event(1);
    expect(Object.keys(data).sort()).toEqual(['consistencyToken', 'revision']);
    expect(client.events).toHaveLength(2);
  });
  it('catches up by itself after a dropped connection', async () => {
    const before = await open(berg, `${own.path}/live`);
    const { id } = await before.event(0);
    before.drop();
    const revision = await comment('Mens ingen så på');
    const after = await open(berg, `${own.path}/live`, { 'last-event-id': String(id) });
    expect((await after.event(0)).data['revision']).toBe(revision);
  });
  it('is told to an auditor, who follows what changes', async () => {
    const client = await open('auditor-holm', `${own.path}/live`);
    expect((await client.event(0)).event).toBe('changed');
  });
  it('is refused like the plan itself to whoever may not know of it', async () => {
    const statuses = await Promise.all(
      ([null, 'doctor-strand', other.patient, 'operator-ruud'] as const).map(
        async (who) => (await open(who, `${own.path}/live`)).response.statusCode,
      ),
    );
    expect(statuses).toEqual([401, 403, 404, 404]);
  });
  it('is closed to a practitioner at the moment when the patient blocks him', async () => {
    const bente: Who = { role: 'practitioner', name: 'Bente Blokk', providerId: fjordbyen };
    const client = await open(bente, `${own.path}/live`);
    await client.event(0);
    const { items } = await done(server.as(own.patient).get('/practitioners?q=Bente'));
    const [found] = items as readonly { readonly practitionerId: string }[];
    const restriction = { scope: 'practitioner', practitionerId: found?.practitionerId };
    await done(server.as(own.patient).post(`/patients/${own.patientId}/restrictions`, restriction));
    expect(await client.event(1)).toEqual({ event: 'closed', id: null, data: {} });
    await client.over();
    expect((await open(bente, `${own.path}/live`)).response.statusCode).toBe(403);
  });
  it('counts as no reading: what is new to him stays new', async () => {
    const dahl = server.as('nurse-dahl');
    await done(dahl.get(own.path));
    await comment('Nytt for Dahl');
    await (await open('nurse-dahl', `${own.path}/live`)).event(0);
    const { changes } = await done(dahl.get(`${own.path}/changes`));
    expect(JSON.stringify(changes)).toContain('Nytt for Dahl');
  });
});

describe('a worklist that somebody looks at', () => {
  it('is told when something comes into it, with what another one did', async () => {
    const client = await open(berg, '/worklist/live');
    const first = await client.event(0);
    const transferId = await offer();
    const { data, id } = await client.event(1);
    expect(first.event).toBe('changed');
    expect(Object.keys(data)).toEqual(['consistencyToken']);
    const worklist = await done(server.as(berg).get('/worklist', { 'consistency-token': String(id) }));
    const toAnswer = worklist['offersToAnswer'] as readonly { readonly transferId: string }[];
    expect(toAnswer.map((one) => one.transferId)).toContain(transferId);
    await done(server.as(berg).post(`${own.path}/transfers/${transferId}/decline`, { reason: 'Nei' }));
    await client.event(2);
  });
  it('is not told of what concerns others, nor of what stands in no list', async () => {
    const strand = await open('doctor-strand', '/worklist/live');
    const dahl = await open('nurse-dahl', '/worklist/live');
    await strand.event(0);
    await dahl.event(0);
    await comment('Står i ingen liste');
    const transferId = await offer();
    await dahl.event(1);
    await done(
      server.as('nurse-dahl').post(`${own.path}/transfers/${transferId}/withdraw`, { reason: 'Feil' }),
    );
    await dahl.event(2);
    expect([strand.events.length, dahl.events.length]).toEqual([1, 3]);
  });
  it('is there for a patient too, and for those who have none it is refused', async () => {
    expect((await (await open(own.patient, '/worklist/live')).event(0)).event).toBe('changed');
    expect((await open('auditor-holm', '/worklist/live')).response.statusCode).toBe(403);
  });
  it('begins anew where a patient lets a person in, so that his list is among them', async () => {
    const anne: Who = { role: 'relative', name: 'Anne Live' };
    const client = await open(anne, '/worklist/live');
    await client.event(0);
    await done(
      server.as(own.patient).post(`/patients/${own.patientId}/representations`, {
        name: 'Anne Live',
        nationalId: syntheticNationalId('Anne Live'),
        kind: 'relative',
        scopes: ['read', 'answer-offers'],
      }),
    );
    await client.over();
    expect(client.events.map(({ event }) => event)).toEqual(['changed', 'changed']);
  });
});

describe('a browser', () => {
  it('follows with the cookie that it has', async () => {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
    const answer = await server.api.raw('POST', '/session', headers, JSON.stringify({ user: berg }));
    const cookie = String(answer.headers['set-cookie']).split(';', 1)[0] ?? '';
    const client = await open(null, `${own.path}/live`, { cookie });
    expect((await client.event(0)).event).toBe('changed');
    const session = await server.api.raw('GET', '/session', { cookie });
    expect(session.body).toMatchObject({ user: berg, me: { role: 'practitioner', name: 'Kari Berg' } });
  });
});

describe('connections', () => {
  it('are twenty of one caller at the most, and free again when they are closed', async () => {
    const clients = await Promise.all(Array.from({ length: 20 }, () => open('nurse-vik', '/worklist/live')));
    expect(clients.map(({ response }) => response.statusCode)).toEqual(Array.from(clients, () => 200));
    const surplus = await open('nurse-vik', '/worklist/live');
    expect(surplus.response.statusCode).toBe(429);
    expect((await open(berg, '/worklist/live')).response.statusCode).toBe(200);
    clients[0]?.drop();
    await eventually('one more is let in', async () => {
      const client = await open('nurse-vik', '/worklist/live');
      return client.response.statusCode === 200;
    });
  });
  it('end when the register stops, which waits for none of them', async () => {
    const plan = await open(berg, `${own.path}/live`);
    const list = await open('nurse-dahl', '/worklist/live');
    await Promise.all([plan.event(0), list.event(0)]);
    const ended = server.stop();
    await Promise.all([plan.over(), list.over()]);
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(server.output).not.toMatch(/error/i);
  });
});
