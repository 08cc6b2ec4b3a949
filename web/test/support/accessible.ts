import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';
import type { Visitor } from './visitor';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

type Media = Parameters<Page['emulateMedia']>[0] & { readonly width: number };

/** Ways of looking at a page that must hold on every one. */
const looks = {
  'on a desk': { width: 1280 },
  'on a phone': { width: 390 },
  'on the narrowest phone': { width: 320 },
  'in the dark': { width: 1280, colorScheme: 'dark' },
  'in forced colours': { width: 390, forcedColors: 'active' },
  'without motion': { width: 1280, reducedMotion: 'reduce' },
} as const satisfies Readonly<Record<string, Media>>;
export type Look = keyof typeof looks;
const everyLook = Object.keys(looks) as Look[];
const plain = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' } as const;

/** A colour on its way to another is neither; what moves for ever is not waited for. */
const atRest = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished),
    ),
  );

/** What axe finds against WCAG 2.2 AA, one line for each. */
export async function violations(page: Page): Promise<readonly string[]> {
  await atRest(page);
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

interface Looked {
  readonly address: string;
  /** The button that opens what is looked at. */
  readonly press: string | undefined;
  /** Words that tell that it is there. */
  readonly ready: string;
}

/** What is wrong with a page in any of the looks; each fault in a line. */
export async function lookAt(
  { page, faults, open }: Visitor,
  { address, press, ready }: Looked,
  wanted: readonly Look[] = everyLook,
): Promise<readonly string[]> {
  await open(address);
  if (press !== undefined) await page.getByRole('button', { name: press, exact: true }).click();
  await page.getByText(ready).filter({ visible: true }).first().waitFor();
  await page.locator('.ds-skeleton').first().waitFor({ state: 'detached' });
  const wrong: string[] = [];
  for (const look of wanted) {
    const { width, ...media } = looks[look];
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ ...plain, ...media });
    wrong.push(...(await violations(page)).map((violation) => `${look}: ${violation}`));
    const wider = await overflow(page);
    if (wider > 0) wrong.push(`${look}: ${wider} px wider than the window`);
  }
  return [...wrong, ...faults];
}
