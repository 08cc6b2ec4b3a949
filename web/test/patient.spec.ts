import { syntheticNationalId } from '../../src/infrastructure/identity/synthetic-numbers';
import { done, handover, provider, unitNamed } from '../../test/support/patient-with-plan';
import type { Page } from 'playwright-core';
import type { PatientWithPlan } from '../../test/support/patient-with-plan';
import { api, ownPlan } from './support/register';
import { overflow, violations } from './support/accessible';
import { soon } from './support/soon';
import { leave, visit } from './support/visitor';
import type { Visitor } from './support/visitor';

let speaker: ReturnType<typeof api>;
beforeAll(() => {
  speaker = api();
});
afterEach(leave);
afterAll(() => {
  speaker.disconnect();
});

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

/** Somebody of whom the login page does not know: the session is another’s, but a token goes before it. */
async function onPhone(who: PatientWithPlan['patient']): Promise<Visitor> {
  return visit('paal', { width: 390, extraHTTPHeaders: await speaker.authorization(who) });
}

const pageOf = ({ planId }: PatientWithPlan, page = ''): string => `/pasient/plan/${planId}${page}`;

/** In the midst of a journey too, everybody can read the page, also on the narrowest phone. */
async function expectReadable(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}

/** What the register has of a plan by now. */
const inPlan = ({ path }: PatientWithPlan, part = '') => done(speaker.as('gp-berg').get(path + part));

/** The coordinator’s commands to a plan. */
const berg = (plan: PatientWithPlan, part: string, body: object) =>
  done(speaker.as('gp-berg').post(`${plan.path}/${part}`, body));

/** Eye drops every evening, for which the patient answers himself. */
const drops = (plan: PatientWithPlan, title = 'Øyedråper') =>
  berg(plan, 'measures', {
    part: 'self-treatment',
    title,
    timing: { frequency: { times: 1, per: 'day' }, at: ['21:00'] },
    responsible: { kind: 'patient' },
  });

