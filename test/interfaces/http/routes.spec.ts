import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApplicationError } from '../../../src/application/errors';
import { DEV_CLOCK } from '../../../src/application/ports/dev-clock';
import { EVENT_STORE, StoreUnavailable } from '../../../src/application/ports/event-store';
import { LOCAL_ISSUER } from '../../../src/application/ports/local-issuer';
import { PROJECTION_CONTROL } from '../../../src/application/ports/projection-control';
import { READ_STORE } from '../../../src/application/ports/read-store';
import { FakeApplication, fresh, id, outcome, send, startHttp } from './http-app';

const planUrl = `/plans/${id(5)}`;
const patientUrl = `/patients/${id(4)}`;
const at = '2026-01-12T08:00:00.000Z';
const unit = { kind: 'provider', providerId: id(8) } as const;
const subject = { measureId: id(6) } as const;
const handover = { situation: 's', background: 'b', assessment: 'a', recommendation: 'r' };

const status = (name: string) => ({
  name,
  version: 1,
  position: null,
  lag: { events: 0, seconds: 0 },
  parked: [],
  state: name === 'worklist' ? 'rebuilding' : 'live',
  generation: 1,
});
const refusals: Readonly<Record<string, ApplicationError['code']>> = {
  worklist: 'projection-busy',
  nothing: 'projection-not-found',
};
/** What the control was asked to do, and how it answers: with a refusal for some. */
const controlled: unknown[] = [];
function control<Answer extends object>(what: string, answer: Answer) {
  return (name: string, ...more: readonly unknown[]) => {
    const refusal = refusals[name];
    if (refusal) return Promise.reject(new ApplicationError(refusal, 'Not now'));
    controlled.push([what, name, ...more]);
    return Promise.resolve({ name, ...answer });
  };
}
const verified = { equal: true, documents: 3, differences: [] };
type Store = 'events' | 'documents';
let storesThatAnswer: ReadonlySet<Store> = new Set(['events', 'documents']);
const answerOf = <Answer>(store: Store, answer: Answer): Promise<Answer> =>
  storesThatAnswer.has(store) ? Promise.resolve(answer) : Promise.reject(new StoreUnavailable());
const fake = new FakeApplication();
Object.assign(fake.ports, {
  [PROJECTION_CONTROL]: {
    list: () => Promise.resolve([status('plan-view'), status('worklist')]),
    status: (name: string) =>
      name === 'nothing' ? control('status', {})(name) : Promise.resolve(status(name)),
    rebuild: control('rebuild', { generation: 2 }),
    verify: control('verify', verified),
    compare: control('compare', verified),
    switch: control('switch', { generation: 2 }),
    rollback: control('rollback', { generation: 1 }),
    cancel: control('cancel', { generation: 2 }),
  },
  [LOCAL_ISSUER]: {
    users: () => Promise.resolve([{ user: 'paal', name: 'Pål Hansen', role: 'patient' }]),
    token: (request: object) =>
      Promise.resolve({ access_token: JSON.stringify(request), token_type: 'Bearer', expires_in: 600 }),
  },
  [DEV_CLOCK]: { moveTo: (now: string) => Promise.resolve(now) },
  [EVENT_STORE]: {
    head: () => answerOf('events', null),
  },
  [READ_STORE]: { generations: () => answerOf('documents', []) },
});
let app: NestFastifyApplication;

beforeAll(async () => {
  app = await startHttp(fake);
});
afterAll(() => app.close());
beforeEach(() => {
  fake.asked.length = 0;
  fake.answer = () => outcome;
});

type Command = readonly [
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body: object | undefined,
  intent: object,
];

