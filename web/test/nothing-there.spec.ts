import { leave, visit } from './support/visitor';

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