describe('a patient with a phone', () => {
  it('says what matters, accepts one goal and says no to another, with the reason', async () => {
    const plan = await ownPlan(speaker, 'Mari Mål');
    for (const description of ['Gå tur hver dag', 'Slutte med kaffe'])
      await berg(plan, 'goals', { part: 'treatment', description, expressedBy: 'practitioner' });
    const { page, open, faults } = await onPhone(plan.patient);
    await open(pageOf(plan, '/min-plan'));

    await press(page, 'Skriv hva som er viktig');
    await page.getByLabel('Med dine egne ord').fill('Å bo hjemme');
    await press(page, 'Lagre');
    await page.locator('blockquote', { hasText: 'Å bo hjemme' }).waitFor();
    await press(page, 'Ja, det vil jeg: Gå tur hver dag');
    await page.getByText('Du har sagt ja', { exact: true }).waitFor();
    await press(page, 'Nei: Slutte med kaffe');
    await page.getByLabel('Hvorfor ikke?').fill('Kaffe er det beste jeg vet');
    await press(page, 'Si nei');
    await page.getByText('Du har sagt nei', { exact: true }).waitFor();

    const goals = [{ acceptance: 'accepted' }, { acceptance: 'rejected' }];
    await soon(() => expect(inPlan(plan)).resolves.toMatchObject({ goals }));
    expect(faults).toEqual([]);
  });

  it('ticks the drops done, undoes it, and both stay in the history', async () => {
    const plan = await ownPlan(speaker, 'Per Dråpe');
    await drops(plan);
    await drops(plan, 'Nesespray');
    const { page, open } = await onPhone(plan.patient);
    await open(pageOf(plan));

    await press(page, 'Gjort: Øyedråper');
    await page.getByText(/Gjort, ført kl\.\s\d\d\.\d\d/).waitFor();
    await press(page, 'Angre: Øyedråper');
    await page.getByRole('button', { name: 'Gjort: Øyedråper', exact: true }).waitFor();
    await press(page, 'Skriv et notat: Øyedråper');
    await page.getByLabel(/^Notat/).fill('Flasken var tom');
    await expectReadable(page);
    await press(page, 'Ikke gjort: Øyedråper');
    await page.getByText(/Ikke gjort, ført kl\.\s\d\d\.\d\d/).waitFor();

    // «Ført» shows before the register has answered.
    const items = [{ type: 'MeasureMissed' }, { type: 'EnteredInError' }, { type: 'MeasurePerformed' }];
    await soon(() => expect(inPlan(plan, '/history?limit=3')).resolves.toMatchObject({ items }));
  });

  it('is told that a tick without a network was not taken, and gives it again', async () => {
    const plan = await ownPlan(speaker, 'Nina Nettløs');
    await drops(plan);
    const { page, context, open } = await onPhone(plan.patient);
    await open(pageOf(plan));
    await page.getByRole('button', { name: 'Gjort: Øyedråper', exact: true }).waitFor();

    await context.setOffline(true);
    await press(page, 'Gjort: Øyedråper');
    await page.getByRole('alert').getByText('Vi fikk ikke kontakt med registeret.').waitFor();
    await context.setOffline(false);
    await press(page, 'Gjort: Øyedråper');
    await page.getByRole('button', { name: 'Angre: Øyedråper', exact: true }).waitFor();

    const items = [{ type: 'MeasurePerformed' }];
    await soon(() =>
      expect(inPlan(plan, '/history?type=MeasurePerformed')).resolves.toMatchObject({ items }),
    );
  });

  it('finds the day’s list unticked after a night with the page open', async () => {
    const plan = await ownPlan(speaker, 'Nils Natt');
    await drops(plan);
    const { page, open } = await onPhone(plan.patient);
    await page.clock.install();
    await open(pageOf(plan));
    await press(page, 'Gjort: Øyedråper');
    await page.getByRole('button', { name: 'Angre: Øyedråper', exact: true }).waitFor();

    await page.clock.fastForward('24:00:00');

    await page.getByRole('button', { name: 'Gjort: Øyedråper', exact: true }).waitFor();
  });

  it('reports yellow with what it feels like, and is told whom to call', async () => {
    const plan = await ownPlan(speaker, 'Gul Gulbrandsen');
    const yellow = { triggers: [{ text: 'Øyet er rødt' }], action: 'Ring fastlegen', contact: '22 33 44 55' };
    await done(speaker.as('gp-berg').put(`${plan.path}/zones/yellow`, yellow));
    const { page, open } = await onPhone(plan.patient);
    await open(pageOf(plan, '/hva-gjor-jeg'));

    await page.getByRole('radio', { name: /^Gul/ }).check();
    await page.getByRole('checkbox', { name: 'Øyet er rødt' }).check();
    await press(page, 'Send');

    const told = page.getByRole('status').filter({ hasText: 'Gjør dette nå' });
    await told.getByText('Ring fastlegen').waitFor();
    expect(await told.getByRole('link').getAttribute('href')).toBe('tel:22334455');
    const reports = page.getByRole('region', { name: 'Det du har fortalt' });
    await reports.getByText('Øyet er rødt').waitFor();
    await expectReadable(page);
    await reports.getByText('Gul', { exact: true }).waitFor();
  });

  it('answers an offer: yes to one, no to another', async () => {
    const plan = await ownPlan(speaker, 'Siri Svar');
    const unit = provider(await unitNamed(speaker, 'Solsiden'));
    const deadline = new Date(Date.now() + 86_400_000).toISOString();
    for (const title of ['Måle vekt', 'Bytte bandasje']) {
      const { measureId } = await berg(plan, 'measures', { part: 'individual', title, responsible: unit });
      const asked = { subjects: [{ measureId }], to: { kind: 'patient' }, reason: 'Du kan det', handover };
      await berg(plan, 'transfers', { ...asked, deadline });
    }
    const { page, open } = await onPhone(plan.patient);
    await open(pageOf(plan));
    await page.getByRole('link', { name: 'Se og svar' }).first().click();

    await press(page, 'Ja, jeg tar det: «Måle vekt»');
    await page.getByText('Du har sagt ja til «Måle vekt».').waitFor();
    await press(page, 'Nei: «Bytte bandasje»');
    await page.getByLabel(/^Hvorfor ikke\?/).fill('Jeg ser for dårlig');
    await expectReadable(page);
    await press(page, 'Si nei');
    await page.getByRole('heading', { name: 'Noen spør deg' }).waitFor({ state: 'detached' });

    const measures = [{ responsible: { kind: 'patient' } }, { responsible: unit }];
    await soon(() => expect(inPlan(plan)).resolves.toMatchObject({ measures }));
  });

  it('asks the home care to take over, and takes the question back', async () => {
    const plan = await ownPlan(speaker, 'Ola Overlater');
    const homeCare = await unitNamed(speaker, 'Fjordbyen hjemmetjeneste');
    await berg(plan, 'care-team', { party: provider(homeCare), role: 'hjemmesykepleie' });
    await drops(plan);
    const { page, open } = await onPhone(plan.patient);
    await open(pageOf(plan, '/ansvar'));

    await press(page, 'Spør om en annen kan ta over: Øyedråper');
    await page.getByLabel('Hvem vil du spørre?').selectOption('Fjordbyen hjemmetjeneste');
    await page.getByLabel('Hvorfor vil du at de tar over?').fill('Jeg glemmer dem');
    await page.getByLabel('Hvordan går det nå?').fill('Glemt tre kvelder');
    await page.getByLabel('Hva bør de vite fra før?').fill('Grønn stær');
    await page.getByLabel('Hva ber du dem om å gjøre?').fill('Dryppe hver kveld');
    await expectReadable(page);
    await press(page, 'Spør');
    await page.getByText('Fjordbyen hjemmetjeneste er spurt om «Øyedråper»').waitFor();

    await press(page, 'Trekk spørsmålet tilbake');
    await page.getByRole('heading', { name: 'Du har spurt' }).waitFor({ state: 'detached' });
    const transfers = [{ state: 'withdrawn', reason: 'Jeg glemmer dem' }];
    await soon(() => expect(inPlan(plan)).resolves.toMatchObject({ transfers }));
  });

  it('lets a relative in, who sees only what she may, and out again', async () => {
    const plan = await ownPlan(speaker, 'Finn Far');
    await drops(plan);
    const nationalId = syntheticNationalId('Dina Datter');
    const daughter = { role: 'relative', name: 'Dina Datter', nationalId } as const;
    const { page, open } = await onPhone(plan.patient);
    await open(pageOf(plan, '/tilgang'));

    await press(page, 'Slipp inn noen');
    await page.getByLabel('Navn').fill('Dina Datter');
    await page.getByLabel('Fødselsnummer').fill(nationalId);
    await expectReadable(page);
    await press(page, 'Slipp inn');
    await page.getByRole('heading', { name: 'Dina Datter' }).waitFor();
    expect(page.url() + (await page.title())).not.toMatch(/\d{11}|Dina/);

    const hers = await onPhone(daughter);
    await hers.open(pageOf(plan));
    await hers.page.getByText('Dette er planen til Finn Far.').waitFor();
    await press(hers.page, 'Gjort: Øyedråper');
    await hers.page.getByText(/Gjort, ført/).waitFor();
    expect(await hers.page.getByRole('link', { name: 'Tilgang' }).count()).toBe(0);
    await hers.page.getByRole('link', { name: 'Planen' }).click();
    await hers.page.getByRole('button', { name: 'Skriv en kommentar' }).waitFor();
    expect(await hers.page.getByRole('button', { name: 'Skriv hva som er viktig' }).count()).toBe(0);

    await press(page, 'Steng ute Dina Datter');
    await page.getByRole('dialog').getByRole('button', { name: 'Steng ute' }).click();
    await page.getByText('Dina Datter slipper ikke inn lenger.').waitFor();
    await page.getByText('Ingen pårørende er sluppet inn.').waitFor();
    // What she has before her goes away by itself.
    await hers.page.getByRole('alert').first().waitFor();
    await soon(() => expect(hers.page.locator('body').innerText()).resolves.not.toContain('Finn Far'));
  });

  it('blocks a doctor by name, and lifts the block', async () => {
    const plan = await ownPlan(speaker, 'Berit Blokk');
    const { page, open } = await onPhone(plan.patient);
    await open(pageOf(plan, '/tilgang'));

    await press(page, 'Sperr noen');
    await page.getByLabel('Navn på helsepersonell').fill('Ness');
    await press(page, 'Finn');
    await press(page, 'Sperr Jon Ness');
    await expectReadable(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Sperr', exact: true }).click();
    await page.getByRole('button', { name: 'Opphev sperringen av Jon Ness' }).waitFor();
    const answer = () => speaker.as('doctor-ness').get(`${plan.path}/status`);
    await soon(() => expect(answer()).resolves.toMatchObject({ status: 403 }));

    await press(page, 'Opphev sperringen av Jon Ness');
    await page.getByText('Du har ikke sperret noen.').waitFor();
    await soon(() => expect(answer()).resolves.toMatchObject({ status: 200 }));
  });
});
