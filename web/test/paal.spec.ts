import type { Locator, Page } from 'playwright-core';
import { day, Story } from './support/story';
import { leave } from './support/visitor';
import type { Visitor } from './support/visitor';

/** Scenario 1, every row by those who do it, in the portal alone; what comes of it is read on the page. */
const story = new Story();
beforeAll(() => story.begin());
afterEach(leave);
afterAll(() => story.end());

const phone = 390;
const nationalId = '17915012396';
const words = 'Jeg vil kunne lese avisen og bo hjemme så lenge jeg kan.';
const drops = 'Øyedråper daglig';
const check = 'Årlig kontroll hos øyelege';
const solsiden = 'Solsiden legesenter';
const nordlys = 'Nordlys sykehus, øyeavdelingen';
const aas = 'Øyelegene Aas';
const homeCare = 'Fjordbyen hjemmetjeneste';
const emergencyClinic = 'Fjordbyen legevakt';

const press = (at: Page | Locator, name: string) => at.getByRole('button', { name, exact: true }).click();
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
/** One list of the worklist; how much is in it stands in its name. */
const worklist = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
const form = (page: Page, name: string) => page.getByRole('form', { name, exact: true });
/** A thing of the plan by its heading; what is asked about it stands below the measures, and is none. */
const row = (page: Page, title: string) =>
  page
    .locator('li.row:not(.offer)')
    .filter({ has: page.getByRole('heading', { level: 3, name: title, exact: true }) });
/** Waits until the plan shows this of who answers for a measure. */
const heldBy = (page: Page, title: string, shown: RegExp | string) =>
  row(page, title).locator('.held', { hasText: shown }).waitFor();

const openFromWorklist = (page: Page) =>
  worklist(page, 'Dere har ansvaret for').getByRole('link', { name: 'Pål Hansen' }).click();

/** The address of the plan, once it is there. */
let planPage = '';

async function clinician(user: string, path = planPage): Promise<Visitor> {
  const visitor = await story.person(user);
  await visitor.open(path);
  return visitor;
}

async function paal(tab?: string): Promise<Visitor> {
  const visitor = await story.person('paal', phone);
  await visitor.open('/pasient');
  if (tab !== undefined) await visitor.page.getByRole('link', { name: tab, exact: true }).click();
  return visitor;
}

interface Question {
  readonly to: string;
  readonly reason: string;
  readonly situation: string;
  readonly recommendation: string;
  readonly deadline: string;
  readonly from?: string;
}

/** Asks a unit of the care team to take a measure over, on the page of the plan. */
async function ask(page: Page, title: string, question: Question): Promise<void> {
  await press(page, `Overfør ansvaret: ${title}`);
  const asking = form(page, 'Spør noen om å overta');
  await asking.getByLabel('Hvem dere spør').selectOption(question.to);
  await asking.getByLabel('Hvorfor').fill(question.reason);
  await asking.getByLabel('Situasjon').fill(question.situation);
  await asking.getByLabel('Bakgrunn').fill('Grønn stær og demens. Øyedråper hver kveld.');
  await asking.getByLabel('Vurdering').fill('Trenger hjelp for at behandlingen skal bli gjennomført.');
  await asking.getByLabel('Anbefaling').fill(question.recommendation);
  await asking.getByLabel('Svarfrist').first().fill(question.deadline);
  if (question.from !== undefined) await asking.getByLabel('Gjelder fra').fill(question.from);
  await press(asking, 'Send spørsmålet');
  await asking.waitFor({ state: 'detached' });
}

/** An offer in the worklist of whoever is asked. */
const asked = (page: Page) =>
  worklist(page, 'Spørsmål å svare på').locator('li.row', { hasText: 'Pål Hansen' });

async function accept(user: string, title: string): Promise<Visitor> {
  const visitor = await clinician(user, '/kliniker');
  await press(visitor.page, `Ta over: ${title}`);
  await press(visitor.page, 'Ja, vi tar over ansvaret');
  await asked(visitor.page).waitFor({ state: 'detached' });
  return visitor;
}

