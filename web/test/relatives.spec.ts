import { syntheticNationalId } from '../../src/infrastructure/identity/synthetic-numbers';
import { done } from '../../test/support/patient-with-plan';
import type { PatientWithPlan } from '../../test/support/patient-with-plan';
import { overflow, violations } from './support/accessible';
import { api, ownPlan } from './support/register';
import { leave, visit } from './support/visitor';
import type { Visitor } from './support/visitor';

let speaker: ReturnType<typeof api>;
beforeAll(() => {
  speaker = api();
});
afterEach(leave);
afterAll(() => {
  speaker.disconnect();
});

const relative = (name: string) =>
  ({ role: 'relative', name, nationalId: syntheticNationalId(name) }) as const;
type Relative = ReturnType<typeof relative>;

/** The patient himself lets a relative in. */
const letIn = (plan: PatientWithPlan, { name, nationalId }: Relative, scopes: readonly string[]) =>
  done(
    speaker
      .as(plan.patient)
      .post(`/patients/${plan.patientId}/representations`, { name, nationalId, kind: 'relative', scopes }),
  );

async function onPhone(who: Relative): Promise<Visitor> {
  return visit('anne', { width: 390, extraHTTPHeaders: await speaker.authorization(who) });
}

describe('a relative', () => {
  it('who is let in by two chooses whose plan, and is told on each page whose it is', async () => {
    const [mother, father] = [await ownPlan(speaker, 'Mor Mathisen'), await ownPlan(speaker, 'Far Mathisen')];
    const daughter = relative('Maja Mathisen');
    await letIn(mother, daughter, ['read', 'comment']);
    await letIn(father, daughter, ['read']);
    const { page, open, faults } = await onPhone(daughter);
    await open('/pasient');

    await page.getByRole('heading', { level: 1, name: 'Hvilken plan?' }).waitFor();
    await page.getByRole('link', { name: 'Mor Mathisen' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.getByRole('link', { name: 'Far Mathisen' }).click();
    await page.getByText('Dette er planen til Far Mathisen.').waitFor();
    expect(page.url() + (await page.title())).not.toMatch(/Mathisen/);

    await page.goBack();
    await page.getByRole('link', { name: 'Mor Mathisen' }).click();
    await page.getByText('Dette er planen til Mor Mathisen.').waitFor();
    expect(faults).toEqual([]);
  });

  it('who may not read the plan is told so, and whom to ask', async () => {
    const plan = await ownPlan(speaker, 'Hemmelig Hansen');
    const son = relative('Stengt Hansen');
    await letIn(plan, son, ['comment']);
    const { page, open } = await onPhone(son);

    await open(`/pasient/plan/${plan.planId}`);

    await page.getByText('Du har ikke fått lov til å se denne planen.').waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain('Hemmelig');
    expect(await violations(page)).toEqual([]);
    await open('/pasient');
    await page.getByText('Du har ingen plan her ennå.').waitFor();
  });
});

describe('a patient', () => {
  it('who has had a plan before chooses between them, the one in use first', async () => {
    const before = await ownPlan(speaker, 'To Planer');
    await done(speaker.as('gp-berg').post(`${before.path}/close`, { reason: 'Frisk' }));
    const now = await ownPlan(speaker, 'To Planer');
    const extraHTTPHeaders = await speaker.authorization(now.patient);
    const { page, open } = await visit('paal', { width: 390, extraHTTPHeaders });
    await open('/pasient');

    const plans = page.getByRole('link', { name: 'To Planer' });
    await plans.nth(1).waitFor();
    expect(await plans.allInnerTexts()).toEqual([
      expect.not.stringContaining('Lukket'),
      expect.stringContaining('Lukket'),
    ]);
    await plans.last().click();
    await page.getByText('Planen er avsluttet. Du kan lese den, men ikke endre noe.').waitFor();
  });
});
