import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FakeApplication, fresh, id, outcome, send, startHttp } from './http-app';

const plan = `/api/v1/plans/${id(5)}`;
const fake = new FakeApplication();
let app: NestFastifyApplication;

beforeAll(async () => {
  app = await startHttp(fake);
});
afterAll(() => app.close());
beforeEach(() => {
  fake.asked.length = 0;
  fake.answer = () => outcome;
});
const post = (path: string, payload: string | object) =>
  send(app, { method: 'POST', url: `${plan}${path}`, payload });
const measure = {
  part: 'treatment',
  title: 'Kontroll',
  responsible: { kind: 'provider', providerId: id(8) },
};
const errorsOf = (json: Record<string, unknown>) =>
  (json['errors'] as { pointer: string; code: string }[] | undefined)?.map(({ pointer, code }) => [
    pointer,
    code,
  ]);

afterEach(() => {
  expect(JSON.stringify(fake.asked)).not.toContain('polluted');
});

describe('a body that is no JSON object', () => {
  it.each([
    ['cut off', '{"reason":', 'malformed-json'],
    ['a bare word', 'reason', 'malformed-json'],
    ['__proto__', '{"reason":"a","__proto__":{"polluted":1}}', 'malformed-json'],
    ['an escaped __proto__', '{"reason":"a","\\u005f_proto__":{"polluted":1}}', 'malformed-json'],
    ['constructor.prototype', '{"reason":"a","constructor":{"prototype":{"polluted":1}}}', 'malformed-json'],
    ['a list', '[]', 'invalid-body'],
    ['null', 'null', 'invalid-body'],
    ['a text', '"reason"', 'invalid-body'],
    ['deep nesting', '['.repeat(100_000) + ']'.repeat(100_000), 'invalid-body'],
    ['a deep field', `{"reason":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'invalid-body'],
    [
      'a deep unknown field',
      `{"reason":"a","x":${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}}`,
      'invalid-body',
    ],
    [
      'a list as deep as it is let through in place of a thing',
      `{"reason":"a","x":${'['.repeat(30)}${']'.repeat(30)}}`,
      'unknown-field',
    ],
    [
      'brackets in a text are no depth, but the text is not',
      `{"reason":5,"text":"${'['.repeat(500)}"}`,
      'unknown-field',
    ],
    ['a constructor', '{"reason":"a","constructor":5}', 'unknown-field'],
    ['no fields at all', '{}', 'invalid-body'],
    ['nothing', '', 'invalid-body'],
  ])('is refused: %s', async (_, payload, code) => {
    const { status, json } = await post('/pause', payload);
    expect([status, json['code']]).toEqual([400, code]);
    expect(fake.asked).toEqual([]);
  });
  it('is refused in another encoding than UTF-8', async () => {
    const response = await app.inject({
      method: 'POST',
      url: `${plan}/pause`,
      headers: { authorization: 'Bearer berg', 'idempotency-key': id(1), 'content-type': 'application/json' },
      payload: Buffer.from('{"reason":"P\xe5l"}', 'latin1'),
    });
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([400, 'malformed-json']);
  });
  it('is refused with 413 when it has ten megabytes', async () => {
    const { status, json } = await post('/pause', JSON.stringify({ reason: 'x'.repeat(10_000_000) }));
    expect([status, json['code']]).toEqual([413, 'body-too-large']);
  });
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'nonsense'])(
    'is refused with 415 as %s',
    async (type) => {
      const request = { method: 'POST', url: `${plan}/pause`, payload: 'reason=x' } as const;
      const { status, json } = await send(app, { ...request, headers: { 'content-type': type } });
      expect([status, json['code']]).toEqual([415, 'unsupported-media-type']);
    },
  );
});

describe('a field', () => {
  it('that is not known is named, however deep, and nothing is asked', async () => {
    const { status, json } = await post('/measures', {
      ...measure,
      status: 'active',
      responsible: { ...measure.responsible, relativeId: id(2) },
      timing: { frequency: { times: 1, per: 'day', polluted: 1 } },
    });
    expect([status, json['code']]).toEqual([400, 'unknown-field']);
    expect(errorsOf(json)).toEqual(
      [
        ['/responsible/relativeId', 'unknown-field'],
        ['/status', 'unknown-field'],
        ['/timing/frequency/polluted', 'unknown-field'],
      ].sort((a, b) => String(a[0]).localeCompare(String(b[0]))),
    );
    expect(fake.asked).toEqual([]);
  });
  it('whose name may be a person’s number is not repeated', async () => {
    const { text } = await post('/pause', { reason: 'x', '17915012396': 1, a17915012396: 1, '<b>': 1 });
    expect(text).toContain('unknown-field');
    expect(text).not.toMatch(/17915012396|<b>/);
  });
  it('that is missing or wrong is pointed at, without its value', async () => {
    const { status, json, text } = await post('/measures', {
      part: 'secret-part',
      responsible: { kind: 'relative' },
      timing: { frequency: { times: 1.5, per: 'day' }, at: ['25:00'] },
    });
    expect([status, json['code']]).toEqual([400, 'invalid-body']);
    expect(errorsOf(json)?.sort()).toEqual([
      ['/part', 'invalid'],
      ['/responsible/relativeId', 'required'],
      ['/timing/at', 'invalid'],
      ['/timing/frequency/times', 'invalid'],
      ['/title', 'required'],
    ]);
    expect(text).not.toMatch(/secret-part|25:00/);
  });
  it.each([
    ['an operator', { $ne: null }],
    ['a number', 5],
    ['null', null],
    ['a list', ['x']],
    ['only space', ' \n\t '],
    ['only what nobody sees', '\u200b\u2060\ufeff'],
    ['a bell', 'a\u0007'],
    ['a NUL', 'a\u0000'],
    ['a C1 control', 'a\u0085b'],
    ['a lone surrogate', 'a\ud800b'],
    ['a lone low surrogate', '\udc00'],
    ['too long', 'x'.repeat(4001)],
  ])('of text is refused as %s', async (_, reason) => {
    const { status, json } = await post('/pause', JSON.stringify({ reason }));
    expect([status, json['code'], errorsOf(json)]).toEqual([400, 'invalid-body', [['/reason', 'invalid']]]);
  });
  it('of text is kept composed, trimmed and with its lines', async () => {
    await post('/pause', { reason: '  Pa\u030al\r\n\tsitter 👩🏽‍⚕️ ' });
    expect(fake.lastAsked['intent']).toEqual({ type: 'PausePlan', reason: 'P\u00e5l\n\tsitter 👩🏽‍⚕️' });
  });
  it('of text may have 4000 characters of two units each', async () => {
    expect((await post('/pause', { reason: '👩'.repeat(4000) })).status).toBe(200);
  });
  it.each([
    '2026-01-12',
    '2026-01-12T08:00:00',
    '2026-02-30T08:00:00Z',
    '9999-12-31T23:59:59-14:00',
    'yesterday',
    1736668800000,
  ])('of time is refused as %s', async (occurredAt) => {
    const { status, json } = await post('/pause', { reason: 'x', occurredAt });
    expect([status, errorsOf(json)]).toEqual([400, [['/occurredAt', 'invalid']]]);
  });
  it.each(['2026-02-29', '2026-1-1', '2026-12-31T00:00:00Z', 20261231])(
    'of day is refused as %s',
    async (on) => {
      const { status, json } = await send(app, {
        method: 'PUT',
        url: `${plan}/next-review`,
        payload: { on },
      });
      expect([status, errorsOf(json)]).toEqual([400, [['/on', 'invalid']]]);
    },
  );
  it.each(['1e999', '-1e999', '"18"x', 'NaN'])('of number is refused as %s', async (from) => {
    const text = `{"action":"a","triggers":[{"text":"t","observation":{"code":"c","unit":"u","from":${from}}}]}`;
    const { status } = await send(app, { method: 'PUT', url: `${plan}/zones/red`, payload: text });
    expect(status).toBe(400);
  });
  it('that is a list is refused with 201 entries, or as no list, or with what is no thing', async () => {
    const subjects = [
      Array.from({ length: 201 }, () => ({ coordination: true })),
      {},
      [[]],
      [null],
      ['x'],
      [],
    ];
    for (const list of subjects) {
      const { status, json } = await post('/takeovers', { subjects: list, justification: 'x' });
      expect([status, json['code']]).toEqual([400, 'invalid-body']);
    }
  });
  it('that is a thing is refused as a list or null', async () => {
    for (const responsible of [[], [measure.responsible], null, 'patient', 0]) {
      const { status, json } = await post('/measures', { ...measure, responsible });
      expect([status, errorsOf(json)]).toEqual([400, [['/responsible', 'invalid']]]);
    }
  });
  it('is cleared by null in a patch only where it is optional', async () => {
    const url = `${plan}/measures/${id(6)}`;
    const cleared = await send(app, { method: 'PATCH', url, payload: { description: null, timing: null } });
    expect([cleared.status, fake.lastAsked['intent']]).toEqual([
      200,
      { type: 'UpdateMeasure', measureId: id(6), changes: { description: null, timing: null } },
    ]);
    const refused = await send(app, { method: 'PATCH', url, payload: { title: null } });
    expect([refused.status, errorsOf(refused.json)]).toEqual([400, [['/title', 'invalid']]]);
  });
  it('of consent says nothing but given', async () => {
    const url = `/api/v1/patients/${id(4)}/consent`;
    const { status, json } = await send(app, { method: 'POST', url, payload: { decision: 'withdrawn' } });
    expect([status, errorsOf(json)]).toEqual([400, [['/decision', 'invalid']]]);
  });
});

describe('an address', () => {
  it.each(['x', '5', `${id(5)}0`, "1'or'1'='1", '..%2f..', '%00', `{${id(5)}}`])(
    'with the id «%s» leads nowhere',
    async (planId) => {
      const { status, json } = await send(app, { method: 'GET', url: `/api/v1/plans/${planId}` });
      expect([status, json['code']]).toEqual([404, 'not-found']);
      expect(fake.asked).toEqual([]);
    },
  );
  it.each(['/nowhere', '/api/v1/nowhere', '/api/v2/plans', '/%zz', `/api/v1/plans/${'x'.repeat(300)}`])(
    'that is not known is told so: %s',
    async (url) => {
      const { status, headers, json, text } = await send(app, { method: 'GET', url });
      expect([status, json['code']]).toEqual([404, 'not-found']);
      expect(headers['content-type']).toContain('application/problem+json');
      expect(text).not.toContain('nowhere');
    },
  );
  it('that does not take the method says which it takes', async () => {
    const { status, json, headers } = await send(app, { method: 'DELETE', url: plan });
    expect([status, json['code'], headers['allow']]).toEqual([405, 'method-not-allowed', 'GET, HEAD']);
  });
  it('with an id in capitals is the same address', async () => {
    await send(app, {
      method: 'POST',
      url: `${plan.toUpperCase().replace('/API/V1/PLANS', '/api/v1/plans')}/close`,
      payload: { reason: 'x' },
    });
    expect(fake.lastAsked['planId']).toBe(id(5));
  });
});

describe('a query parameter', () => {
  beforeEach(() => {
    fake.answer = () => ({ body: { items: [], next: null }, freshness: fresh });
  });
  it.each([
    '/plans?patientid=x',
    '/plans?patientId=x',
    '/providers?kind=gp&kind=hospital',
    '/providers?kind=clinic',
    '/providers?q=17915012396',
    '/audit?actor=179150%2012396',
    '/audit?from=2026-01-12',
    '/practitioners',
    '/worklist?x=1',
    '/me?x=1',
    '/audit?__proto__=1',
    '/audit?constructor=1',
    `/plans/${id(5)}?version=3`,
    `/plans/${id(5)}?revision=-1`,
    `/plans/${id(5)}?revision=1.5`,
    `/plans/${id(5)}?revision=03`,
    `/plans/${id(5)}?revision=1e3`,
    `/plans/${id(5)}?revision=`,
    `/plans/${id(5)}?revision=3&revision=4`,
    `/plans/${id(5)}?revision=17915012396`,
    `/plans/${id(5)}?asOf=2026-04-25`,
    `/plans/${id(5)}?revision=3&asOf=2026-04-25T12:00:00Z`,
    `/plans/${id(5)}/responsibility?at=now`,
    `/plans/${id(5)}/history?type=GoalLost`,
    `/plans/${id(5)}/history?type=GoalAdded&type=__proto__`,
    `/plans/${id(5)}/history?type=GoalAdded,GoalEnded`,
    `/plans/${id(5)}/history?actor=17915012396`,
    `/plans/${id(5)}/history?actor=179150%2012396`,
    `/plans/${id(5)}/history?summary=x`,
    `/plans/${id(5)}/changes?since=-1`,
    `/plans/${id(5)}/explain`,
    `/plans/${id(5)}/explain?path=title`,
    `/plans/${id(5)}/explain?path=/17915012396`,
    `/plans/${id(5)}/explain?path=/title/..%2F__proto__`,
    `/plans/${id(5)}/explain?path=/measures/Pål%20Hansen`,
  ])('is refused in %s', async (path) => {
    const { status, json, text } = await send(app, { method: 'GET', url: `/api/v1${path}` });
    expect([status, json['code']]).toEqual([400, 'invalid-parameter']);
    expect(text).not.toContain('12396');
    expect(fake.asked).toEqual([]);
  });
  it('is refused on a command', async () => {
    const { status, json } = await post('/pause?x=1', { reason: 'x' });
    expect([status, json['code']]).toEqual([400, 'invalid-parameter']);
  });
  it('is passed on as the query has it', async () => {
    await send(app, {
      method: 'GET',
      url: `/api/v1/transfers?state=offered&from=2026-01-12T08:00:00%2B01:00`,
    });
    expect(fake.lastAsked['filter']).toEqual({ state: 'offered', from: '2026-01-12T07:00:00.000Z' });
  });
});
