import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Envelope } from '../../../src/application/commands/messages';
import { FakeApplication, fresh, id, outcome, send, startHttp } from './http-app';

const plan = `/api/v1/plans/${id(5)}`;
const pause = { method: 'POST', url: `${plan}/pause`, payload: { reason: 'Innlagt' } } as const;
const fake = new FakeApplication();
let app: NestFastifyApplication;
const patient = `/patients/${id(4)}`;
const provider = { name: 'Solsiden', kind: 'gp', organisationNumber: '974760673' };
const relative = { name: 'Anne', nationalId: '17915012396', kind: 'relative', scopes: ['read'] };
const opening = { payload: { patientId: id(4), title: 'Plan', coordinator: { kind: 'patient' } } };
/** Commands whose revision is that of another stream than a plan's. */
const beside = [
  ['POST', '/patients', { payload: { nationalId: '17915012396', name: 'Pål', birthDate: '1950-11-17' } }],
  ['POST', `${patient}/consent`, { payload: { decision: 'given' } }],
  ['POST', `${patient}/restrictions`, { payload: { scope: 'practitioner', practitionerId: id(2) } }],
  ['DELETE', `${patient}/restrictions/${id(3)}`, {}],
  ['POST', `${patient}/representations`, { payload: relative }],
  ['DELETE', `${patient}/representations/${id(3)}`, {}],
  ['POST', '/providers', { payload: provider }],
  ['PATCH', `/providers/${id(8)}`, { payload: { herId: null } }],
  ['POST', `/providers/${id(8)}/close`, {}],
  ['POST', `/plans/${id(5)}/emergency-access`, { payload: { reason: 'Akutt', basis: 'emergency' } }],
] as const;
const envelope = () => fake.lastAsked['envelope'] as Envelope;

beforeAll(async () => {
  app = await startHttp(fake);
});
afterAll(() => app.close());
beforeEach(() => {
  fake.asked.length = 0;
  fake.answer = () => outcome;
});

describe('who asks', () => {
  it.each(['', 'Bearer unknown', 'Basic YWJj'])(
    'is refused with the Authorization «%s»',
    async (authorization) => {
      const { status, headers, json } = await send(app, { ...pause, headers: { authorization } });
      expect([status, json['code']]).toEqual([401, 'unauthenticated']);
      expect(headers['www-authenticate']).toMatch(/^DPoP .*, Bearer$/);
      expect(fake.asked).toEqual([]);
    },
  );
  it('is told from the token, its proof, the method and the path without the query', async () => {
    await send(app, {
      method: 'GET',
      url: `/api/v1/me?x=1`,
      headers: { dpop: 'proof', authorization: 'DPoP berg' },
    });
    expect(fake.uses.at(-1)).toEqual({
      authorization: 'DPoP berg',
      dpop: 'proof',
      method: 'GET',
      path: '/api/v1/me',
    });
  });
  it('need not be told for liveness', async () => {
    const { status, json } = await send(app, {
      method: 'GET',
      url: '/health/live',
      headers: { authorization: '' },
    });
    expect([status, json]).toEqual([200, { status: 'up' }]);
  });
  it('is in the envelope with his client system', async () => {
    await send(app, pause);
    expect(envelope().caller).toBe(fake.callers['berg']);
    expect(envelope().sourceSystem).toBe('journal-x');
  });
});