const commands: readonly Command[] = [
  ['POST', '/what-matters', { text: 'Lese avisen' }, { type: 'StateWhatMatters', text: 'Lese avisen' }],
  ['POST', '/approval', { madeWithPatient: true }, { type: 'ApprovePlan', madeWithPatient: true }],
  ['POST', '/pause', { reason: 'r' }, { type: 'PausePlan', reason: 'r' }],
  ['POST', '/resume', { reason: 'r' }, { type: 'ResumePlan', reason: 'r' }],
  ['POST', '/close', { reason: 'r' }, { type: 'ClosePlan', reason: 'r' }],
  ['POST', '/comments', { text: 't' }, { type: 'CommentOnPlan', text: 't' }],
  [
    'POST',
    '/reviews',
    { summary: 's', nextReviewOn: '2026-12-31' },
    { type: 'ReviewPlan', summary: 's', nextReviewOn: '2026-12-31' },
  ],
  ['PUT', '/next-review', { on: '2026-12-31' }, { type: 'ScheduleReview', on: '2026-12-31' }],
  [
    'POST',
    '/problems',
    { text: 'Grønn stær', purpose: 'p' },
    { type: 'AddProblem', text: 'Grønn stær', purpose: 'p' },
  ],
  [
    'PATCH',
    `/problems/${id(1)}`,
    { code: null },
    { type: 'UpdateProblem', problemId: id(1), changes: { code: null } },
  ],
  ['POST', `/problems/${id(1)}/resolve`, undefined, { type: 'ResolveProblem', problemId: id(1) }],
  [
    'POST',
    '/goals',
    {
      part: 'treatment',
      description: 'd',
      expressedBy: 'patient',
      target: { measure: 'trykk', comparator: '<', value: 18, unit: 'mmHg', dueOn: '2026-12-31' },
    },
    {
      type: 'AddGoal',
      part: 'treatment',
      description: 'd',
      expressedBy: 'patient',
      problemIds: [],
      target: { measure: 'trykk', comparator: '<', value: 18, unit: 'mmHg', dueOn: '2026-12-31' },
    },
  ],
  [
    'PATCH',
    `/goals/${id(2)}`,
    { description: 'e' },
    { type: 'UpdateGoal', goalId: id(2), changes: { description: 'e' } },
  ],
  ['POST', `/goals/${id(2)}/acceptance`, { decision: 'accepted' }, { type: 'AcceptGoal', goalId: id(2) }],
  [
    'POST',
    `/goals/${id(2)}/acceptance`,
    { decision: 'rejected', reason: 'r' },
    { type: 'RejectGoal', goalId: id(2), reason: 'r' },
  ],
  [
    'POST',
    `/goals/${id(2)}/achievement`,
    { status: 'improving' },
    { type: 'AssessGoal', goalId: id(2), status: 'improving' },
  ],
  ['POST', `/goals/${id(2)}/end`, { reason: 'r' }, { type: 'EndGoal', goalId: id(2), reason: 'r' }],
  [
    'POST',
    '/measures',
    {
      part: 'treatment',
      title: 't',
      goalIds: [id(2)],
      medicationRef: 'PLL/1',
      responsible: { ...unit, name: 'X' },
    },
    {
      type: 'AddMeasure',
      measure: { part: 'treatment', title: 't', problemIds: [], goalIds: [id(2)], medicationRef: 'PLL/1' },
      responsible: unit,
    },
  ],
  [
    'PATCH',
    `/measures/${id(6)}`,
    { title: 'u' },
    { type: 'UpdateMeasure', measureId: id(6), changes: { title: 'u' } },
  ],
  ['POST', `/measures/${id(6)}/start`, undefined, { type: 'StartMeasure', measureId: id(6) }],
  ['POST', `/measures/${id(6)}/hold`, {}, { type: 'PutMeasureOnHold', measureId: id(6) }],
  ['POST', `/measures/${id(6)}/resume`, {}, { type: 'ResumeMeasure', measureId: id(6) }],
  ['POST', `/measures/${id(6)}/complete`, {}, { type: 'CompleteMeasure', measureId: id(6) }],
  [
    'POST',
    `/measures/${id(6)}/discontinue`,
    { reason: 'r' },
    { type: 'DiscontinueMeasure', measureId: id(6), reason: 'r' },
  ],
  [
    'POST',
    `/measures/${id(6)}/performances`,
    { outcome: 'missed', at },
    { type: 'RecordPerformance', measureId: id(6), outcome: 'missed', at },
  ],
  [
    'POST',
    '/transfers',
    {
      subjects: [subject, { coordination: true }],
      to: unit,
      reason: 'r',
      handover,
      deadline: at,
      effectiveFrom: at,
    },
    {
      type: 'OfferTransfer',
      subjects: [subject, { coordination: true }],
      to: unit,
      reason: 'r',
      handover,
      deadline: at,
      effectiveFrom: at,
    },
  ],
  ['POST', `/transfers/${id(7)}/accept`, undefined, { type: 'AcceptTransfer', transferId: id(7) }],
  [
    'POST',
    `/transfers/${id(7)}/accept`,
    { subjects: [subject] },
    { type: 'AcceptTransfer', transferId: id(7), subjects: [subject] },
  ],
  [
    'POST',
    `/transfers/${id(7)}/decline`,
    { reason: 'r' },
    { type: 'DeclineTransfer', transferId: id(7), reason: 'r' },
  ],
  [
    'POST',
    `/transfers/${id(7)}/withdraw`,
    { reason: 'r' },
    { type: 'WithdrawTransfer', transferId: id(7), reason: 'r' },
  ],
  [
    'POST',
    '/takeovers',
    { subjects: [subject], justification: 'j' },
    { type: 'TakeOverResponsibility', subjects: [subject], justification: 'j' },
  ],
  [
    'POST',
    '/care-team',
    { party: { kind: 'relative', relativeId: id(3) }, role: 'Datter' },
    { type: 'AddCareTeamMember', party: { kind: 'relative', relativeId: id(3) }, role: 'Datter' },
  ],
  [
    'PATCH',
    `/care-team/${id(9)}`,
    { contactPoint: { phone: '1' } },
    { type: 'UpdateCareTeamMember', memberId: id(9), changes: { contactPoint: { phone: '1' } } },
  ],
  ['DELETE', `/care-team/${id(9)}`, undefined, { type: 'RemoveCareTeamMember', memberId: id(9) }],
  [
    'PUT',
    '/zones/red',
    {
      triggers: [{ text: 't', observation: { code: 'c', from: 1.5, unit: 'u' } }],
      action: 'a',
      contact: '113',
      withinHours: 0,
    },
    {
      type: 'DefineZone',
      zone: 'red',
      content: {
        triggers: [{ text: 't', observation: { code: 'c', from: 1.5, unit: 'u' } }],
        action: 'a',
        contact: '113',
        withinHours: 0,
      },
    },
  ],
  ['DELETE', '/zones/yellow', undefined, { type: 'RemoveZone', zone: 'yellow' }],
  [
    'POST',
    '/observations',
    { zone: 'green', at },
    { type: 'ReportObservation', observation: { zone: 'green' }, at },
  ],
  [
    'POST',
    '/observations',
    { code: 'c', value: 16, unit: 'mmHg', at },
    { type: 'ReportObservation', observation: { code: 'c', value: 16, unit: 'mmHg' }, at },
  ],
  [
    'POST',
    `/events/${id(2)}/entered-in-error`,
    { reason: 'r' },
    { type: 'EnterInError', eventId: id(2), reason: 'r' },
  ],
];

