import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';
import { visit } from './visitor';
import type { Surroundings } from './visitor';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export const widths = [1280, 390, 320] as const;
/** Ways of looking at a page that must hold on every one. */
export const looks: Readonly<Record<string, Surroundings>> = {
  'on a desk': { width: 1280 },
  'on a phone': { width: 390 },
  'on the narrowest phone': { width: 320 },
  'in the dark': { width: 1280, colorScheme: 'dark' },
  'in forced colours': { width: 390, forcedColors: 'active' },
  'in English, without motion': { width: 1280, language: 'en', reducedMotion: 'reduce' },
};

/** What axe finds against WCAG 2.2 AA, one line for each. */
export async function violations(page: Page): Promise<readonly string[]> {
  // Through the debugger, not as a script element: the policy of the page refuses those.
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** By how many pixels the page is wider than the window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** A page looked at in one way, once what it loads is there. */
export async function lookAt(
  user: string | null,
  path: string,
  surroundings: Surroundings & { readonly ready: string },
): Promise<{ violations: readonly string[]; overflow: number; faults: readonly string[] }> {
  const { ready, ...how } = surroundings;
  const visitor = await visit(user, how);
  await visitor.open(path);
  await visitor.page.getByText(ready).first().waitFor();
  const found = {
    violations: await violations(visitor.page),
    overflow: await overflow(visitor.page),
    faults: visitor.faults,
  };
  await visitor.context.close();
  return found;
}