describe('the envelope', () => {
  it.each([
    ['', 'idempotency-key-missing'],
    ['42', 'idempotency-key-invalid'],
  ])('refuses the Idempotency-Key «%s»', async (key, code) => {
    const { status, json } = await send(app, { ...pause, headers: { 'idempotency-key': key } });
    expect([status, json['code']]).toEqual([400, code]);
    expect(fake.asked).toEqual([]);
  });
  it.each([
    ['"5"', 5],
    ['W/"5"', 5],
    ['*', undefined],
  ])('takes If-Match %s', async (header, seen) => {
    await send(app, { ...pause, headers: { 'if-match': header } });
    expect(envelope().seenRevision).toBe(seen);
  });
  it.each(['5', '"five"', '"-1"', '"5", "6"', '""'])('refuses If-Match %s', async (header) => {
    const { status, json } = await send(app, { ...pause, headers: { 'if-match': header } });
    expect([status, json['code']]).toEqual([400, 'if-match-invalid']);
  });
  it.each([...beside, ['POST', '/plans', opening] as const])(
    'refuses any If-Match where no revision can have been seen: %s %s',
    async (method, path, payload) => {
      const request = { method, url: `/api/v1${path}`, ...payload };
      for (const header of ['"5"', '*', 'five']) {
        const { status, json } = await send(app, { ...request, headers: { 'if-match': header } });
        expect([status, json['code']]).toEqual([400, 'if-match-invalid']);
        expect(json['detail']).toMatch(/^Leave out If-Match: /);
      }
      expect(fake.asked).toEqual([]);
    },
  );
  it('has the same fingerprint whatever the order of the fields, and another for another body or address', async () => {
    const fingerprintOf = async (url: string, payload: string) => {
      await send(app, { method: 'POST', url, payload });
      return envelope().fingerprint;
    };
    const one = await fingerprintOf(`${plan}/reviews`, '{"summary":"a","nextReviewOn":"2026-12-31"}');
    expect(await fingerprintOf(`${plan}/reviews`, '{"nextReviewOn":"2026-12-31","summary":"a"}')).toBe(one);
    expect(await fingerprintOf(`${plan}/reviews`, '{"summary":"b","nextReviewOn":"2026-12-31"}')).not.toBe(
      one,
    );
    const paused = await fingerprintOf(`${plan}/pause`, '{"reason":"a"}');
    expect(await fingerprintOf(`${plan}/resume`, '{"reason":"a"}')).not.toBe(paused);
  });
  it('has what the body says of a late entry, and the intent has not', async () => {
    const late = { occurredAt: '2026-01-12T09:00:00+01:00', lateReason: ' Glemt ' };
    await send(app, { ...pause, payload: { reason: 'x', ...late } });
    expect(envelope()).toMatchObject({ occurredAt: '2026-01-12T08:00:00.000Z', lateReason: 'Glemt' });
    expect(fake.lastAsked['intent']).toEqual({ type: 'PausePlan', reason: 'x' });
  });
  it('keeps the caller’s correlation id where it is a UUID, and answers with it', async () => {
    const { headers } = await send(app, { ...pause, headers: { 'x-correlation-id': id(3) } });
    expect([envelope().correlationId, headers['x-correlation-id']]).toEqual([id(3), id(3)]);
    await send(app, { ...pause, headers: { 'x-correlation-id': 'line\tbreak' } });
    expect(envelope().correlationId).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the answer to a command', () => {
  it('has the revision and a token for reading one’s own write', async () => {
    const { status, json, headers } = await send(app, pause);
    expect([status, json, headers['etag']]).toEqual([200, { planId: id(5), revision: 7 }, '"7"']);
    fake.answer = () => ({ body: { active: true, lastChangedAt: 'x' }, freshness: fresh });
    const token = String(headers['consistency-token']);
    await send(app, { method: 'GET', url: `${plan}/status`, headers: { 'consistency-token': token } });
    expect(fake.lastAsked['reading']).toMatchObject({ atLeast: outcome.position });
  });
  it('has a token that asks for nothing where nothing was changed', async () => {
    fake.answer = () => ({ ...outcome, position: null });
    const { headers } = await send(app, pause);
    fake.answer = () => ({ body: {}, freshness: fresh });
    const token = String(headers['consistency-token']);
    const { status } = await send(app, { method: 'GET', url: plan, headers: { 'consistency-token': token } });
    expect(status).toBe(200);
    expect(fake.lastAsked['reading']).not.toHaveProperty('atLeast');
  });
  it('is 201 for a creation, with the new id', async () => {
    const { status, json } = await send(app, {
      method: 'POST',
      url: `${plan}/comments`,
      payload: { text: 'Hei' },
    });
    expect([status, json]).toEqual([201, { commentId: id(99), revision: 7 }]);
  });
  it.each([
    [true, 201],
    [false, 200],
  ])('says whether a patient was created (%s)', async (created, expected) => {
    fake.answer = () => ({ ...outcome, created });
    const payload = { nationalId: '17915012396', name: 'Pål Hansen', birthDate: '1950-11-17' };
    const { status, json } = await send(app, { method: 'POST', url: '/api/v1/patients', payload });
    expect([status, json]).toEqual([expected, { patientId: id(99), revision: 7 }]);
  });
  it.each(beside)(
    'has no ETag where the revision is not the plan’s: %s %s',
    async (method, path, payload) => {
      const { status, json, headers } = await send(app, { method, url: `/api/v1${path}`, ...payload });
      expect([status < 300, json['revision'], headers['etag']]).toEqual([true, 7, undefined]);
    },
  );
  it('has the ETag of a plan that was opened', async () => {
    const { status, headers } = await send(app, { method: 'POST', url: '/api/v1/plans', ...opening });
    expect([status, headers['etag']]).toEqual([201, '"7"']);
  });
});

describe('the answer to a query', () => {
  it('tells how fresh it is, and its revision', async () => {
    fake.answer = () => ({
      body: { revision: 4 },
      freshness: { position: 'p', ageSeconds: 2.5, incomplete: true },
    });
    const { headers } = await send(app, { method: 'GET', url: plan });
    expect(headers).toMatchObject({
      etag: '"4"',
      'read-model-position': 'p',
      'read-model-age': '2.5',
      'read-model-incomplete': 'true',
      'cache-control': 'no-store',
    });
  });
  it.each(['x', '!!', 'MTIz', 'a'.repeat(500)])(
    'is refused with the Consistency-Token «%s»',
    async (token) => {
      const { status, json } = await send(app, {
        method: 'GET',
        url: plan,
        headers: { 'consistency-token': token },
      });
      expect([status, json['code']]).toEqual([400, 'consistency-token-invalid']);
    },
  );
  it.each([
    ['en-GB, nb;q=0.5', 'en'],
    ['nn', 'nb'],
    ['se, en', 'en'],
    ['en;q=0.1, nb', 'nb'],
    ['no;q=0.3, en;q=0.4', 'en'],
    ['nn-NO;q=0.9, en;q=0.8', 'nb'],
    ['en;q=0', 'nb'],
    ['*', 'nb'],
    ['', 'nb'],
  ])('is in the language of «%s»', async (header, language) => {
    fake.answer = () => ({ body: {}, freshness: fresh });
    await send(app, { method: 'GET', url: '/api/v1/worklist', headers: { 'accept-language': header } });
    expect(fake.lastAsked['reading']).toMatchObject({ language });
  });
});

describe('a list', () => {
  const list = (query: string, user = 'berg') =>
    send(app, {
      method: 'GET',
      url: `/api/v1/providers${query}`,
      headers: { authorization: `Bearer ${user}` },
    });
  beforeEach(() => {
    fake.answer = () => ({ body: { items: [], next: ['Solsiden', 3, null] }, freshness: fresh });
  });
  it('has fifty items if nothing is said', async () => {
    await list('');
    expect(fake.lastAsked['page']).toEqual({ limit: 50 });
  });
  it.each(['0', '201', '-1', '1.5', 'ten', '', '1&limit=2'])('refuses the limit «%s»', async (limit) => {
    const { status, json } = await list(`?limit=${limit}`);
    expect([status, json['code']]).toEqual([400, 'limit-out-of-range']);
  });
  it('goes on where the cursor says, for the same caller and query', async () => {
    const { json } = await list('?kind=gp&limit=1');
    await list(`?cursor=${String(json['next'])}&kind=gp&limit=200`);
    expect(fake.lastAsked['page']).toEqual({ limit: 200, after: ['Solsiden', 3, null] });
  });
  it('refuses the cursor of another caller, another query, or nobody', async () => {
    const { json } = await list('?kind=gp');
    const cursor = String(json['next']);
    const answers = await Promise.all([
      list(`?kind=gp&cursor=${cursor}`, 'lie'),
      list(`?kind=hospital&cursor=${cursor}`),
      ...tampered(cursor).map((other) => list(`?kind=gp&cursor=${other}`)),
      list(`?kind=gp&cursor=${cursor}&cursor=${cursor}`),
      list('?kind=gp&cursor='),
      list('?kind=gp&cursor=1.2.3.4'),
      send(app, { method: 'GET', url: `/api/v1/audit?cursor=${cursor}` }),
    ]);
    expect(answers.map((one) => [one.status, one.json['code']])).toEqual(
      answers.map(() => [400, 'cursor-invalid']),
    );
  });
  it('shows nobody the place where it goes on, which may be what he must not see', async () => {
    const cursor = String((await list('')).json['next']);
    const pieces = [cursor, ...cursor.split('.')];
    const read = pieces.flatMap((piece) => [piece, Buffer.from(piece, 'base64url').toString('latin1')]);
    expect(read.join(' ')).not.toContain('Solsiden');
    expect(cursor).toBe(encodeURIComponent(cursor));
  });
  it('says null at its end', async () => {
    fake.answer = () => ({ body: { items: [1], next: null }, freshness: fresh });
    expect((await list('')).json).toEqual({ items: [1], next: null });
  });
});

/** The cursor with one letter of each part changed, or with a part left out. */
function tampered(cursor: string): readonly string[] {
  const parts = cursor.split('.');
  const changed = (part: string) => `${part.startsWith('A') ? 'B' : 'A'}${part.slice(1)}`;
  return [
    ...parts.map((_, at) => parts.map((part, index) => (index === at ? changed(part) : part)).join('.')),
    ...parts.map((_, at) => parts.filter((__, index) => index !== at).join('.')),
  ];
}
