import { chromium } from 'playwright-core';
import type { BrowserServer } from 'playwright-core';

/** The browser of CHROMIUM_PATH, else the one that Debian installs. */
export const launchChromium = (...more: readonly string[]): Promise<BrowserServer> =>
  chromium.launchServer({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', ...more],
  });
