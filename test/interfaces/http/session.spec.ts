import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PORTAL_LOGIN } from '../../../src/application/ports/portal-login';
import { FakeApplication, id, outcome, send, startHttp } from './http-app';

const fake = new FakeApplication();
fake.ports[PORTAL_LOGIN] = {
  complete: ({ user }: { user: string }) =>
    Promise.resolve({ access_token: user, token_type: 'Bearer', expires_in: 3600 }),
};
let app: NestFastifyApplication;

beforeAll(async () => {
  app = await startHttp(fake);
});
afterAll(() => app.close());
beforeEach(() => {
  fake.asked.length = 0;
  fake.answer = () => outcome;
});

type Headers = Readonly<Record<string, string | undefined>>;
/** As a browser sends it from a page of the register at this host: without a token. */
const fromOwnPage = (host = 'localhost:3000'): Headers => ({
  authorization: undefined,
  host,
  'sec-fetch-site': 'same-origin',
});

const logIn = (headers: Headers = fromOwnPage()) =>
  send(app, { method: 'POST', url: '/session', headers, payload: { user: 'berg' } });

const cookieOf = ({ headers }: Awaited<ReturnType<typeof logIn>>): string => String(headers['set-cookie']);

/** With the cookie that logging in at this host gave. */
async function withSession(host?: string): Promise<Headers> {
  const cookie = cookieOf(await logIn(fromOwnPage(host))).split(';', 1)[0] ?? '';
  return { ...fromOwnPage(host), cookie };
}

const readSession = (headers: Headers) => send(app, { method: 'GET', url: '/session', headers });
const pause = (headers: Headers) =>
  send(app, {
    method: 'POST',
    url: `/api/v1/plans/${id(5)}/pause`,
    headers,
    payload: { reason: 'Innlagt' },
  });

describe('logging in', () => {
  it('sets a cookie that no script reads and no other site sends, and tells until when it holds', async () => {
    const answer = await logIn();
    expect([answer.status, answer.json]).toEqual([
      201,
      { user: 'berg', expiresAt: '2026-01-12T09:00:00.000Z' },
    ]);
    expect(cookieOf(answer)).toMatch(/^sammen-session=[\w.-]+; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(answer.headers['cache-control']).toBe('no-store');
  });
  it('gives a Secure cookie of this host alone wherever the register is not on the browser’s own machine', async () => {
    const cookie = cookieOf(await logIn(fromOwnPage('sammen.example')));
    expect(cookie).toMatch(/^__Host-sammen-session=[\w.-]+; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  });
  it('shows neither token nor name in the cookie', async () => {
    const parts = cookieOf(await logIn()).split(/[.=;]/);
    expect(parts.map((part) => Buffer.from(part, 'base64url').toString()).join()).not.toContain('berg');
  });
  it('is refused to a page of another site, and to whoever does not tell where he is', async () => {
    const other = await logIn({ ...fromOwnPage(), 'sec-fetch-site': 'cross-site' });
    const untold = await logIn({ authorization: undefined, host: 'localhost:3000' });
    for (const { status, json, headers } of [other, untold]) {
      expect([status, json['code']]).toEqual([403, 'cross-origin-request']);
      expect(headers['set-cookie']).toBeUndefined();
    }
  });
  it('is not there where somebody else’s issuer gives the tokens', async () => {
    const elsewhere = await startHttp(new FakeApplication());
    const { status, json } = await send(elsewhere, {
      method: 'POST',
      url: '/session',
      headers: fromOwnPage(),
      payload: { user: 'berg' },
    });
    expect([status, json['code']]).toEqual([404, 'not-found']);
    await elsewhere.close();
  });
});

describe('a session', () => {
  it('tells whose it is and who he is to the register', async () => {
    const { status, json } = await readSession(await withSession());
    expect([status, json]).toEqual([
      200,
      {
        user: 'berg',
        me: { role: 'practitioner', name: 'Berit Berg' },
        expiresAt: '2026-01-12T09:00:00.000Z',
      },
    ]);
  });
  it('is checked by the one validator, as the token that it is', async () => {
    const session = await withSession();
    fake.uses.length = 0;
    await readSession(session);
    expect(fake.uses).toEqual([expect.objectContaining({ authorization: 'Bearer berg' })]);
  });
  it('serves every route of the API', async () => {
    expect((await pause(await withSession())).status).toBe(200);
    expect(fake.asked).toHaveLength(1);
  });
  it('gives way to a token that is sent along, also to a wrong one', async () => {
    const session = await withSession();
    const as = async (authorization: string) =>
      (await send(app, { method: 'GET', url: '/api/v1/me', headers: { ...session, authorization } })).json;
    expect((await as('Bearer lie'))['name']).toBe('Lars Lie');
    expect((await as('Bearer unknown'))['code']).toBe('unauthenticated');
  });
  it.each([
    ['none', ''],
    ['one that was made up', 'sammen-session=1.YQ.YQ.YQ'],
    ['one of another kind', 'sammen-session=berg'],
  ])('that is %s is answered with 401', async (_, cookie) => {
    const { status, json } = await readSession({ ...fromOwnPage(), cookie });
    expect([status, json['code']]).toEqual([401, 'unauthenticated']);
  });
  it('that was changed on the way is answered with 401', async () => {
    const session = await withSession();
    const cookie = String(session['cookie']).replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'));
    expect((await readSession({ ...session, cookie })).status).toBe(401);
  });
  it('is no cursor: what is sealed for one thing does not open as another', async () => {
    const sealed = String((await withSession())['cookie']).split('=')[1];
    const { json } = await send(app, { method: 'GET', url: `/api/v1/plans?cursor=${String(sealed)}` });
    expect(json['code']).toBe('cursor-invalid');
  });
  it('is over when the browser is told to drop the cookie', async () => {
    const session = await withSession();
    const { status, headers } = await send(app, { method: 'DELETE', url: '/session', headers: session });
    expect(status).toBe(200);
    expect(headers['set-cookie']).toBe('sammen-session=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict');
  });
  it('cannot be ended by another site', async () => {
    const session = { ...(await withSession()), 'sec-fetch-site': 'cross-site' };
    const { status, headers } = await send(app, { method: 'DELETE', url: '/session', headers: session });
    expect([status, headers['set-cookie']]).toEqual([403, undefined]);
  });
});

describe('a change that is asked for by cookie', () => {
  const sentFrom = async (site: Headers) => {
    const { cookie } = await withSession();
    return pause({ authorization: undefined, host: 'localhost:3000', cookie: String(cookie), ...site });
  };

  it.each([
    ['the browser says so', { 'sec-fetch-site': 'same-origin' }],
    ['an older browser names our address as the origin', { origin: 'http://localhost:3000' }],
  ])('is done where it comes from our own page: %s', async (_, site) => {
    expect((await sentFrom(site)).status).toBe(200);
  });
  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['the address bar', { 'sec-fetch-site': 'none' }],
    ['another origin, in an older browser', { origin: 'http://localhost:4000' }],
    ['an origin that is hidden', { origin: 'null' }],
    ['nowhere', {}],
    [
      'another site that forges the origin',
      { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' },
    ],
  ])('is refused where it comes from %s', async (_, site) => {
    const { status, json } = await sentFrom(site);
    expect([status, json['code']]).toEqual([403, 'cross-origin-request']);
    expect(fake.asked).toEqual([]);
  });
  it('needs no origin where a token is sent along: no browser does that by itself', async () => {
    expect((await pause({ 'sec-fetch-site': 'cross-site' })).status).toBe(200);
  });
});