describe('a change of a plan', () => {
  it.each(commands)('%s %s', async (method, path, payload, intent) => {
    const { status: answered, json } = await send(app, {
      method,
      url: `/api/v1${planUrl}${path}`,
      ...(payload && { payload }),
    });
    expect([200, 201]).toContain(answered);
    expect(json['revision']).toBe(outcome.revision);
    expect(fake.lastAsked).toMatchObject({ planId: id(5) });
    expect(fake.lastAsked['intent']).toEqual(intent);
  });
});

describe('other commands', () => {
  const opening = { patientId: id(4), title: 'Plan', coordinator: unit };
  const relative = { name: 'Anne', nationalId: '17915012396', kind: 'relative', scopes: ['read'] };
  const provider = { name: 'Solsiden', kind: 'gp', organisationNumber: '974760673' };
  it.each([
    ['POST', '/plans', opening, opening],
    [
      'POST',
      `${planUrl}/emergency-access`,
      { reason: 'r', basis: 'emergency' },
      { planId: id(5), reason: 'r' },
    ],
    [
      'POST',
      `${patientUrl}/consent`,
      { decision: 'given', note: 'n' },
      { intent: { type: 'GiveConsent', note: 'n' } },
    ],
    [
      'POST',
      `${patientUrl}/restrictions`,
      { scope: 'practitioner', practitionerId: id(2) },
      { intent: { type: 'BlockPractitioner', practitionerId: id(2) } },
    ],
    [
      'DELETE',
      `${patientUrl}/restrictions/${id(3)}`,
      undefined,
      { intent: { type: 'LiftRestriction', restrictionId: id(3) } },
    ],
    [
      'POST',
      `${patientUrl}/representations`,
      relative,
      { intent: { type: 'GrantRepresentation', ...relative } },
    ],
    [
      'DELETE',
      `${patientUrl}/representations/${id(3)}`,
      undefined,
      { intent: { type: 'EndRepresentation', relativeId: id(3) } },
    ],
    ['POST', '/providers', provider, { intent: { type: 'RegisterProvider', ...provider } }],
    [
      'PATCH',
      `/providers/${id(8)}`,
      { herId: null },
      { intent: { type: 'UpdateProvider', providerId: id(8), changes: { herId: null } } },
    ],
    ['POST', `/providers/${id(8)}/close`, {}, { intent: { type: 'CloseProvider', providerId: id(8) } }],
  ] as const)('%s %s', async (method, path, payload, message) => {
    await send(app, { method, url: `/api/v1${path}`, ...(payload && { payload }) });
    expect(fake.lastAsked).toMatchObject(message);
  });
});

