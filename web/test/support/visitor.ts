import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

export const register = (): string => process.env['SAMMEN_URL'] ?? '';

/** Longer than any busy machine takes. */
const patienceMs = 60_000;

let browser: Browser | undefined;
const contexts: BrowserContext[] = [];

/** Somebody before a screen of his own. `faults` is what the browser complained of, refusals by the policy included. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: readonly string[];
  readonly open: (path: string) => Promise<void>;
}

export type Surroundings = BrowserContextOptions & {
  readonly width?: number;
  readonly language?: 'nb' | 'en';
  /** At which the browser's clock stands; without it, it goes. */
  readonly now?: string;
};

/** A busy register whose read model is behind says so, and the page asks again: nobody sees anything of it. */
const isAskedAgain = (text: string): boolean => text.includes('status of 503');

/** A new browser window; with a user, logged in. */
export async function visit(user: string | null, surroundings: Surroundings = {}): Promise<Visitor> {
  browser ??= await chromium.connect(process.env['SAMMEN_BROWSER'] ?? '');
  const { width = 1280, language = 'nb', now, ...options } = surroundings;
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...options });
  contexts.push(context);
  context.setDefaultTimeout(patienceMs);
  if (now !== undefined) await context.clock.setFixedTime(now);
  await context.addInitScript((chosen) => {
    // What is chosen on the page itself stays chosen when it is loaded again.
    if (localStorage.getItem('sammen-language') === null) localStorage.setItem('sammen-language', chosen);
  }, language);
  if (user !== null) await logIn(context, user);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !isAskedAgain(message.text()))
      faults.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  const open = async (path: string): Promise<void> => {
    await page.goto(register() + path);
    await page.locator('h1').waitFor();
  };
  return { page, context, faults, open };
}

/** The plan of the demo, to be read. */
export async function paalsPlan(): Promise<string> {
  const { context } = await visit('paal');
  const answer = await context.request.get(`${register()}/api/v1/plans`);
  const { items } = (await answer.json()) as { items: readonly { planId: string }[] };
  await context.close();
  return items[0]?.planId ?? '';
}

async function logIn(context: BrowserContext, user: string): Promise<void> {
  const answer = await context.request.post(`${register()}/session`, {
    data: { user },
    headers: { origin: register() },
  });
  if (!answer.ok()) throw new Error(`${user} could not log in: ${await answer.text()}`);
}

/** Closes every window that this spec has opened. */
export async function leave(): Promise<void> {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  await browser?.close();
  browser = undefined;
}
