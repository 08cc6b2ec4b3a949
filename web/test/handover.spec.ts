import type { Page } from 'playwright-core';
import { done, handover, idIn, provider, unitNamed } from '../../test/support/patient-with-plan';
import type { PatientWithPlan } from '../../test/support/patient-with-plan';
import { overflow, violations } from './support/accessible';
import { addMeasure, api, ownPlan } from './support/register';
import { soon } from './support/soon';
import { leave, paalsPlan, visit } from './support/visitor';

let speaker: ReturnType<typeof api>;
beforeAll(() => {
  speaker = api();
});
afterEach(leave);
afterAll(() => {
  speaker.disconnect();
});

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const section = (page: Page, name: RegExp) => page.getByRole('region', { name });
const row = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name }) });

const homeCare = 'Fjordbyen hjemmetjeneste';
const answers = /^Spørsmål å svare på/;

/** What is wrong with the page as it stands now, at each width. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    faults.push(...(await violations(page)));
    if ((await overflow(page)) > 0) faults.push(`wider than ${String(width)} px`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  return faults;
}

/** Fills in everything of an open offer form but what is offered, and sends it. */
async function askHomeCare(page: Page, reason: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Spør noen om å overta' });
  await form.getByLabel('Hvem dere spør').selectOption('En annen enhet …');
  await form.getByLabel('Søk etter enhet').fill('Fjordbyen');
  await form.getByLabel('Enhet', { exact: true }).selectOption(homeCare);
  await form.getByLabel('Hvorfor').fill(reason);
  await form.getByLabel('Situasjon').fill('Såret gror, men trenger stell.');
  await form.getByLabel('Bakgrunn').fill('Operert for to uker siden.');
  await form.getByLabel('Vurdering').fill('Liten fare for infeksjon.');
  await form.getByLabel('Anbefaling').fill('Skift hver andre dag.');
  await press(page, 'I morgen');
  await press(page, 'Send spørsmålet');
  await form.waitFor({ state: 'detached' });
}

async function transfersOf({ path }: PatientWithPlan) {
  const { transfers } = await done(speaker.as('gp-berg').get(path));
  return transfers as readonly {
    readonly state: string;
    readonly answerReason?: string;
    readonly subjects: readonly { readonly title: string; readonly state: string }[];
  }[];
}

describe('a responsibility that is offered', () => {
  it('shows by itself at the other unit, which says no, is asked again, and says yes by the keyboard alone', async () => {
    const plan = await ownPlan(speaker, 'Rut Overført');
    await addMeasure(speaker, plan, 'Ruts sårstell');
    const [gp, nurse] = [await visit('gp-berg'), await visit('nurse-dahl')];
    await nurse.open('/kliniker');
    await nurse.page.getByText('Oppdateres fortløpende').waitFor();
    await gp.open(`/kliniker/plan/${plan.planId}`);

    await press(gp.page, 'Overfør ansvaret: Ruts sårstell');
    expect(await faultsOf(gp.page)).toEqual([]);
    await askHomeCare(gp.page, 'Bor for langt unna legesenteret');

    const asked = section(nurse.page, answers).locator('li.row', { hasText: 'Rut Overført' });
    await asked.waitFor();
    const toldWhy = /Kari Berg, Solsiden[^]*Bor for langt unna legesenteret/;
    await soon(() => expect(asked.innerText()).resolves.toMatch(toldWhy));
    await asked.getByText('Overleveringsnotat').click();
    await asked.getByText('Skift hver andre dag.').waitFor();
    // She is not in the team, so there is nothing to read before she has said yes.
    expect(await asked.getByRole('link').count()).toBe(0);

    await asked.getByRole('button', { name: 'Si nei: Ruts sårstell' }).click();
    await asked.getByLabel('Grunn').fill('Ingen ledig plass før jul');
    expect(await faultsOf(nurse.page)).toEqual([]);
    await asked.getByRole('button', { name: 'Send nei' }).click();
    await asked.waitFor({ state: 'detached' });

    await gp.page.getByText('Spørsmål som venter på svar').waitFor({ state: 'detached' });
    const declined = { state: 'declined', answerReason: 'Ingen ledig plass før jul' };
    await soon(() => expect(transfersOf(plan)).resolves.toMatchObject([declined]));
    await press(gp.page, 'Overfør ansvaret: Ruts sårstell');
    await askHomeCare(gp.page, 'Etter avtale på telefon');
    await asked.waitFor();
    await asked.getByRole('button', { name: 'Ta over: Ruts sårstell' }).press('Enter');
    await asked.getByRole('button', { name: 'Ja, vi tar over ansvaret' }).waitFor();
    await nurse.page.keyboard.press('Enter');

    const own = section(nurse.page, /^Dere har ansvaret for/);
    await own.getByRole('link', { name: 'Rut Overført' }).waitFor();
    await own.getByText('Ruts sårstell').first().waitFor();
    await row(gp.page, 'Ruts sårstell').getByText(homeCare, { exact: true }).waitFor();
    expect([...gp.faults, ...nurse.faults]).toEqual([]);
  });

  it('is taken back from the worklist, with a reason', async () => {
    const plan = await ownPlan(speaker, 'Siv Tilbake');
    await addMeasure(speaker, plan, 'Sivs sårstell');
    const { page, open } = await visit('gp-berg');
    await open(`/kliniker/plan/${plan.planId}`);
    await press(page, 'Overfør ansvaret: Sivs sårstell');
    await askHomeCare(page, 'Ferie');
    await open('/kliniker');

    const sent = section(page, /^Venter på svar/).locator('li.row', { hasText: 'Siv Tilbake' });
    await sent.getByRole('button', { name: 'Trekk tilbake: Sivs sårstell' }).click();
    await sent.getByRole('button', { name: 'Trekk spørsmålet tilbake' }).click();
    await sent.getByText('Fyll ut dette feltet.').waitFor();
    await sent.getByLabel('Grunn').fill('Ferien er avlyst');
    await sent.getByRole('button', { name: 'Trekk spørsmålet tilbake' }).click();

    await sent.waitFor({ state: 'detached' });
    await soon(() => expect(transfersOf(plan)).resolves.toMatchObject([{ state: 'withdrawn' }]));
  });
});

