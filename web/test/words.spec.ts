import { leave, paalsPlan, visit } from './support/visitor';

afterEach(leave);

describe('a relative', () => {
  it('is not told that she has told nothing, where it is the patient who reports', async () => {
    const { page, open } = await visit('anne', { width: 390 });
    await open(`/pasient/plan/${await paalsPlan()}/hva-gjor-jeg`);

    await page.getByRole('heading', { name: 'Det som er fortalt om Pål Hansen' }).waitFor();
    expect(await page.getByText('Du har ikke fortalt noe ennå.').count()).toBe(0);
  });
});
