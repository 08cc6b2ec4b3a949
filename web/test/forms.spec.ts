import { handover, provider, unitNamed } from '../../test/support/patient-with-plan';
import { done } from '../../test/support/patient-with-plan';
import { syntheticNationalId } from '../../src/infrastructure/identity/synthetic-numbers';
import type { Page } from 'playwright-core';
import { addMeasure, api, ownPlan } from './support/register';
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
  it('leaves a form, but not one in which somebody has written', async () => {
    const plan = await ownPlan(speaker, 'Esben Avbrutt');
    const { page, open } = await visit('gp-berg');
    await open(`/kliniker/plan/${plan.planId}`);
    const form = page.getByRole('form', { name: 'Legg til problemstilling' });
    await press(page, 'Legg til problemstilling');
    await form.waitFor();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });

    await press(page, 'Legg til problemstilling');
    await page.getByLabel('Formål').fill('Et langt notat');
    await page.keyboard.press('Escape');
    await page.getByLabel('Problem eller diagnose').fill('Grønn stær');

    expect(await page.getByLabel('Formål').inputValue()).toBe('Et langt notat');
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
