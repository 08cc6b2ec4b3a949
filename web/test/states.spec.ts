import { addMeasure, api, ownPlan } from './support/register';
import { leave, visit } from './support/visitor';

afterEach(leave);

/** As a browser tells a page that another window covers it, or no longer. */
function becomes(isHidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('what another person does', () => {
  it('shows by itself', async () => {
    const speaker = api();
    const plan = await ownPlan(speaker, 'Siv Strøm');
    const { page, open } = await visit('auditor-holm');
    await open(`/revisor/plan/${plan.planId}`);
    await page.getByText('Oppdateres fortløpende').waitFor();

    await addMeasure(speaker, plan, 'Sårskift');

    await page.getByRole('rowheader', { name: 'Sårskift' }).first().waitFor();
    speaker.disconnect();
  });

  it('is caught up with after the network was gone, and that it was gone is shown', async () => {
    const speaker = api();
    const plan = await ownPlan(speaker, 'Tor Tind');
    const { page, context, open } = await visit('auditor-holm');
    await open(`/revisor/plan/${plan.planId}`);
    await page.getByText('Oppdateres fortløpende').waitFor();

    await context.setOffline(true);
    await page.getByText('Du er uten nett.').waitFor();
    await page.getByText('Uten nett', { exact: true }).waitFor();
    await addMeasure(speaker, plan, 'Trening');
    await context.setOffline(false);

    await page.getByRole('rowheader', { name: 'Trening' }).first().waitFor();
    await page.getByText('Oppdateres fortløpende').waitFor();
    await page.getByText('Du er uten nett.').waitFor({ state: 'detached' });
    speaker.disconnect();
  });

  it('is caught up with by a page that nobody saw meanwhile, which then held no connection', async () => {
    const speaker = api();
    const plan = await ownPlan(speaker, 'Vera Vindu');
    const { page, open } = await visit('auditor-holm');
    await open(`/revisor/plan/${plan.planId}`);
    await page.getByText('Oppdateres fortløpende').waitFor();

    const isOver = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/live'));
    await page.evaluate(becomes, true);
    await isOver;
    await addMeasure(speaker, plan, 'Kostråd');
    await page.evaluate(becomes, false);

    await page.getByRole('rowheader', { name: 'Kostråd' }).first().waitFor();
    speaker.disconnect();
  });
});

describe('a page', () => {
  it('shows where its content will be while it is loading', async () => {
    const { page, open } = await visit('auditor-holm');
    let answer: () => void = () => undefined;
    const isTime = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/v1/transfers*', (route) => isTime.then(() => route.continue()));
    await open('/revisor');

    await page.getByText('Laster …').waitFor({ state: 'attached' });
    await page.locator('.ds-skeleton').first().waitFor();

    answer();
    await page.locator('main tbody tr').first().waitFor();
    await page.locator('.ds-skeleton').first().waitFor({ state: 'detached' });
  });

  it('says in the reader’s language what was refused, and asks again when told to', async () => {
    const { page, open } = await visit('auditor-holm');
    let isRefused = true;
    await page.route('**/api/v1/transfers*', (route) =>
      isRefused
        ? route.fulfill({
            status: 403,
            contentType: 'application/problem+json',
            body: JSON.stringify({ code: 'forbidden', detail: 'You have no access to this.' }),
          })
        : route.continue(),
    );
    await open('/revisor');
    const alert = page.getByRole('alert');
    await alert.getByText('Du har ikke tilgang til dette.').waitFor();

    isRefused = false;
    await alert.getByRole('button', { name: 'Prøv igjen' }).click();

    await page.locator('main tbody tr').first().waitFor();
  });

  it('waits as long as the register asks for when the read model is behind, and then shows what it was asked for', async () => {
    const { page, open } = await visit('auditor-holm');
    let refusals = 0;
    await page.route('**/api/v1/transfers*', (route) =>
      refusals++ === 0
        ? route.fulfill({
            status: 503,
            headers: { 'retry-after': '0' },
            contentType: 'application/problem+json',
            body: JSON.stringify({ code: 'read-model-behind' }),
          })
        : route.continue(),
    );

    await open('/revisor');

    await page.locator('main tbody tr').first().waitFor();
    expect(refusals).toBe(2);
  });

  it.each([
    ['42', 'Det du ser, er 42 sekunder gammelt.'],
    ['8432', 'Det du ser, er 140 minutter gammelt.'],
  ])('says so when what it shows is %s seconds old', async (seconds, words) => {
    const { page, open } = await visit('auditor-holm');
    await page.route('**/api/v1/transfers*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'read-model-age': seconds } });
    });

    await open('/revisor');

    await page.getByText(words).waitFor();
    await page.locator('main tbody tr').first().waitFor();
    expect(await page.getByText(words).count()).toBe(1);
  });
});
