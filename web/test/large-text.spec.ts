import type { BrowserServer } from 'playwright-core';
import { overflow } from './support/accessible';
import { launchChromium } from './support/chromium';
import { pages } from './support/pages';
import { addMeasure, api, ownPlan } from './support/register';
import { leave, paalsPlan, visit } from './support/visitor';

let browser: BrowserServer;

/** Letters as large as a reader chooses in the browser’s own settings: all that is told in `rem` follows. */
beforeAll(async () => {
  browser = await launchChromium('--blink-settings=defaultFontSize=32');
  process.env['SAMMEN_BROWSER'] = browser.wsEndpoint();
});
afterAll(async () => {
  await leave();
  await browser.close();
});

const widths = [1280, 390, 320] as const;

describe.each(pages)('$name with letters twice as large', ({ user, path, press, nb }) => {
  it('fits every window without scrolling sideways', async () => {
    const { page, context, open } = await visit(user);
    await open(path.replace('{plan}', await paalsPlan()));
    if (press) await page.getByRole('button', { name: press.nb, exact: true }).click();
    await page.getByText(nb).filter({ visible: true }).first().waitFor();
    const wider: Record<number, number> = {};
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      wider[width] = await overflow(page);
    }
    expect(wider).toEqual({ 1280: 0, 390: 0, 320: 0 });
    await context.close();
  });
});

describe('a name and a measure of very long words', () => {
  it.each(['', '/ansvar', '/historikk', '/utskrift'])('fit a phone: %s', async (part) => {
    const speaker = api();
    const plan = await ownPlan(speaker, `Berit Æresfjordsborgenstrandhaugseteråsen ${part}`);
    const title = 'Sårskifteogtrykkavlastningsoppfølgingsprosedyregjennomgang';
    await addMeasure(speaker, plan, title);
    const { page, open } = await visit('gp-berg', { width: 320 });
    await open(`/kliniker/plan/${plan.planId}${part}`);
    await page.getByText(title).filter({ visible: true }).first().waitFor();

    expect(await overflow(page)).toBe(0);
    speaker.disconnect();
  });
});
