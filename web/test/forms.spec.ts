import { handover, provider, unitNamed } from '../../test/support/patient-with-plan';
import { done } from '../../test/support/patient-with-plan';
import { syntheticNationalId } from '../../src/infrastructure/identity/synthetic-numbers';
import type { Page } from 'playwright-core';
import { addMeasure, api, ownPlan } from './support/register';
import { soon } from './support/soon';
import { leave, visit } from './support/visitor';

let speaker: ReturnType<typeof api>;
beforeAll(() => {
  speaker = api();
});
afterEach(leave);
afterAll(() => {
  speaker.disconnect();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe('a day that will not do', () => {
  it('is told with the nearest that will', async () => {
    const { page, open } = await visit('gp-berg');
    await open('/kliniker/pasient');
    await page.getByLabel('Fødselsnummer').fill(syntheticNationalId('Ufødt, klikket fram'));
    await press(page, 'Finn');
    await page.getByLabel('Navn').fill('Ikke Født');
    await page.getByLabel('Fødselsdato').fill('2130-01-01');

    await press(page, 'Registrer pasienten');

    await page.getByText(/^Velg \d+\.\s\S+\s\d{4} eller tidligere\.$/).waitFor();
    expect(await page.getByText('Pasienten har ingen plan').count()).toBe(0);
  });
});

describe('Escape', () => {
  const add = 'Legg til problemstilling';
  const begun = `${add} (påbegynt)`;
  const formOf = (page: Page) => page.getByRole('form', { name: add });
  const written = (page: Page) => page.getByLabel('Formål');

  async function openForm(name: string): Promise<Page> {
    const plan = await ownPlan(speaker, name);
    const { page, open } = await visit('gp-berg');
    await open(`/kliniker/plan/${plan.planId}`);
    await press(page, add);
    await formOf(page).waitFor();
    return page;
  }

  it('leaves a form in which nothing is written as if it had not been opened', async () => {
    const page = await openForm('Esben Avbrutt');
    await page.keyboard.press('Escape');
    await page.locator('button:focus', { hasText: add }).waitFor();
    expect(await page.getByRole('button', { name: begun }).count()).toBe(0);
  });

  it('puts a form aside with what is written in it, which is there when it is opened again', async () => {
    const page = await openForm('Pia Påbegynt');
    await written(page).fill('Et langt notat');
    await page.keyboard.press('Escape');
    await formOf(page).waitFor({ state: 'hidden' });
    await page.locator('button:focus', { hasText: begun }).waitFor();

    await page.keyboard.press('Enter');
    await formOf(page).locator('input:focus').waitFor();
    await soon(() => expect(written(page).inputValue()).resolves.toBe('Et langt notat'));
  });

  it('stays while it is saved, so that a refusal is not put out of sight', async () => {
    const page = await openForm('Sara Senforlatt');
    let answer = (): void => undefined;
    const isTime = new Promise<void>((resolve) => (answer = resolve));
    const refusal = { code: 'forbidden', title: 'Forbidden', status: 403, detail: 'Not now.' };
    const contentType = 'application/problem+json';
    await page.route('**/api/v1/plans/*/problems', (route) =>
      isTime.then(() => route.fulfill({ status: 403, contentType, json: refusal })),
    );
    await formOf(page).locator('input').first().fill('Kols');
    await written(page).fill('Et langt notat');
    const asked = page.waitForRequest('**/api/v1/plans/*/problems');
    await formOf(page).locator('button[type=submit]').click();
    await asked;
    await page.keyboard.press('Escape');
    answer();

    await formOf(page).getByRole('alert').waitFor();
  });

  it('leaves it to «Avbryt» to throw away what is written', async () => {
    const page = await openForm('Frode Forkastet');
    await written(page).fill('Et langt notat');
    await page.keyboard.press('Escape');
    await press(page, begun);
    await press(page, 'Avbryt');

    await press(page, add);
    await soon(() => expect(written(page).inputValue()).resolves.toBe(''));
  });
});

describe('a yes to what begins later', () => {
  it('says from when, and says it once however often it is pressed', async () => {
    const plan = await ownPlan(speaker, 'Sverre Senere');
    const measureId = await addMeasure(speaker, plan, 'Sverres blodprøve');
    const homeCare = provider(await unitNamed(speaker, 'Fjordbyen hjemmetjeneste'));
    const berg = speaker.as('gp-berg');
    await done(berg.post(`${plan.path}/care-team`, { party: homeCare, role: 'hjemmesykepleie' }));
    const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    await done(
      berg.post(`${plan.path}/transfers`, {
        subjects: [{ measureId }],
        to: homeCare,
        reason: 'Hjemme fra neste uke',
        handover,
        deadline: soon(5),
        effectiveFrom: soon(7),
      }),
    );
    const { page, open } = await visit('nurse-dahl');
    await open(`/kliniker/plan/${plan.planId}`);
    await press(page, 'Ta over: Sverres blodprøve');

    await page.getByRole('button', { name: 'Ja, vi tar over ansvaret' }).dblclick();

    const told = page.getByText(/^Dere tar over fra \d+\.\s\S+\s\d{4}: Sverres blodprøve$/);
    await told.first().waitFor();
    await page.getByRole('button', { name: 'Ta over: Sverres blodprøve' }).waitFor({ state: 'detached' });
    expect(await told.count()).toBe(1);
  });
});