describe('a bundle at discharge', () => {
  it('is accepted in part; of the rest the sender is told why not', async () => {
    const plan = await ownPlan(speaker, 'Bo Utskrevet');
    for (const title of ['Bos sårstell', 'Bos blodtrykk', 'Bos trening']) {
      await addMeasure(speaker, plan, title);
    }
    const [gp, nurse] = [await visit('gp-berg'), await visit('nurse-dahl')];
    await gp.open(`/kliniker/plan/${plan.planId}`);
    await press(gp.page, 'Overfør flere ansvar');
    await gp.page.getByRole('form').getByRole('button', { name: 'Send spørsmålet' }).click();
    await gp.page.getByText('Velg minst ett ansvar.').waitFor();
    await press(gp.page, 'Velg alle');
    await gp.page.getByRole('checkbox', { name: 'Koordineringen av planen' }).uncheck();
    await askHomeCare(gp.page, 'Utskrives i dag');

    await nurse.open('/kliniker');
    const asked = section(nurse.page, answers).locator('li.row', { hasText: 'Bo Utskrevet' });
    await asked.getByRole('button', { name: 'Ta over: 3 ansvar samlet' }).click();
    await asked.getByRole('checkbox', { name: 'Bos trening' }).uncheck();
    await asked.getByLabel('Hvorfor dere sier nei til resten').fill('Det gjør fysioterapeuten');
    expect(await faultsOf(nurse.page)).toEqual([]);
    await asked.getByRole('button', { name: 'Ja, vi tar over 2 ansvar' }).click();

    await asked.waitFor({ state: 'detached' });
    const answered = async () => {
      const [offer] = await transfersOf(plan);
      return Object.fromEntries(offer?.subjects.map(({ title, state }) => [title, state]) ?? []);
    };
    const expected = { 'Bos sårstell': 'accepted', 'Bos blodtrykk': 'accepted', 'Bos trening': 'declined' };
    await soon(() => expect(answered()).resolves.toEqual(expected));
    await row(gp.page, 'Bos blodtrykk').getByText(homeCare).waitFor();
    await row(gp.page, 'Bos trening').getByText('Solsiden').first().waitFor();
  });
});

