import { done } from '../../test/support/patient-with-plan';
import type { Page } from 'playwright-core';
import type { PatientWithPlan } from '../../test/support/patient-with-plan';
import { api, ownPlan } from './support/register';
import { leave, register, visit } from './support/visitor';
import type { Visitor } from './support/visitor';

let speaker: ReturnType<typeof api>;
beforeAll(() => {
  speaker = api();
});
afterEach(leave);
afterAll(() => {
  speaker.disconnect();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const logIn = (page: Page, name: string) =>
  page.getByRole('button', { name: `Logg inn som ${name}` }).click();

/** Kari Berg, with a problem written and not sent. */
async function writing(plan: PatientWithPlan): Promise<Visitor> {
  const visitor = await visit('gp-berg');
  const { page, open } = visitor;
  await open(`/kliniker/plan/${plan.planId}`);
  await press(page, 'Legg til problemstilling');
  await page.getByLabel('Problem eller diagnose').fill('Grønn stær');
  await page.getByLabel('Formål').fill('Forebygge synstap');
  return visitor;
}

const send = (page: Page) => page.locator('form.editor button[type=submit]').click();
const problemsOf = async (plan: PatientWithPlan) =>
  (await done(speaker.as('gp-berg').get(plan.path)))['problems'];

describe('two windows of one browser', () => {
  it('never show one person and act as another', async () => {
    const { page, context, open } = await visit('nurse-dahl');
    await open('/kliniker');
    const second = await context.newPage();
    await second.goto(register());

    await logIn(second, 'Kari Berg');

    await page.getByRole('banner').getByText('Kari Berg').waitFor();
    expect(await page.getByText('Marit Dahl').count()).toBe(0);
  });

  it('are both left when one logs out', async () => {
    const { page, context, open } = await visit('nurse-dahl');
    await open('/kliniker');
    const second = await context.newPage();
    await second.goto(`${register()}/kliniker`);

    await press(second, 'Logg ut');

    await page.waitForURL(`${register()}/`);
    await second.waitForURL(`${register()}/`);
  });
});

describe('a session that has run out', () => {
  it('keeps what was written, hides the patient, and goes on when the same person is back', async () => {
    const plan = await ownPlan(speaker, 'Utløp Økt');
    const { page, context } = await writing(plan);
    await context.clearCookies();

    await send(page);

    const dialog = page.getByRole('dialog', { name: 'Du er logget ut' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    const [second] = await Promise.all([
      context.waitForEvent('page'),
      dialog.getByRole('link', { name: 'Logg inn i et nytt vindu' }).click(),
    ]);
    await logIn(second, 'Kari Berg');
    await dialog.waitFor({ state: 'hidden' });
    await send(page);

    await page.getByRole('heading', { name: 'Grønn stær' }).waitFor();
    expect(await problemsOf(plan)).toMatchObject([{ text: 'Grønn stær' }]);
  });
});

describe('a register that does not answer', () => {
  it.each([['**/session'], ['**/assets/nb*']])('leaves no empty page: %s', async (address) => {
    const { page } = await visit('paal');
    await page.route(address, (route) => route.abort());
    await page.goto(`${register()}/pasient`);
    await page.getByRole('heading', { name: 'Vi fikk ikke kontakt med registeret' }).waitFor();

    await page.unroute(address);
    await page.getByRole('link', { name: 'prøv igjen' }).click();

    await page.getByRole('heading', { level: 1, name: 'I dag' }).waitFor();
  });
});