describe('a period', () => {
  it.each([`${planUrl}/history`, '/audit', '/responsibility/history', '/transfers'])(
    'that ends before it begins is refused by %s',
    async (path) => {
      const period = (from: string, to: string) => `/api/v1${path}?from=${from}&to=${to}`;
      const [early, late] = ['2026-02-01T10:00:00%2B02:00', '2026-02-01T09:00:00Z'];
      fake.answer = () => ({ body: { items: [], next: null }, freshness: fresh });
      const reversed = await send(app, { method: 'GET', url: period(late, early) });
      expect([reversed.status, reversed.json['code']]).toEqual([400, 'period-reversed']);
      for (const to of [early, late]) {
        expect((await send(app, { method: 'GET', url: period(early, to) })).status).toBe(200);
      }
    },
  );
});

describe('a query', () => {
  const list = { items: [], next: null };
  const changes = { from: null, to: 3, changes: [], next: null };
  it.each([
    ['/plans', list, { patientId: null }],
    [`/plans?patientId=${id(4)}`, list, { patientId: id(4) }],
    [planUrl, { revision: 1 }, { planId: id(5) }],
    [`${planUrl}/status`, {}, { planId: id(5) }],
    [`${planUrl}/responsibility`, {}, { at: null, knownAt: null }],
    [`${planUrl}/responsibility?at=${at}`, {}, { at, knownAt: null }],
    [`${planUrl}/responsibility/history`, list, { known: { superseded: false, at: null } }],
    [
      `${planUrl}/responsibility/history?superseded=true&knownAt=${at}`,
      list,
      { known: { superseded: true, at } },
    ],
    [`/responsibility/history?providerId=${id(8)}`, list, { filter: { providerId: id(8) } }],
    [
      `/responsibility/history?providerId=${id(8)}&counterpartId=${id(9)}&how=taken-over&knownAt=${at}`,
      list,
      { filter: { providerId: id(8), counterpartId: id(9), how: 'taken-over', knownAt: at } },
    ],
    ['/transfers?state=offered', list, { filter: { state: 'offered' } }],
    [
      `/transfers?planId=${id(5)}&providerId=${id(8)}&counterpartId=${id(9)}`,
      list,
      { filter: { planId: id(5), providerId: id(8), counterpartId: id(9) } },
    ],
    ['/worklist', {}, {}],
    [
      `/audit?planId=${id(5)}&actor=Berg&type=GoalAdded`,
      list,
      { filter: { planId: id(5), actor: 'Berg', type: 'GoalAdded' } },
    ],
    [`${planUrl}/history`, list, { planId: id(5), filter: {} }],
    [
      `${planUrl}/history?type=GoalAdded&type=GoalEnded&actor=${id(3)}&from=${at}`,
      list,
      { filter: { type: ['GoalAdded', 'GoalEnded'], actor: id(3), from: at } },
    ],
    [`${planUrl}/history?type=GoalAdded`, list, { filter: { type: ['GoalAdded'] } }],
    [`${planUrl}/changes`, changes, { planId: id(5), since: null, page: { limit: 50 } }],
    [`${planUrl}/changes?since=7&limit=9`, changes, { since: 7, page: { limit: 9 } }],
    [
      `${planUrl}/explain?path=/measures/${id(6)}/title`,
      {},
      { planId: id(5), path: `/measures/${id(6)}/title` },
    ],
    ['/providers?kind=gp&q=Sol', list, { filter: { kind: 'gp', q: 'Sol' } }],
    ['/practitioners?q=Ness', { items: [] }, { q: 'Ness' }],
  ])('GET %s', async (path, body, message) => {
    fake.answer = () => ({ body, freshness: fresh });
    const { status: answered, json } = await send(app, { method: 'GET', url: `/api/v1${path}` });
    expect([answered, json]).toEqual([200, body]);
    expect(fake.lastAsked).toMatchObject(message);
  });
  it('looks a person up by a number in the body, without an Idempotency-Key', async () => {
    fake.answer = () => ({ body: { patientId: id(4), openPlan: null }, freshness: fresh });
    const { status: answered, json } = await send(app, {
      method: 'POST',
      url: '/api/v1/patients/_lookup',
      headers: { 'idempotency-key': '' },
      payload: { nationalId: '17915012396' },
    });
    expect([answered, json]).toEqual([200, { patientId: id(4), openPlan: null }]);
  });
});

