import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { soon } from './support/soon';
import { leave, paalsPlan, register, visit } from './support/visitor';

afterEach(leave);

/** The time of the demo: other specs' plans are of today. */
const whileDemo = 'to=2026-06-30';

/** Days and times do not break, by spaces that look like others. */
const rows = async (page: Page): Promise<readonly string[]> =>
  (await page.locator('main tbody tr').allInnerTexts()).map((text) => text.replaceAll('\u00a0', ' '));

const containing = (words: string): string => expect.stringContaining(words) as string;

/** Waits until the list has as many rows as that: what is chosen is asked for at once. */
const untilRows = (page: Page, count: number): Promise<void> =>
  soon(() => expect(rows(page)).resolves.toHaveLength(count));

describe('searching transfers', () => {
  it('finds by state and between two units, keeps the search in the address, and forgets it again', async () => {
    const { page, open } = await visit('auditor-holm');
    await open(`/revisor?${whileDemo}`);
    await untilRows(page, 5);

    await page.getByLabel('Enhet').selectOption('Nordlys sykehus, øyeavdelingen');
    await page.getByLabel('Mellom den og').selectOption('Øyelegene Aas');
    await untilRows(page, 2);
    await page.getByLabel('Svar').selectOption('Utløpt uten svar');
    await untilRows(page, 1);

    expect((await rows(page))[0]).toContain('Årlig kontroll hos øyelege');
    expect((await rows(page))[0]).toContain('Frist 8. mars 2026 kl. 23.59');
    await page.waitForURL(({ searchParams }) => searchParams.get('state') === 'expired');

    await page.reload();
    await untilRows(page, 1);
    await page.getByRole('button', { name: 'Nullstill' }).click();
    await page.waitForURL(({ search }) => search === '');
  });

  it('takes a period by days as they are in Oslo, and says so when there is nothing', async () => {
    const { page, open } = await visit('auditor-holm');
    await open('/revisor?from=2026-02-22&to=2026-02-22');
    await untilRows(page, 1);
    expect((await rows(page))[0]).toContain('Husker ikke dråpene; opplæring er gitt');

    await page.getByLabel('Fra og med').fill('2026-06-01');
    await page.getByLabel('Til og med').fill('2026-06-02');
    await page.getByText('Ingen overføringer passer').waitFor();
  });

  it('shows how long the answer took and why it was no, and nothing of the handover note', async () => {
    const { page, open } = await visit('auditor-holm');
    await open(`/revisor?state=declined&${whileDemo}`);
    await untilRows(page, 1);

    expect((await rows(page))[0]).toMatch(/Avslått[^]*etter 5 timer[^]*Mangler opplæring/);
    expect(await page.getByText('Overleveringsnotat').count()).toBe(0);
  });
});

describe('a row across plans', () => {
  it.each([
    ['/revisor', 'transfers'],
    ['/revisor/ansvar', 'responsibilities'],
    ['/revisor/revisjonsspor', 'events'],
  ])('of %s (%s) tells which plan it is of, and leads to it', async (path) => {
    const plan = await paalsPlan();
    const name = plan.slice(0, 8);
    const { page, open } = await visit('auditor-holm');
    await open(`${path}?${whileDemo}`);

    const link = page.locator('main').getByRole('link', { name }).first();
    await link.waitFor();
    await link.click();

    await page.getByRole('heading', { level: 1, name: `Ansvar i plan ${name}` }).waitFor();
    await page.waitForURL(({ pathname }) => pathname === `/revisor/plan/${plan}`);
  });
});

