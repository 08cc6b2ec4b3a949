import { done, handover, provider, unitNamed } from '../../test/support/patient-with-plan';
import type { PatientWithPlan } from '../../test/support/patient-with-plan';
import { focusIsOn, tabAndPress, tabTo, write } from './support/keyboard';
import { addMeasure, api, ownPlan } from './support/register';
import { leave, paalsPlan, visit } from './support/visitor';

/** One journey of each audience without a mouse: the focus is seen wherever it is, and what goes away does not take it along. */
let speaker: ReturnType<typeof api>;
beforeAll(() => {
  speaker = api();
});
afterEach(leave);
afterAll(() => {
  speaker.disconnect();
});

const berg = (plan: PatientWithPlan, part: string, body: object) =>
  done(speaker.as('gp-berg').post(`${plan.path}/${part}`, body));

/** The home care is in the team, and asked to take over what it is named for. */
async function askHomeCare(plan: PatientWithPlan, titles: readonly string[]): Promise<void> {
  const to = provider(await unitNamed(speaker, 'Fjordbyen hjemmetjeneste'));
  await berg(plan, 'care-team', { party: to, role: 'hjemmesykepleie' });
  const deadline = new Date(Date.now() + 86_400_000).toISOString();
  for (const title of titles) {
    const subjects = [{ measureId: await addMeasure(speaker, plan, title) }];
    await berg(plan, 'transfers', { subjects, to, reason: 'Bor nærmere', handover, deadline });
  }
}

describe('by the keyboard alone', () => {
  it('a clinician finds a patient, reads the note, says yes in the plan and no in the worklist', async () => {
    const plan = await ownPlan(speaker, 'Tor Tast');
    await askHomeCare(plan, ['Tors sårstell', 'Tors trening']);
    const { page, open } = await visit('nurse-dahl');
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await open('/kliniker/pasient');
    await tabTo(page.getByLabel('Fødselsnummer'));
    await page.keyboard.type(plan.nationalId);
    await page.keyboard.press('Enter');
    await focusIsOn(page, 'Tor Tast');

    const asked = page.locator('li.offer', { hasText: 'Tors sårstell' });
    await tabAndPress(asked.getByText('Overleveringsnotat'));
    await asked.getByText('Anbefaling').waitFor();
    await tabAndPress(button('Ta over: Tors sårstell'));
    await tabAndPress(button('Ja, vi tar over ansvaret'));
    await asked.waitFor({ state: 'detached' });
    await focusIsOn(page, 'Tiltak');

    await tabTo(page.getByRole('link', { name: 'Arbeidsliste' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await focusIsOn(page, 'Arbeidsliste');
    await tabAndPress(button('Si nei: Tors trening'));
    await write(page.getByLabel('Grunn'), 'Ingen ledig plass');
    await tabAndPress(button('Send nei'));
    await button('Si nei: Tors trening').waitFor({ state: 'detached' });
    await focusIsOn(page, 'Spørsmål å svare på');
  });

  it('a patient ticks what he has done, writes why something is not, and says yes to a goal', async () => {
    const plan = await ownPlan(speaker, 'Pia Piltast');
    for (const title of ['Nesespray', 'Øyedråper'])
      await berg(plan, 'measures', { part: 'self-treatment', title, responsible: { kind: 'patient' } });
    await berg(plan, 'goals', {
      part: 'treatment',
      description: 'Gå tur',
      expressedBy: 'practitioner',
    });
    const extraHTTPHeaders = await speaker.authorization(plan.patient);
    const { page, open } = await visit('paal', { width: 390, extraHTTPHeaders });
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await open(`/pasient/plan/${plan.planId}`);
    await tabAndPress(button('Gjort: Øyedråper'), 'Space');
    await page.getByText(/^Gjort, ført/).waitFor();
    await focusIsOn(page, 'Øyedråper');
    await button('Angre: Øyedråper').waitFor();
    await page.keyboard.press('Tab');
    await focusIsOn(page, 'Angre: Øyedråper');

    await tabTo(button('Skriv et notat: Nesespray'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await write(page.getByLabel(/^Notat/), 'Flasken var tom');
    await tabAndPress(button('Ikke gjort: Nesespray'));
    await page.getByText(/^Ikke gjort, ført/).waitFor();
    await focusIsOn(page, 'Nesespray');

    await tabTo(page.getByRole('link', { name: 'Planen', exact: true }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await focusIsOn(page, 'Min plan');
    await tabAndPress(button('Ja, det vil jeg: Gå tur'));
    await page.getByText('Du har sagt ja', { exact: true }).waitFor();
    await focusIsOn(page, 'Gå tur');
  });

  it('an auditor opens a plan, moves both sliders, unfolds the table and takes the history along', async () => {
    const { page, open } = await visit('auditor-holm', { acceptDownloads: true });
    await open('/revisor?state=declined&to=2026-06-30');
    const declined = page.getByRole('row', { name: /Mangler opplæring/ });
    await tabAndPress(declined.getByRole('link'));
    await focusIsOn(page, `Ansvar i plan ${(await paalsPlan()).slice(0, 8)}`);

    const drops = page
      .getByRole('table', { name: /^Hvem hadde ansvaret/ })
      .getByRole('row', { name: /^Øyedråper/ });
    await tabTo(page.getByRole('slider', { name: 'Gjaldt på' }));
    await page.keyboard.press('Home');
    await drops.getByText('Pål Hansen').waitFor();
    await page.keyboard.press('End');
    await drops.getByText('Fjordbyen hjemmetjeneste').waitFor();
    await tabTo(page.getByRole('slider', { name: 'Kjent på' }));
    await page.keyboard.press('Home');
    await drops.getByText('Pål Hansen').waitFor();
    await page.keyboard.press('ArrowRight');
    await tabAndPress(page.getByText('Vis som tabell'));
    await page.getByRole('table', { name: 'Hvem som har hatt ansvaret' }).waitFor();

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      tabAndPress(page.getByRole('button', { name: 'CSV til regneark' })),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    await focusIsOn(page, 'CSV til regneark');
  });

  it('an operator opens a plan’s history, seeks, steps past its end, and goes to a stop and to a cause', async () => {
    const plan = await paalsPlan();
    const { page, open } = await visit('operator-ruud');
    const event = (name: RegExp) => page.getByRole('heading', { level: 2, name });
    await open('/drift/tidsmaskin');
    await tabTo(page.getByLabel('Planens id'));
    await page.keyboard.type(plan);
    await page.keyboard.press('Enter');
    await focusIsOn(page, 'Tidsmaskin');

    await tabTo(page.getByRole('slider', { name: 'Hendelse' }));
    await page.keyboard.press('Home');
    await event(/^0: PlanOpened/).waitFor();
    await page.keyboard.press('ArrowRight');
    await event(/^1: /).waitFor();
    await page.keyboard.press('End');
    await tabTo(page.getByRole('button', { name: 'Neste', exact: true }));
    await page.keyboard.press('Enter');
    await focusIsOn(page, 'Neste');
    await tabTo(page.getByRole('button', { name: 'Forrige', exact: true }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await event(/^36: /).waitFor();

    await tabTo(page.getByLabel('Hendelsestype'));
    await page.keyboard.type('ResponsibilityT');
    await tabTo(page.getByRole('button', { name: 'Forrige stopp' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await event(/ResponsibilityTakenOver/).waitFor();
    await focusIsOn(page, 'Forrige stopp');
    await tabAndPress(page.getByRole('button', { name: /^Gå til revisjon \d+, / }).first());
    await event(/ResponsibilityTakenOver/).waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement !== document.body);
  });
});
