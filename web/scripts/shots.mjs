import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** Every page that is worth looking at: `npm run shots` takes each on a desk and on a phone, into web/shots. */
const pages = [
  { name: 'login', user: null, path: '/' },
  { name: 'clinician-worklist', user: 'nurse-dahl', path: '/kliniker' },
  { name: 'clinician-patient', user: 'gp-berg', path: '/kliniker/pasient' },
  { name: 'clinician-plan', user: 'gp-berg', path: '/kliniker/plan/{plan}', ready: '#careTeam' },
  { name: 'clinician-history', user: 'gp-berg', path: '/kliniker/plan/{plan}/historikk', ready: '.events' },
  { name: 'clinician-print', user: 'gp-berg', path: '/kliniker/plan/{plan}/utskrift', ready: '.sheet' },
  {
    name: 'clinician-responsibility',
    user: 'gp-berg',
    path: '/kliniker/plan/{plan}/ansvar',
    ready: '.swimlanes',
  },
  {
    name: 'clinician-offer',
    user: 'gp-berg',
    path: '/kliniker/plan/{plan}',
    ready: '#careTeam',
    before: (page) => page.getByRole('button', { name: 'Overfør flere ansvar' }).click(),
  },
  { name: 'patient-today', user: 'paal', path: '/pasient', ready: '.lines' },
  { name: 'patient-plan', user: 'paal', path: '/pasient/plan/{plan}/min-plan', ready: '.own-words' },
  { name: 'patient-zones', user: 'paal', path: '/pasient/plan/{plan}/hva-gjor-jeg', ready: '.choose-zone' },
  { name: 'patient-responsibility', user: 'paal', path: '/pasient/plan/{plan}/ansvar', ready: '.lanes' },
  { name: 'patient-access', user: 'paal', path: '/pasient/plan/{plan}/tilgang', ready: '.lines' },
  { name: 'auditor-transfers', user: 'auditor-holm', path: '/revisor' },
  { name: 'auditor-held', user: 'auditor-holm', path: '/revisor/ansvar' },
  { name: 'auditor-plan', user: 'auditor-holm', path: '/revisor/plan/{plan}' },
  { name: 'auditor-trail', user: 'auditor-holm', path: '/revisor/revisjonsspor' },
  { name: 'operator-projections', user: 'operator-ruud', path: '/drift' },
  { name: 'operator-time-machine', user: 'operator-ruud', path: '/drift/tidsmaskin/{plan}?revisjon=28' },
];
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
for (const { name, user, path, ready = 'main', before } of pages) {
  if (only !== undefined && !name.startsWith(only)) continue;
  for (const { look, ...options } of looks) {
    const context = await browser.newContext(options);
    if (user !== null) await logIn(context, user);
    const page = await context.newPage();
    await page.goto(register + path.replace('{plan}', plan), { waitUntil: 'load' });
    await page.locator('.ds-skeleton').first().waitFor({ state: 'detached' });
    await page.locator(ready).first().waitFor();
    await before?.(page);
    await page.screenshot({ path: `${folder}/${name}-${look}.png`, fullPage: true });
    await context.close();
  }
  process.stdout.write(`${name}\n`);
}
await browser.close();
