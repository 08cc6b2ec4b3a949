import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notFound } from '../../../application/errors';
import { asksForPage } from './asks-for-page';
import { howToBuild } from './how-to-build';
import { portalPolicy } from './portal-policy';

/** The pages below which a browser finds its way by itself, each with a build of its own. */
const audiences = ['kliniker', 'pasient', 'revisor', 'drift'];

const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': portalPolicy,
  'Cache-Control': 'no-cache',
};

/** Serves what has been built of the portal, at these addresses and no others; before the application starts. */
export function servePortal(app: NestFastifyApplication, folder: string): void {
  if (existsSync(join(folder, 'index.html'))) {
    servePages(app, folder);
    serveFiles(app, folder);
    sayThatNothingIsThere(app, folder);
  } else {
    const fastify = app.getHttpAdapter().getInstance();
    fastify.get('/', (_, reply) => reply.status(503).headers(pageHeaders).send(howToBuild));
  }
}

/** Read anew each time: what was built since names other files. */
const pageOf = (folder: string, entry: string): Promise<Buffer | null> =>
  readFile(join(folder, `${entry}.html`)).catch(() => null);

function servePages(app: NestFastifyApplication, folder: string): void {
  const fastify = app.getHttpAdapter().getInstance();
  const serve = (address: string, entry: string): unknown =>
    fastify.get(address, async (_, reply) => {
      const page = await pageOf(folder, entry);
      if (!page) throw notFound();
      return reply.headers(pageHeaders).send(page);
    });
  serve('/', 'index');
  for (const audience of audiences) {
    serve(`/${audience}`, audience);
    serve(`/${audience}/*`, audience);
  }
}

/** Whoever follows a dead link reads that in his own language, and how to go on; a program gets its problem. */
function sayThatNothingIsThere(app: NestFastifyApplication, folder: string): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      if (!request.is404) return;
      void reply.header('Vary', 'Accept');
      if (!asksForPage(request)) return;
      const page = await pageOf(folder, 'index');
      if (page) await reply.status(404).headers(pageHeaders).send(page);
    });
}

function serveFiles(app: NestFastifyApplication, folder: string): void {
  const files = { decorateReply: false, index: false, preCompressed: true, dotfiles: 'ignore' } as const;
  const assets = join(folder, 'assets');
  if (existsSync(assets)) {
    // Vite names them by what is in them.
    const forEver = { maxAge: '365d', immutable: true };
    app.useStaticAssets({ ...files, ...forEver, root: assets, prefix: '/assets/' });
  }
  const beside = { wildcard: false, globIgnore: ['assets/**', '**/*.{html,br,gz}'] };
  app.useStaticAssets({ ...files, ...beside, root: folder, maxAge: '1h' });
}
