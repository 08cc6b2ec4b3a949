import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { exchange } from '../support/http-exchange';
import { RunningServer } from '../support/running-server';
import { temporaryFolder } from '../support/temporary-folder';

const script = `console.log('${'portal '.repeat(300)}')`;
const page = (name: string): string => `<!doctype html><title>${name}</title>`;

/** As Vite leaves it: a page for each audience but one, files named by their content, and one that is not. */
function buildPortal(folder: string): void {
  mkdirSync(join(folder, 'assets'));
  const files = {
    'index.html': page('index'),
    'kliniker.html': page('kliniker'),
    'pasient.html': page('pasient'),
    'drift.html': page('drift'),
    'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'assets/kliniker-4f2a.js': script,
    'assets/kliniker-4f2a.js.br': brotliCompressSync(script),
    'assets/kliniker-4f2a.css': 'body{}',
    '.env': 'secret',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}

const folders = { data: temporaryFolder(), withoutData: temporaryFolder() };
const built = temporaryFolder();
let server: RunningServer;
beforeAll(async () => {
  buildPortal(built);
  server = await RunningServer.start({ dataDir: folders.data, portal: built });
});
afterAll(() => server.kill());

const ask = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
  exchange({ method, url: `${server.api.url}${path}`, headers });
const codeOf = ({ text }: { readonly text: string }): unknown =>
  (JSON.parse(text) as { code?: unknown }).code;

describe('the portal', () => {
  it.each([
    ['/', 'index'],
    ['/kliniker', 'kliniker'],
    ['/kliniker/', 'kliniker'],
    ['/kliniker/plan/5f0c7f3e-1111-4111-8111-000000000001', 'kliniker'],
    ['/pasient', 'pasient'],
    ['/drift/tidsmaskin?x=1', 'drift'],
  ])('has at %s the page %s, which a browser asks for anew each time', async (path, entry) => {
    const { status, text, headers } = await ask(path);
    expect([status, text]).toEqual([200, page(entry)]);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    });
  });
  it('lets a browser keep for ever what is named by its content', async () => {
    const { status, headers } = await ask('/assets/kliniker-4f2a.css');
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });
  it('sends what was compressed when it was built to whoever can read it', async () => {
    const { headers, bytes } = await ask('/assets/kliniker-4f2a.js', { 'accept-encoding': 'gzip, br' });
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': expect.stringContaining('javascript') as string,
      vary: 'accept-encoding',
    });
    expect(brotliDecompressSync(bytes).toString()).toBe(script);
    expect((await ask('/assets/kliniker-4f2a.js')).text).toBe(script);
  });
  it('has the files beside the pages', async () => {
    const { status, headers } = await ask('/favicon.svg');
    expect([status, headers['content-type']]).toEqual([200, 'image/svg+xml']);
  });
  it('forbids the browser everything that its pages do not need', async () => {
    const policy = String((await ask('/kliniker')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });
  it('is not at hand for changes', async () => {
    const answer = await ask('/kliniker', {}, 'POST');
    expect([answer.status, codeOf(answer)]).toEqual([405, 'method-not-allowed']);
  });
});

describe('what is not a page of the portal', () => {
  it.each([
    '/api',
    '/api/v1/nothing',
    '/api/v1/kliniker',
    '/dev/nothing',
    '/fhir/CarePlan',
    '/health/nothing',
    '/metrics/nothing',
    '/session/nothing',
    '/revisor',
    '/kliniker.html',
    '/assets/gone-1234.js',
    '/assets/',
    '/assets/../.env',
    '/assets/..%2f.env',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/.env',
    '/assets/kliniker-4f2a.js.map',
  ])('%s is a problem as everywhere else, and nobody keeps that answer', async (path) => {
    const answer = await ask(path, { accept: 'text/html' });
    expect([answer.status, codeOf(answer)]).toEqual([404, 'not-found']);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(String(answer.headers['cache-control'])).not.toMatch(/immutable|max-age=[1-9]/);
  });
  it('is a problem also where no page was asked for', async () => {
    const answers = await Promise.all([ask('/tull'), ask('/tull', { accept: 'text/html' }, 'POST')]);
    expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual([
      [404, 'not-found'],
      [404, 'not-found'],
    ]);
  });
  it('still tells that a route knows another method', async () => {
    const { status, headers } = await ask('/api/v1/patients/_lookup');
    expect([status, headers['allow']]).toEqual([405, 'POST']);
  });
});

describe('a dead link', () => {
  const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

  it.each(['/tull', '/klinikere', '/tull/og/tøys?x=1'])(
    'to %s gets a browser the page that says so',
    async (path) => {
      const { status, text, headers } = await ask(encodeURI(path), browser);
      expect([status, text]).toEqual([404, page('index')]);
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        vary: 'Accept',
      });
      expect(headers['content-security-policy']).toContain("script-src 'self'");
    },
  );
});

describe('every answer', () => {
  it.each(['/', '/assets/kliniker-4f2a.css', '/api/v1/me', '/api/docs', '/nothing', '/%zz', '/health/live'])(
    'tells the browser to be careful: %s',
    async (path) => {
      expect((await ask(path)).headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()') as string,
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'") as string,
      });
    },
  );
  it('of the API lets a browser show nothing but data', async () => {
    const { headers } = await ask('/api/openapi.json');
    expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
  });
  it('of the documentation allows the scripts that are served beside it, and no others', async () => {
    const { headers, text } = await ask('/api/docs');
    expect(String(headers['content-security-policy'])).toMatch(/script-src 'self';/);
    expect(text).not.toMatch(/<script(?! src="[^":]*")/);
  });
});

describe('without the portal', () => {
  it('that is not wanted, there is nothing at /', async () => {
    const without = await RunningServer.start({ dataDir: folders.withoutData });
    const { status, headers } = await exchange({ method: 'GET', url: `${without.api.url}/` });
    await without.kill();
    expect([status, headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
  });
});