describe('both axes of time', () => {
  const answer = (page: Page, subject: string): Promise<string> =>
    page.locator('[aria-live] tr', { hasText: subject }).innerText();

  it('answers anew as the sliders move: the yearly check on 1 April, known before and after the acceptance', async () => {
    const { page, open } = await visit('auditor-holm');
    await open(`/revisor/plan/${await paalsPlan()}`);
    const [held, known] = [page.locator('input[type=date]').first(), page.locator('input[type=date]').last()];

    await held.fill('2026-04-02');
    await known.fill('2026-03-11');
    await soon(() =>
      expect(answer(page, 'Årlig kontroll')).resolves.toMatch(/Nordlys sykehus[^]*Øyelegene Aas/),
    );

    await known.fill('2026-03-12');
    await soon(() => expect(answer(page, 'Årlig kontroll')).resolves.toMatch(/Øyelegene Aas[^]*Det samme/));

    await held.fill('2026-03-20');
    await soon(() => expect(answer(page, 'Årlig kontroll')).resolves.toMatch(/Nordlys sykehus[^]*Det samme/));
  });

  it('moves by the keyboard, a day for each key', async () => {
    const { page, open } = await visit('auditor-holm');
    await open(`/revisor/plan/${await paalsPlan()}`);
    await page.locator('input[type=date]').first().fill('2026-04-18');
    await soon(() => expect(answer(page, 'Øyedråper')).resolves.toContain('Fjordbyen legevakt'));

    await page.getByRole('slider', { name: 'Gjaldt på' }).press('ArrowRight');

    await soon(() =>
      expect(page.locator('input[type=date]').first().inputValue()).resolves.toBe('2026-04-19'),
    );
    await soon(() => expect(answer(page, 'Øyedråper')).resolves.toContain('Fjordbyen hjemmetjeneste'));
  });

  it('answers as the register itself does, on every month of either axis', async () => {
    const { page, context, open } = await visit('auditor-holm');
    const planId = await paalsPlan();
    await open(`/revisor/plan/${planId}`);
    const [held, known] = [page.locator('input[type=date]').first(), page.locator('input[type=date]').last()];
    for (const [day, knownDay] of [
      ['2026-02-28', '2026-02-20'],
      ['2026-02-28', '2026-03-31'],
      ['2026-04-30', '2026-03-31'],
      ['2026-04-30', '2026-04-30'],
    ] as const) {
      await held.fill(day);
      await known.fill(knownDay);
      const params = { at: `${day}T21:59:59.999Z`, knownAt: `${knownDay}T21:59:59.999Z` };
      const asked = await context.request.get(`${register()}/api/v1/plans/${planId}/responsibility`, {
        params,
      });
      const { subjects } = (await asked.json()) as {
        subjects: { title: string; responsible: { name: string } }[];
      };
      for (const { title, responsible } of subjects) {
        const said = async () => [day, knownDay, await answer(page, title)];
        const expected = [day, knownDay, containing(responsible.name)];
        await soon(() => expect(said()).resolves.toEqual(expected));
      }
    }
  });

  it('gives the history as a file, as it was known on the chosen day', async () => {
    const { page, open } = await visit('auditor-holm', { acceptDownloads: true });
    await open(`/revisor/plan/${await paalsPlan()}`);
    await page.locator('input[type=date]').last().fill('2026-02-20');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);

    const file = await text(await download.createReadStream());
    expect(download.suggestedFilename()).toMatch(/^ansvar-.*\.csv$/);
    expect(file).toContain('Pål Hansen');
    expect(file).not.toContain('Fjordbyen legevakt');
  });
});

describe('the audit trail', () => {
  it('tells in plain words, newest first, what was entered late and why', async () => {
    const { page, open } = await visit('auditor-holm');
    await open(`/revisor/revisjonsspor?${whileDemo}`);

    const newest = (): Promise<string> => page.locator('.trail-item').first().innerText();

    const late = /Kari Berg[^]*16 mmHg[^]*Ført i ettertid[^]*Svaret fra legevakten kom først nå/;
    await soon(() => expect(newest()).resolves.toMatch(late));
  });

  it('is narrowed by what was done and by whom', async () => {
    const { page, open } = await visit('auditor-holm');
    await open(`/revisor/revisjonsspor?${whileDemo}`);
    const told = (): Promise<readonly string[]> => page.locator('.trail-item').allInnerTexts();

    await page.getByLabel('Hva').selectOption('Nei til å overta');
    await soon(() => expect(told()).resolves.toEqual([containing('sa nei til å overta')]));

    await page.getByLabel('Hva').selectOption('Alle');
    await page.getByRole('button', { name: 'Bare Ingrid Aas' }).click();
    await soon(() => expect(told()).resolves.toEqual([containing('Ingrid Aas')]));
  });

  it('shows what each event changed', async () => {
    const { page, open } = await visit('auditor-holm');
    await open(`/revisor/revisjonsspor?type=ResponsibilityTakenOver&${whileDemo}`);

    await page.getByText('1 felt endret').click();

    const change = page.getByRole('row', { name: /ansvarlig/ });
    const changed = /Fjordbyen hjemmetjeneste\s+Fjordbyen legevakt/;
    await soon(() => expect(change.innerText()).resolves.toMatch(changed));
  });
});