describe('the projections', () => {
  const operator = { authorization: 'Bearer ruud', 'idempotency-key': '' };
  const ask = (method: 'GET' | 'POST', path: string, headers = operator) =>
    send(app, { method, url: `/api/v1/projections${path}`, headers });
  const rebuildWith = (payload: object) =>
    send(app, { method: 'POST', url: '/api/v1/projections/plan-view/rebuild', headers: operator, payload });
  it('are for operators only', async () => {
    const { status: answered, json } = await ask('GET', '', { ...operator, authorization: 'Bearer berg' });
    expect([answered, json['code']]).toEqual([403, 'forbidden']);
  });
  it('are listed', async () => {
    expect((await ask('GET', '')).json).toEqual({ items: [status('plan-view'), status('worklist')] });
  });
  it('are asked after one by one', async () => {
    expect((await ask('GET', '/worklist')).json).toEqual(status('worklist'));
    expect((await ask('GET', '/nothing')).json['code']).toBe('projection-not-found');
  });
  beforeEach(() => {
    controlled.length = 0;
  });
  it('are rebuilt while the answer is already there', async () => {
    const { status: answered, json } = await ask('POST', '/plan-view/rebuild');
    expect([answered, json]).toEqual([202, { name: 'plan-view', generation: 2, state: 'rebuilding' }]);
    expect(controlled).toEqual([['rebuild', 'plan-view', {}]]);
  });
  it.each(['by-hand', 'when-built'])('are switched to as is asked for: %s', async (wish) => {
    const { status: answered } = await rebuildWith({ switch: wish });
    expect([answered, controlled]).toEqual([202, [['rebuild', 'plan-view', { switch: wish }]]]);
  });
  it.each([
    [{ switch: 'now' }, 'invalid-body'],
    [{ force: true }, 'unknown-field'],
  ])('are not rebuilt for %j', async (payload, code) => {
    const { status: answered, json } = await rebuildWith(payload);
    expect([answered, json['code'], controlled]).toEqual([400, code, []]);
  });
  it.each([
    ['/worklist/rebuild', 409, 'projection-busy'],
    ['/nothing/rebuild', 404, 'projection-not-found'],
    ['/NOTHING/rebuild', 404, 'not-found'],
    ['/worklist/rollback', 409, 'projection-busy'],
    ['/nothing/switch', 404, 'projection-not-found'],
    ['/nothing/compare', 404, 'projection-not-found'],
    ['/nothing/cancel', 404, 'projection-not-found'],
  ])('refuse %s', async (path, expected, code) => {
    const { status: answered, json } = await ask('POST', path);
    expect([answered, json['code']]).toEqual([expected, code]);
  });
  it.each([
    ['verify', { name: 'plan-view', ...verified }],
    ['compare', { name: 'plan-view', ...verified }],
    ['switch', { name: 'plan-view', generation: 2 }],
    ['rollback', { name: 'plan-view', generation: 1 }],
    ['cancel', { name: 'plan-view', generation: 2 }],
  ])('are asked to %s, and answer', async (what, answer) => {
    const { status: answered, json } = await ask('POST', `/plan-view/${what}`);
    expect([answered, json, controlled]).toEqual([200, answer, [[what, 'plan-view']]]);
  });
  it('are changed by operators only', async () => {
    for (const what of ['rebuild', 'verify', 'compare', 'switch', 'rollback', 'cancel']) {
      const as = { ...operator, authorization: 'Bearer berg' };
      expect((await ask('POST', `/plan-view/${what}`, as)).json['code']).toBe('forbidden');
    }
    expect(controlled).toEqual([]);
  });
});