describe('an emergency', () => {
  it('opens the plan with a reason; a takeover is marked, and the former party is told', async () => {
    const plan = await ownPlan(speaker, 'Uno Akutt');
    await addMeasure(speaker, plan, 'Unos sårstell');
    const { page, open, faults } = await visit('doctor-strand');
    await open(`/kliniker/plan/${plan.planId}`);

    await press(page, 'Åpne planen i en nødssituasjon');
    // Nothing is promised that does not come about: the patient cannot see it here yet.
    await page.getByText(/blir loggført, og pasienten har rett til å få vite det\.$/).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Hvorfor du må se planen').fill('Bevisstløs i akuttmottaket');
    await press(page, 'Åpne planen i 12 timer');
    await page.getByText('Du ser planen på nødtilgang til').waitFor();

    await press(page, 'Mer: Unos sårstell');
    await press(page, 'Overta i hast: Unos sårstell');
    await page.getByText('Overtakelsen merkes i historikken').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Begrunnelse').fill('Blødning som må stanses nå');
    await press(page, 'Overta ansvaret nå');
    await row(page, 'Unos sårstell').getByText('Fjordbyen legevakt').waitFor();

    await page.getByRole('link', { name: 'Ansvar over tid' }).click();
    const taken = page.getByRole('row', { name: /Unos sårstell.*Overtatt i hast/ });
    await taken.last().waitFor();
    const whoAndWhy = /Sigrid Strand[^]*Blødning som må stanses nå/;
    await soon(() => expect(taken.last().innerText()).resolves.toMatch(whoAndWhy));
    const gp = await visit('gp-berg');
    await gp.open('/kliniker');
    await section(gp.page, /^Beskjeder/)
      .getByText(/overtatt ansvaret for «Unos sårstell»/)
      .waitFor();
    // The refusal of the plan before it was opened.
    expect(faults.filter((fault) => !fault.includes('403'))).toEqual([]);
  });
});

describe('responsibility over time', () => {
  it('answers who had it on a day, by what was known on a day, with who entered it and why', async () => {
    const { page, open } = await visit('gp-berg');
    await open(`/kliniker/plan/${await paalsPlan()}/ansvar`);
    const drops = page
      .getByRole('table', { name: /^Hvem hadde ansvaret/ })
      .getByRole('row', { name: /Øyedråper/ });
    await page.getByLabel('Gjaldt på').last().fill('2026-04-18');
    await drops.getByText('Fjordbyen legevakt').waitFor();

    await page.getByRole('slider', { name: 'Gjaldt på' }).press('ArrowRight');
    await drops.getByText(homeCare).waitFor();
    await page.getByLabel('Kjent på').last().fill('2026-02-01');
    await drops.getByText('Pål Hansen').waitFor();

    const rows = page.getByRole('table', { name: 'Hvem, når og hvorfor' });
    await soon(() => expect(rows.innerText()).resolves.not.toContain('Overtatt i hast'));
  });
});

describe('a responsibility that was handed over by mistake', () => {
  it('is still told of: who had it then, who took that back, and why', async () => {
    const plan = await ownPlan(speaker, 'Frida Feilført');
    const subjects = [{ measureId: await addMeasure(speaker, plan, 'Fridas sårstell') }];
    const [berg, dahl] = [speaker.as('gp-berg'), speaker.as('nurse-dahl')];
    const to = provider(await unitNamed(speaker, homeCare));
    await done(berg.post(`${plan.path}/care-team`, { party: to, role: 'hjemmesykepleie' }));
    const deadline = new Date(Date.now() + 86_400_000).toISOString();
    const asked = { subjects, to, reason: 'Ferie', handover, deadline };
    const transferId = idIn(await done(berg.post(`${plan.path}/transfers`, asked)), 'transferId');
    await done(dahl.post(`${plan.path}/transfers/${transferId}/accept`, {}));
    const { items } = await done(berg.get(`${plan.path}/history?type=TransferAccepted`));
    const [accepted] = items as readonly { readonly eventId: string }[];
    const reason = 'Svarte på feil pasient';
    await done(dahl.post(`${plan.path}/events/${String(accepted?.eventId)}/entered-in-error`, { reason }));

    const { page, open } = await visit('gp-berg');
    await open(`/kliniker/plan/${plan.planId}/ansvar`);
    await page.getByText(/^Vis hva som sto før/).click();

    const before = page.getByRole('table', { name: /^Hva som sto før/ });
    const mistake = before.getByRole('row', { name: /Fridas sårstell.*Var en feil/ }).first();
    await mistake.filter({ hasText: homeCare }).waitFor();
    expect(await mistake.innerText()).toMatch(
      /Marit Dahl, Fjordbyen hjemmetjeneste[^]*«Svarte på feil pasient»/,
    );
    expect(await faultsOf(page)).toEqual([]);
  });
});
