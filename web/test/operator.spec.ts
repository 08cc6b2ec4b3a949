import { soon } from './support/soon';
import { leave, paalsPlan, visit } from './support/visitor';

afterEach(leave);

const timeMachine = async (revision: number) => {
  const plan = await paalsPlan();
  const operator = await visit('operator-ruud');
  await operator.open(`/drift/tidsmaskin/${plan}?revisjon=${revision}`);
  await operator.page.getByRole('slider').waitFor();
  return operator;
};

describe('the read models', () => {
  it('are built anew beside the live one, compared and switched to by hand, and gone back from', async () => {
    const { page, open } = await visit('operator-ruud');
    await open('/drift');
    const providers = page.getByRole('article', { name: 'providers' });
    const generation = async (): Promise<number> =>
      Number(
        await providers
          .locator('div', { hasText: /^Generasjon/ })
          .locator('dd')
          .innerText(),
      );
    await providers.waitFor();
    const before = await generation();

    await providers.getByRole('button', { name: 'Bygg på nytt og vent' }).click();
    await providers.getByRole('button', { name: 'Sammenlign' }).click();
    await providers.getByText(/Helt like/).waitFor();
    await providers.getByRole('button', { name: 'Bytt til den nye' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Bytt til den nye' }).click();
    await providers.getByRole('button', { name: 'Gå tilbake til forrige' }).waitFor();
    await soon(() => expect(generation()).resolves.toBeGreaterThan(before));

    await providers.getByRole('button', { name: 'Gå tilbake til forrige' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Gå tilbake til forrige' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await soon(() => expect(generation()).resolves.toBe(before));
  });

  it('can be verified, and say how many documents are alike', async () => {
    const { page, open } = await visit('operator-ruud');
    await open('/drift');
    const deadlines = page.getByRole('article', { name: 'deadlines' });

    await deadlines.getByRole('button', { name: 'Etterprøv' }).click();

    await deadlines
      .getByText(/Helt like \(\d+ dokument/)
      .first()
      .waitFor();
  });
});

describe('the time machine', () => {
  it('goes through the history by the keyboard, event by event and to its ends', async () => {
    const { page } = await timeMachine(28);
    await page.getByRole('slider').focus();

    await page.keyboard.press('ArrowLeft');
    await page.getByRole('heading', { name: /^27: TransferOffered/ }).waitFor();
    await page.keyboard.press('Home');

    await page.getByRole('heading', { name: /^0: PlanOpened/ }).waitFor();
  });

  it('stops where the responsibility is changed', async () => {
    const { page } = await timeMachine(0);
    await page.getByLabel('Hendelsestype').selectOption('ResponsibilityTakenOver');

    await page.getByRole('button', { name: 'Neste stopp' }).click();

    await page.getByRole('heading', { name: /ResponsibilityTakenOver/ }).waitFor();
  });

  it('tells of each field which event made it so, and goes there', async () => {
    const { page } = await timeMachine(28);

    await page.getByRole('button', { name: 'Gå til revisjon 13, ResponsibilityAssigned' }).first().click();

    await page.getByRole('heading', { name: /^13: ResponsibilityAssigned/ }).waitFor();
  });

  it('shows nothing personal', async () => {
    const { page } = await timeMachine(37);
    await page.getByRole('heading', { name: /^37: / }).waitFor();

    expect(await page.getByRole('main').innerText()).not.toMatch(/Pål|Hansen|Grønn stær|Øyedråper|Berg|Dahl/);
  });
});
