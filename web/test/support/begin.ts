import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserServer } from 'playwright-core';
import { ServerProcess } from '../../../test/support/running-server';
import { launchChromium } from './chromium';

declare global {
  var portalUnderTest: { register: ServerProcess; browser: BrowserServer; folder: string };
}

export const builtPortal = join(__dirname, '../../dist');

/** One register with the demo and one browser for all specs. What a spec changes, it changes on a plan of its own. */
export default async function begin(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sammen-portal-'));
  const register = new ServerProcess({ dataDir: folder, demo: 'on', portal: builtPortal });
  const browser = await launchChromium();
  process.env['SAMMEN_URL'] = await register.url();
  process.env['SAMMEN_BROWSER'] = browser.wsEndpoint();
  globalThis.portalUnderTest = { register, browser, folder };
}
