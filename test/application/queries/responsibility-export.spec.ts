import { text } from 'node:stream/consumers';
import { ExportPlanResponsibility } from '../../../src/application/queries/messages';
import { PlanResponsibilityExport } from '../../../src/application/queries/responsibility-export.query';
import {
  auditor,
  codeOf,
  drops,
  embeddedRegister,
  eyeLie,
  gpBerg,
  operator,
  operatorMoe,
  paal,
  unitRef,
  vakt,
} from '../../support/embedded-register';
import type { Caller } from '../../../src/application/access/caller';
import type { PlanId } from '../../../src/kernel/ids';

/** A plan whose coordination and drops Solsiden has, with a response service in the care team. */
async function planWithDrops() {
  const { register, events, clock, planId } = await embeddedRegister();
  await register.ask(planId, gpBerg, drops);
  await register.ask(planId, gpBerg, {
    type: 'AddCareTeamMember',
    party: unitRef(vakt),
    role: 'responstjeneste',
  });
  const query = new PlanResponsibilityExport(register.policy, events, clock);
  const exportFor = (caller: Caller, of: PlanId = planId) =>
    query.execute(
      new ExportPlanResponsibility(of, 'ndjson', { at: null, superseded: false }, { caller, language: 'nb' }),
    );
  const titlesFor = async (caller: Caller) => {
    const lines = (await text((await exportFor(caller)).content)).trimEnd().split('\n');
    return lines.map((line) => (JSON.parse(line) as { readonly title: string }).title);
  };
  return { exportFor, titlesFor };
}

describe('the export of a plan’s responsibility history', () => {
  it.each([auditor, paal, gpBerg])('has every subject for $role $name', async (caller) => {
    const { titlesFor } = await planWithDrops();
    expect(await titlesFor(caller)).toEqual(['Koordinering', 'Øyedråper daglig']);
  });

  it('has for a response service what it may know', async () => {
    const { titlesFor } = await planWithDrops();
    expect(await titlesFor(operatorMoe)).toEqual(['Koordinering']);
  });

  it.each([
    [eyeLie, 'forbidden'],
    [operator, 'not-found'],
  ])('is refused as the history is', async (caller, code) => {
    const { exportFor } = await planWithDrops();
    expect(await codeOf(exportFor(caller))).toBe(code);
  });

  it('is not there for a plan that is not', async () => {
    const { exportFor } = await planWithDrops();
    const none = '10000000-0000-4000-8000-00000000000f' as PlanId;
    expect(await codeOf(exportFor(auditor, none))).toBe('not-found');
    expect(await codeOf(exportFor(gpBerg, none))).toBe('plan-not-found');
  });
});