describe('trying it out', () => {
  const dev = (method: 'GET' | 'POST', url: string, payload?: object) =>
    send(app, {
      method,
      url,
      headers: { authorization: '', 'idempotency-key': '' },
      ...(payload && { payload }),
    });
  it('needs no token', async () => {
    expect((await dev('GET', '/dev/users')).text).toContain('Pål Hansen');
  });
  it.each([{ user: 'paal' }, { as: { role: 'patient', name: 'Kari', nationalId: '17915012396' } }])(
    'gives a token for %j',
    async (request) => {
      const { status: answered, json } = await dev('POST', '/dev/token', request);
      expect([answered, json['access_token']]).toEqual([200, JSON.stringify(request)]);
    },
  );
  it('moves the clock', async () => {
    expect((await dev('POST', '/dev/clock', { now: '2026-01-12T09:00:00+01:00' })).json).toEqual({ now: at });
  });
});

describe('readiness', () => {
  const ready = async (...answering: readonly Store[]) => {
    storesThatAnswer = new Set(answering);
    const { status: answered, json } = await send(app, { method: 'GET', url: '/health/ready' });
    return [answered, json['code']];
  };

  it.each<[Store[]]>([[['events', 'documents']], [['events']], [['documents']]])(
    'is there while %j answer: with either store something goes on',
    async (answering) => {
      expect(await ready(...answering)).toEqual([200, undefined]);
    },
  );

  it('is not there when no store answers', async () => {
    expect(await ready()).toEqual([503, 'store-unavailable']);
  });
});
