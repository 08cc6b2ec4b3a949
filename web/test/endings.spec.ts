import type { Page } from 'playwright-core';
import { done } from '../../test/support/patient-with-plan';
import { focusIsOn } from './support/keyboard';
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
const form = (page: Page, name: string) => page.getByRole('form', { name, exact: true });
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

describe('what is over in a plan', () => {
  it('a problem is resolved and a goal ended, and both can still be read; a zone is gone', async () => {
    const plan = await ownPlan(speaker, 'Ane Avslutt');
    const berg = speaker.as('gp-berg');
    await done(berg.post(`${plan.path}/problems`, { text: 'Lungebetennelse', purpose: 'Bli frisk' }));
    const goal = { part: 'treatment', description: 'Ut av sengen', expressedBy: 'patient' };
    await done(berg.post(`${plan.path}/goals`, goal));
    const yellow = { triggers: [{ text: 'Feber' }], action: 'Ring fastlegen' };
    await done(berg.put(`${plan.path}/zones/yellow`, yellow));
    const { page, open, faults } = await visit('gp-berg');
    await open(`/kliniker/plan/${plan.planId}`);

    await press(page, 'Merk som løst: Lungebetennelse');
    await press(page, 'Merk som løst');
    const problems = section(page, 'Problemstillinger');
    await problems.getByText('1 løst').click();
    await problems.getByText('Lungebetennelse').waitFor();
    await focusIsOn(page, '1 løst');

    await press(page, 'Avslutt målet: Ut av sengen');
    await page.getByLabel('Grunn').fill('Oppe hele dagen');
    await press(page, 'Avslutt målet');
    const goals = section(page, 'Mål');
    await goals.getByText('1 avsluttet mål').click();
    await goals.getByText('Ut av sengen').waitFor();
    expect(await page.getByRole('button', { name: 'Avslutt målet: Ut av sengen' }).count()).toBe(0);

    await press(page, 'Fjern: Gul sone: Følg med og ta kontakt');
    await page.getByText('Pasienten ser ikke sonen lenger.').waitFor();
    await press(page, 'Fjern sonen');
    await page.getByText('Ingen soner ennå.').waitFor();
    await focusIsOn(page, 'Soner');
    expect(faults).toEqual([]);
  });

  it('a plan is closed with a reason: everything in it can be read and nothing changed', async () => {
    const plan = await ownPlan(speaker, 'Pia Plan-Slutt');
    await addMeasure(speaker, plan, 'Pias sårstell');
    const { page, open } = await visit('gp-berg');
    await open(`/kliniker/plan/${plan.planId}`);

    await press(page, 'Mer: Plan');
    await press(page, 'Avslutt planen');
    await page.getByText('Planen kan ikke åpnes igjen.').waitFor();
    await page.getByLabel('Grunn').fill('Frisk');
    await form(page, 'Avslutt planen').getByRole('button', { name: 'Avslutt planen' }).click();

    await page.getByText('Lukket', { exact: true }).waitFor();
    await section(page, 'Tiltak').getByText('Pias sårstell').waitFor();
    await page
      .getByRole('button', { name: /^(Legg til|Endre|Overfør|Godkjenn|Før)/ })
      .first()
      .waitFor({ state: 'detached' });
    const extraHTTPHeaders = await speaker.authorization(plan.patient);
    const patient = await visit('paal', { width: 390, extraHTTPHeaders });
    await patient.open(`/pasient/plan/${plan.planId}`);
    await patient.page.getByText('Planen er avsluttet. Du kan lese den, men ikke endre noe.').waitFor();
  });
});
