import type { Page } from 'playwright-core';
import { violations } from './support/accessible';
import { soon } from './support/soon';
import { leave, paalsPlan, visit } from './support/visitor';

afterEach(leave);

const nowhere = '00000000-0000-4000-8000-000000000000';

describe.each([
  ['paal', `/pasient/plan/${nowhere}`],
  ['auditor-holm', `/revisor/plan/${nowhere}`],
  ['gp-berg', `/kliniker/plan/${nowhere}`],
])('a plan that is not there, opened by %s', (user, path) => {
  it('is said not to be, and is not waited for', async () => {
    const { page, open } = await visit(user);
    await open(path);

    await page.getByRole('alert').first().waitFor();
    await page.getByText('Kobler til igjen …').waitFor({ state: 'detached' });
    expect(await page.getByText('Oppdateres fortløpende').count()).toBe(0);
  });
});

describe('a dead link', () => {
  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

  it('says so to whoever is not logged in, in his language, and leads to the login', async () => {
    const { page, open } = await visit(null, { language: 'en', width: 390 });
    await open('/tull/og/mer');

    await heading(page, 'There is no such page').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Go to the front page' }).click();
    await page.getByRole('button', { name: 'Log in as Kari Berg' }).waitFor();
  });

  it.each([
    ['gp-berg', '/tull', /Arbeidsliste/],
    ['gp-berg', '/kliniker/tull', /Arbeidsliste/],
    ['auditor-holm', '/revisor/tull', 'Overføringer'],
    ['operator-ruud', '/drift/tull', /Lesemodeller/],
  ])('leads %s from %s to his own first page', async (user, path, first) => {
    const { page, open } = await visit(user);
    await open(path);

    await heading(page, 'Siden finnes ikke').waitFor();
    // Who is logged in is asked for meanwhile.
    const home = page.locator('main').getByRole('link', { name: 'Gå til forsiden' });
    await soon(() => expect(home.getAttribute('href')).resolves.not.toBe('/'));
    await home.click();
    await heading(page, first).waitFor();
  });

  it('within his plan leads a patient back to his day', async () => {
    const { page, open } = await visit('paal');
    await open(`/pasient/plan/${await paalsPlan()}/tull`);

    await heading(page, 'Siden finnes ikke').waitFor();
    await page.locator('main').getByRole('link', { name: 'Gå til forsiden' }).click();
    await heading(page, /I dag/).waitFor();
  });
});