/** Looks Pål up by the number that is on his card. */
async function lookUp(user: string): Promise<Visitor> {
  const visitor = await clinician(user, '/kliniker/pasient');
  await visitor.page.getByLabel('Fødselsnummer').fill(nationalId);
  await press(visitor.page, 'Finn');
  return visitor;
}

describe('Pål’s plan, clicked through', () => {
  it('1: the GP registers Pål, opens the plan and gathers the care team; Solsiden has the coordination', async () => {
    await story.goTo('01-12', 8);
    const { page } = await lookUp('gp-berg');
    await page.getByLabel('Navn').fill('Pål Hansen');
    expect(await page.getByLabel('Fødselsdato').inputValue()).toBe('1950-11-17');
    await press(page, 'Registrer pasienten');
    await page.getByLabel('Hva planen skal hete').fill('Plan for Pål Hansen');
    await page.getByLabel('Pasienten har samtykket til en felles plan').check();
    await press(page, 'Åpne plan');
    await page.getByRole('heading', { level: 1, name: 'Pål Hansen' }).waitFor();
    planPage = new URL(page.url()).pathname;

    const team = section(page, 'Behandlerteam');
    for (const [unit, role, phone] of [
      [nordlys, 'øyeavdeling', '77 00 00 20'],
      [aas, 'øyelege', '77 00 00 30'],
      [homeCare, 'hjemmesykepleie', '77 00 00 40'],
    ] as const) {
      await press(page, 'Legg til i teamet');
      const joining = form(page, 'Legg til i teamet');
      await joining.getByLabel('Enhet').selectOption(unit);
      await joining.getByLabel('Rolle').fill(role);
      await joining.getByLabel('Telefon').fill(phone);
      await press(joining, 'Legg til i teamet');
      const member = team.getByRole('listitem').filter({ hasText: unit });
      await member.getByText(role, { exact: true }).waitFor();
      await member.getByRole('link', { name: phone }).waitFor();
    }

    await section(page, 'Planen som helhet').getByText(solsiden).waitFor();
    await page.getByRole('link', { name: 'Arbeidsliste' }).click();
    await worklist(page, 'Dere har ansvaret for').getByRole('link', { name: 'Pål Hansen' }).waitFor();
  });

  it('2: Pål says what matters, which is shown first, and lets his daughter Anne in', async () => {
    await story.goTo('01-12', 9);
    const anne = await story.person('anne', phone);
    await anne.open('/pasient');
    await anne.page.getByText('Du har ingen plan her ennå.').waitFor();
    const { page } = await paal('Planen');
    await press(page, 'Skriv hva som er viktig');
    await page.getByLabel('Med dine egne ord').fill(words);
    await press(page, 'Lagre');
    await page.locator('blockquote', { hasText: words }).waitFor();

    await page.getByRole('link', { name: 'Tilgang' }).click();
    await press(page, 'Slipp inn noen');
    await page.getByLabel('Navn').fill('Anne Hansen');
    await page.getByLabel('Fødselsnummer').fill('14857827091');
    await press(page, 'Slipp inn');
    await page.getByRole('heading', { name: 'Anne Hansen' }).waitFor();

    await anne.open('/pasient');
    await anne.page.getByText('Dette er planen til Pål Hansen.').waitFor();
    await anne.page.getByRole('link', { name: 'Planen' }).click();
    await anne.page.locator('blockquote', { hasText: words }).waitFor();
    await anne.page.getByRole('button', { name: 'Skriv en kommentar' }).waitFor();
    const gp = await clinician('gp-berg');
    await gp.page.locator('blockquote', { hasText: words }).waitFor();
    expect(await gp.page.getByRole('main').innerText()).toMatch(
      new RegExp(`Viktig for pasienten[^]*${words}[^]*Koordinator[^]*Problemstillinger`),
    );
  });

  it('3: the GP adds two problems, each with its code and purpose', async () => {
    await story.goTo('01-12', 10);
    const { page } = await clinician('gp-berg');
    for (const [text, purpose, system, code] of [
      ['Grønn stær', 'Forebygge synstap', 'ICD-10', 'H40.1'],
      ['Demens', 'Trygghet i hverdagen', 'ICPC-2', 'P70'],
    ] as const) {
      await press(page, 'Legg til problemstilling');
      const adding = form(page, 'Legg til problemstilling');
      await adding.getByLabel('Problem eller diagnose').fill(text);
      await adding.getByLabel('Formål').fill(purpose);
      await adding.getByLabel('Kodeverk').selectOption(system);
      await adding.getByLabel('Kode', { exact: true }).fill(code);
      await press(adding, 'Legg til problemstilling');
      await row(page, text).getByText(purpose).waitFor();
      await row(page, text).getByText(`${system} ${code}`).waitFor();
    }
  });

  it('4: the GP adds two goals, of which Pål accepts the one that is his to reach', async () => {
    await story.goTo('01-12', 11);
    const gp = await clinician('gp-berg');
    const adding = form(gp.page, 'Legg til mål');
    await press(gp.page, 'Legg til mål');
    await adding.getByLabel('Beskrivelse').fill('Øyetrykk under 18 mmHg');
    await adding.getByRole('checkbox', { name: 'Grønn stær' }).check();
    await adding.getByLabel('Hva som måles').fill('øyetrykk');
    await adding.getByLabel('Skal være').selectOption('Under');
    await adding.getByLabel('Verdi').fill('18');
    await adding.getByLabel('Enhet').fill('mmHg');
    await adding.getByLabel('Innen').fill(day('12-31'));
    await press(adding, 'Legg til mål');
    await gp.page.getByText('øyetrykk < 18 mmHg innen 31. des. ').waitFor();
    await press(gp.page, 'Legg til mål');
    await adding.getByLabel('Beskrivelse').fill('Dryppe hver kveld');
    await adding.getByLabel('Del av planen').selectOption('Egenbehandling');
    await adding.getByLabel('Uttrykt av').selectOption('Pasienten');
    await adding.getByRole('checkbox', { name: 'Grønn stær' }).check();
    await press(adding, 'Legg til mål');
    await row(gp.page, 'Dryppe hver kveld').waitFor();

    const { page } = await paal('Planen');
    await press(page, 'Ja, det vil jeg: Dryppe hver kveld');
    await page.getByText('Du har sagt ja', { exact: true }).waitFor();
    expect(await page.getByText('Venter på svaret ditt').count()).toBe(1);

    await row(gp.page, 'Dryppe hver kveld').getByText('Godtatt av pasienten').waitFor();
    await row(gp.page, 'Øyetrykk under 18 mmHg').getByText('Pasienten har ikke svart').waitFor();
  });

  it('5: the GP adds two measures, for each of which one answers: Pål and Nordlys', async () => {
    await story.goTo('01-12', 12);
    const { page } = await clinician('gp-berg');
    const adding = form(page, 'Legg til tiltak');
    const often = adding.getByRole('group', { name: 'Hvor ofte' }).getByLabel('Hvor ofte');
    await press(page, 'Legg til tiltak');
    await adding.getByLabel('Tittel').fill(drops);
    await adding.getByLabel('Del av planen').selectOption('Egenbehandling');
    await often.selectOption('Om dagen');
    await adding.getByLabel('Klokkeslett').fill('21');
    await adding.getByLabel('Se pasientens legemiddelliste (PLL)').check();
    await adding.getByRole('checkbox', { name: 'Dryppe hver kveld' }).check();
    await press(adding, 'Legg til tiltak');
    await heldBy(page, drops, 'Pål Hansen');
    await row(page, drops).getByText('hver kveld kl. 21').waitFor();
    await row(page, drops).getByText('Se legemiddellisten (PLL)').waitFor();

    await press(page, 'Legg til tiltak');
    await adding.getByLabel('Tittel').fill(check);
    await adding.getByLabel('Ansvarlig').selectOption(nordlys);
    await often.selectOption('I året');
    await adding.getByRole('checkbox', { name: 'Øyetrykk under 18 mmHg' }).check();
    await press(adding, 'Legg til tiltak');
    await heldBy(page, check, nordlys);

    const patient = await paal();
    await section(patient.page, 'Dette gjør jeg i dag').getByRole('heading', { name: drops }).waitFor();
    const hospital = await clinician('eye-lie', '/kliniker');
    await worklist(hospital.page, 'Dere har ansvaret for').getByText(check).waitFor();
  });

  it('6: approval is refused for the red zone without a contact, and given with 113', async () => {
    await story.goTo('01-13', 9);
    const { page } = await clinician('gp-berg');
    const zones = section(page, 'Soner');
    for (const [name, sign, action] of [
      ['grønn sone', 'Ser som vanlig, ingen smerter', 'Fortsett med dråpene hver kveld.'],
      ['gul sone', 'Rødt eller irritert øye', 'Ring fastlegen.'],
      ['rød sone', 'Sterke smerter i øyet, plutselig dårligere syn', 'Ring 113 med en gang.'],
    ] as const) {
      await press(page, `Legg til ${name}`);
      await zones.getByLabel('Slik kjennes eller ser det ut').fill(sign);
      await zones.getByLabel('Hva pasienten gjør').fill(action);
      if (name === 'gul sone') {
        await zones.getByLabel('Hvem som kontaktes').fill(solsiden);
        await zones.getByLabel('Innen så mange timer').fill('24');
      }
      await press(zones, 'Lagre sonen');
      await zones.getByText(sign).waitFor();
    }
    await press(page, 'Godkjenn planen');
    await page.getByLabel('Planen er laget sammen med pasienten').check();
    await press(form(page, 'Godkjenn planen'), 'Godkjenn planen');
    await zones.getByText('Den røde sonen mangler noen å ringe.').waitFor();

    await press(page, 'Endre: Rød sone: Haster – ring nå');
    await zones.getByLabel('Hvem som kontaktes').fill('113');
    await press(zones, 'Lagre sonen');
    await zones.getByText('Kontakt: 113').waitFor();
    await press(page, 'Godkjenn planen');
    await page.getByLabel('Planen er laget sammen med pasienten').check();
    await press(form(page, 'Godkjenn planen'), 'Godkjenn planen');

    const whole = section(page, 'Planen som helhet');
    await whole.getByText('Godkjent', { exact: true }).waitFor();
    await whole.getByText('· laget sammen med pasienten').waitFor();
    const patient = await paal('Hva gjør jeg?');
    await patient.page.getByText('Sterke smerter i øyet, plutselig dårligere syn').first().waitFor();
  });

  it('7: three missed evenings are overdue for Pål and for Solsiden', async () => {
    await story.goTo('02-20', 10);
    const { page } = await clinician('nurse-dahl');
    for (const [place, evening] of ['02-17', '02-18', '02-19'].entries()) {
      await press(page, `Før utførelse: ${drops}`);
      const recording = form(page, `Før utførelse: ${drops}`);
      await recording.getByLabel('Nei, ikke utført').check();
      await recording.getByLabel('Når').fill(`${day(evening)}T21:00`);
      await press(recording, 'Lagre');
      await row(page, drops)
        .getByText(`0 utført, ${String(place + 1)} ikke utført`)
        .waitFor();
    }

    const gp = await clinician('gp-berg', '/kliniker');
    const late = worklist(gp.page, 'Over fristen').getByRole('listitem').filter({ hasText: drops });
    await late.getByText('Ikke utført').waitFor();
    const patient = await paal();
    await patient.page.getByText('Ikke gjort siden 17. feb.').waitFor();
  });

  it('8: the GP asks the home care to take the drops over; Pål still has them', async () => {
    await story.goTo('02-21', 9);
    const { page } = await clinician('gp-berg');
    await ask(page, drops, {
      to: homeCare,
      reason: 'Husker ikke dråpene',
      situation: 'Pål har glemt dråpene tre kvelder på rad.',
      recommendation: 'Hjelp til drypping hver kveld.',
      deadline: day('02-24'),
    });
    await heldBy(page, drops, `${homeCare} er spurt, svarfrist 24. feb.`);
    await heldBy(page, drops, 'Pål Hansen');

    const nurse = await clinician('nurse-dahl', '/kliniker');
    await asked(nurse.page).getByText('Husker ikke dråpene').waitFor();
    await asked(nurse.page).getByText('Overleveringsnotat').click();
    await asked(nurse.page).getByText('Pål har glemt dråpene tre kvelder på rad.').waitFor();
  });

  it('9: the home care says no; Pål still has the drops, and the GP sees why', async () => {
    await story.goTo('02-21', 14);
    const nurse = await clinician('nurse-dahl', '/kliniker');
    await press(nurse.page, `Si nei: ${drops}`);
    await asked(nurse.page).getByLabel('Grunn').fill('Mangler opplæring');
    await press(nurse.page, 'Send nei');
    await asked(nurse.page).waitFor({ state: 'detached' });

    const { page } = await clinician('gp-berg', '/kliniker');
    await worklist(page, 'Beskjeder')
      .getByText(/Fjordbyen hjemmetjeneste[^]*Mangler opplæring/)
      .first()
      .waitFor();
    await openFromWorklist(page);
    await heldBy(page, drops, 'Pål Hansen');
    expect(await row(page, drops).innerText()).not.toContain('er spurt');
  });

  it('10 and 11: asked again, the home care says yes, and has the drops from then', async () => {
    await story.goTo('02-22', 9);
    const gp = await clinician('gp-berg');
    await ask(gp.page, drops, {
      to: homeCare,
      reason: 'Husker ikke dråpene; opplæring er gitt',
      situation: 'Pål har glemt dråpene flere kvelder.',
      recommendation: 'Hjelp til drypping hver kveld.',
      deadline: day('02-26'),
    });

    await story.goTo('02-23', 9);
    const { page } = await accept('nurse-dahl', drops);
    await worklist(page, 'Dere har ansvaret for').getByText(drops).waitFor();
    await worklist(page, 'Over fristen').getByText(drops).waitFor();
    await openFromWorklist(page);
    await heldBy(page, drops, /Fjordbyen hjemmetjeneste[^]*siden 23\.\sfeb\./);
  });

  it('12: nobody answers: the question of the yearly check expires, Nordlys still has it and is told', async () => {
    await story.goTo('03-01', 9);
    const asking = await clinician('eye-lie');
    await ask(asking.page, check, {
      to: aas,
      reason: 'Kontrollen kan tas nærmere hjemmet',
      situation: 'Stabilt øyetrykk.',
      recommendation: 'Kontroll en gang i året.',
      deadline: day('03-08'),
    });
    const silent = await clinician('specialist-aas', '/kliniker');
    await asked(silent.page).waitFor();

    await story.goTo('03-09', 8);
    const { page } = await clinician('eye-lie', '/kliniker');
    await worklist(page, 'Beskjeder').getByText(aas).first().waitFor();
    await openFromWorklist(page);
    await heldBy(page, check, nordlys);
    const late = await clinician('specialist-aas', '/kliniker');
    await late.page.getByText('Ingen venter på svar fra dere.').waitFor();
  });

  it('13: accepted on 12 March with effect from 1 April: Nordlys until then, Aas from then', async () => {
    await story.goTo('03-10', 9);
    const asking = await clinician('eye-lie');
    await ask(asking.page, check, {
      to: aas,
      reason: 'Kontrollen kan tas nærmere hjemmet',
      situation: 'Stabilt øyetrykk.',
      recommendation: 'Kontroll en gang i året, første gang i april.',
      deadline: day('03-20'),
      from: day('04-01'),
    });

    await story.goTo('03-12', 9);
    const specialist = await accept('specialist-aas', check);
    await specialist.page.getByText('Dere har ikke ansvar for noe nå.').waitFor();
    await specialist.open(planPage);
    await heldBy(specialist.page, check, nordlys);
    await heldBy(specialist.page, check, `${aas} overtar 1. apr.`);

    await story.goTo('04-01', 8);
    const { page } = await clinician('specialist-aas', '/kliniker');
    await worklist(page, 'Dere har ansvaret for').getByText(check).waitFor();
    await page.getByRole('link', { name: 'Pål Hansen' }).first().click();
    await heldBy(page, check, /Øyelegene Aas[^]*siden 1\.\sapr\./);
  });

  it('14: the emergency clinic opens the plan and takes the drops over; the home care and Pål are told', async () => {
    await story.goTo('04-18', 22);
    const { page } = await lookUp('doctor-strand');
    await press(page, 'Åpne planen i en nødssituasjon');
    await page.getByLabel('Hvorfor du må se planen').fill('Akutte øyesmerter');
    await press(page, 'Åpne planen i 12 timer');
    await page.getByText('Du ser planen på nødtilgang til').waitFor();
    await press(page, `Mer: ${drops}`);
    await press(page, `Overta i hast: ${drops}`);
    await page
      .getByLabel('Begrunnelse')
      .fill('Akutt forverring; dråpene styres av legevakten til øyet er undersøkt.');
    await press(page, 'Overta ansvaret nå');
    await heldBy(page, drops, emergencyClinic);
    await page.getByRole('link', { name: 'Ansvar over tid' }).click();
    const taken = page.getByRole('row', { name: /Øyedråper.*Fjordbyen legevakt.*Overtatt i hast/ });
    await taken.getByText('Akutt forverring').waitFor();

    const told = /Fjordbyen legevakt har overtatt ansvaret for «Øyedråper daglig»/;
    const nurse = await clinician('nurse-dahl', '/kliniker');
    await worklist(nurse.page, 'Beskjeder').getByText(told).waitFor();
    await nurse.page.getByText('Dere har ikke ansvar for noe nå.').waitFor();
    const patient = await paal();
    await section(patient.page, 'Beskjeder').getByText(told).waitFor();
  });

  it('15: the home care takes the drops back the same day that it is asked', async () => {
    await story.goTo('04-19', 8);
    const doctor = await clinician('doctor-strand');
    await ask(doctor.page, drops, {
      to: homeCare,
      reason: 'Øyet er undersøkt, smertene er borte',
      situation: 'Undersøkt på legevakten i natt.',
      recommendation: 'Fortsett med dråpene hver kveld.',
      deadline: day('04-20'),
    });
    await heldBy(doctor.page, drops, emergencyClinic);

    await story.goTo('04-19', 10);
    const { page } = await accept('nurse-dahl', drops);
    await worklist(page, 'Dere har ansvaret for').getByText(drops).waitFor();
  });

  it('16: a doctor outside the team is refused, and told no more than that there is a plan', async () => {
    await story.goTo('05-02', 12);
    const { page } = await lookUp('doctor-ness');
    await page.getByText('Pasienten har en plan, men du har ikke tilgang til den').waitFor();
    expect(await page.getByRole('main').innerText()).not.toMatch(/Pål|Hansen|Øyedråper|Solsiden|Fjordbyen/);
  });

  it('17: a measurement is entered late: the plan lists it where it belongs, the trail when it was known', async () => {
    await story.goTo('05-03', 9);
    const { page } = await clinician('gp-berg');
    await press(page, 'Før en måling');
    const recording = form(page, 'Før en måling');
    await recording.getByLabel('Hva som er målt').fill('øyetrykk');
    await recording.getByLabel('Verdi').fill('16');
    await recording.getByLabel('Enhet').fill('mmHg');
    await recording.getByLabel('Når').fill(`${day('04-20')}T11:00`);
    await recording.getByLabel('Hvorfor det føres nå').fill('Svaret fra legevakten kom først nå');
    await press(recording, 'Før en måling');
    const measured = section(page, 'Målinger').getByRole('listitem').filter({ hasText: '16 mmHg' }).last();
    await measured.getByText('20. apr.').waitFor();

    const auditor = await story.person('auditor-holm');
    await auditor.open('/revisor/revisjonsspor');
    const newest = auditor.page.locator('.trail-item').first();
    await newest.filter({ hasText: '16 mmHg' }).waitFor();
    expect(await newest.innerText()).toMatch(
      /20\.\sapr\.[^]*ført 3\.\smai[^]*Svaret fra legevakten kom først nå/,
    );
    await auditor.page.getByLabel('Til og med').fill(day('04-25'));
    await newest.filter({ hasNotText: '16 mmHg' }).waitFor();
    expect(await auditor.page.getByRole('main').innerText()).toContain(homeCare);
  });

  it('18: Pål blocks the doctor, who then has no way in, not even in an emergency', async () => {
    await story.goTo('05-10', 18);
    const { page } = await paal('Tilgang');
    await press(page, 'Sperr noen');
    await page.getByLabel('Navn på helsepersonell').fill('Ness');
    await press(page, 'Finn');
    await press(page, 'Sperr Jon Ness');
    await press(page.getByRole('dialog'), 'Sperr');
    await page.getByRole('button', { name: 'Opphev sperringen av Jon Ness' }).waitFor();

    const ness = await lookUp('doctor-ness');
    await ness.page.getByRole('alert').getByText('Du har ikke tilgang til dette.').waitFor();
    await ness.open(planPage);
    await ness.page.getByText('Du har ikke tilgang til denne planen.').waitFor();
    expect(await ness.page.getByRole('button', { name: 'Åpne planen i en nødssituasjon' }).count()).toBe(0);
  });

  it('19: the auditor reads who has had the drops, without gap or overlap, and the one offer that was declined', async () => {
    await story.goTo('06-01', 9);
    const { page, open } = await story.person('auditor-holm');
    await open('/revisor');
    const declined = page.getByRole('row', { name: /Avslått/ });
    await declined.waitFor();
    expect(await declined.innerText()).toContain('Mangler opplæring');
    await declined.getByRole('link').click();

    await page.getByText('Vis som tabell').click();
    const table = page.getByRole('table', { name: 'Hvem som har hatt ansvaret' });
    const held = table.getByRole('row', { name: /^Øyedråper.*(Har ansvaret|Overtatt i hast)/ });
    await held.nth(3).waitFor();
    const stretches = (await held.allInnerTexts()).map((text) => text.split('\t'));
    expect(stretches.map(([, who]) => who?.trim())).toEqual([
      'Pål Hansen',
      homeCare,
      emergencyClinic,
      homeCare,
    ]);
    const [from, to] = [stretches.map((cells) => cells[3]), stretches.map((cells) => cells[4])];
    expect(from.map((at) => at?.slice(0, 7))).toEqual([
      '12.\u00a0jan',
      '23.\u00a0feb',
      '18.\u00a0apr',
      '19.\u00a0apr',
    ]);
    expect(to).toEqual([...from.slice(1), '–']);
  });

  it('20: who had the yearly check is answered for what was known on 11 March and for what is known now', async () => {
    const { page, open } = await story.person('auditor-holm');
    await open(planPage.replace('/kliniker', '/revisor'));
    const [at, known] = [page.getByLabel('Gjaldt på').last(), page.getByLabel('Kjent på').last()];
    const answer = page
      .getByRole('table', { name: /^Hvem hadde ansvaret/ })
      .getByRole('row', { name: check });
    await known.fill(day('03-11'));
    await at.fill(day('03-20'));
    await answer.getByText(nordlys).waitFor();
    await answer.getByText('Det samme').waitFor();

    await at.fill(day('04-01'));

    await answer.getByText(nordlys).waitFor();
    await answer.getByRole('cell', { name: aas }).waitFor();
  });
});
