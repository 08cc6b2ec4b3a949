import { soon } from './support/soon';
import { leave, register, visit } from './support/visitor';

afterEach(leave);

describe('logging in', () => {
  it('takes whoever is chosen to the pages of his audience, and says who he is and for which unit', async () => {
    const { page, open } = await visit(null);
    await open('/');

    await page.getByRole('button', { name: 'Logg inn som Marit Dahl' }).click();

    await page.waitForURL(`${register()}/kliniker`);
    const header = page.getByRole('banner');
    await soon(() => expect(header.innerText()).resolves.toContain('Marit Dahl'));
    await soon(() => expect(header.innerText()).resolves.toContain('Fjordbyen hjemmetjeneste'));
  });

  it('sends whoever opens another audience’s page to his own', async () => {
    const { page, open } = await visit('paal');

    await open('/revisor');

    await page.waitForURL(({ pathname }) => /^\/pasient\/plan\/[0-9a-f-]{36}$/.test(pathname));
    await page.getByRole('heading', { level: 1, name: 'I dag' }).waitFor();
  });

  it('asks whoever is logged out to log in again', async () => {
    const { page, open } = await visit('paal');
    await open('/pasient');

    await page.getByRole('button', { name: 'Logg ut' }).click();
    await page.waitForURL(`${register()}/`);
    await open('/pasient');

    await page.waitForURL(`${register()}/`);
    await page.getByRole('button', { name: 'Logg inn som Marit Dahl' }).waitFor();
  });

  it('tells whoever could not be logged out that he is not', async () => {
    const { page, context, open } = await visit('paal');
    await open('/pasient');

    await context.setOffline(true);
    await page.getByRole('button', { name: 'Logg ut' }).click();

    await page.getByText('Du er ikke logget ut').waitFor();
    await page.getByText('Pål Hansen').first().waitFor();
  });

  it('keeps nothing personal in storage, address or title', async () => {
    const { page, open } = await visit('paal');
    await open('/pasient');
    await page.getByText('Øyedråper daglig', { exact: true }).first().waitFor();

    const kept = await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]),
    );
    expect(kept).toBe(JSON.stringify([[['sammen-language', 'nb']], [], '']));
    expect(`${page.url()} ${await page.title()}`).not.toMatch(/Pål|Hansen|1950/);
  });
});

describe('the language', () => {
  it('is the one that was chosen, also after the page is opened again', async () => {
    const { page, open } = await visit('operator-ruud');
    await open('/drift');

    await page.getByLabel('Språk').selectOption('English');
    await page.getByRole('heading', { name: 'Read models' }).waitFor();

    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await page.getByRole('heading', { name: 'Read models' }).waitFor();
  });
});

describe('the keyboard', () => {
  it('reaches the content with the first key', async () => {
    const { page, open } = await visit('nurse-dahl');
    await open('/kliniker');

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    await page.locator('main:focus').waitFor();
  });
});
