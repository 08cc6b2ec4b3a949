import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** `npm run shots` takes each page of pages.json on a desk and on a phone, into web/shots. */
const pages = JSON.parse(readFileSync(new URL('../pages.json', import.meta.url), 'utf8'));
const looks = [
  { look: 'desktop', viewport: { width: 1280, height: 900 } },
  { look: 'mobile', viewport: { width: 390, height: 844 } },
  { look: 'dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
];

const register = process.env.SAMMEN_URL ?? 'http://127.0.0.1:3000';
const folder = fileURLToPath(new URL('../shots', import.meta.url));
const only = process.argv[2];
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});

/** `{plan}` in a path is the first plan of Pål, the only one in the demo. */
async function firstPlan() {
  const context = await browser.newContext();
  await logIn(context, 'paal');
  const { items } = await (await context.request.get(`${register}/api/v1/plans`)).json();
  await context.close();
  return items[0].planId;
}

const logIn = (context, user) =>
  context.request.post(`${register}/session`, { data: { user }, headers: { origin: register } });

const plan = await firstPlan();
for (const { name, user, path, press, nb } of pages) {
  if (only !== undefined && !name.startsWith(only)) continue;
  for (const { look, ...options } of looks) {
    const context = await browser.newContext(options);
    if (user !== null) await logIn(context, user);
    const page = await context.newPage();
    await page.goto(register + path.replace('{plan}', plan), { waitUntil: 'load' });
    if (press) await page.getByRole('button', { name: press.nb, exact: true }).click();
    await page.getByText(nb).filter({ visible: true }).first().waitFor();
    await page.locator('.ds-skeleton').first().waitFor({ state: 'detached' });
    await page.screenshot({ path: `${folder}/${name}-${look}.png`, fullPage: true });
    await context.close();
  }
  process.stdout.write(`${name}\n`);
}
await browser.close();
