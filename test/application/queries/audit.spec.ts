import { auditTrail } from '../../../projections/audit-trail/audit-trail.projection';
import { AccessLog } from '../../../src/application/access/access-log';
import { AuditQuery } from '../../../src/application/queries/audit.query';
import { HistoryQuery } from '../../../src/application/queries/history.query';
import { ListAudit, ListPlanHistory } from '../../../src/application/queries/messages';
import { PlanHistories } from '../../../src/application/queries/plan-histories';
import { ReadModels } from '../../../src/application/queries/read-models';
import {
  auditor,
  codeOf,
  drops,
  embeddedRegister,
  gpBerg,
  hostOf,
  runnable,
} from '../../support/embedded-register';
import { paalUpTo, planId as paals } from '../../support/paal-facts';
import { recorded } from '../../support/recorded-history';
import { dayMs, plus } from '../../../src/kernel/instant';
import type { PageRequest } from '../../../src/application/queries/answer';
import type { ProjectionHost } from '../../../src/application/projections/projection-host';
import type { MeasureId, PatientId, PersonKey } from '../../../src/kernel/ids';

const running: ProjectionHost[] = [];
afterEach(async () => {
  for (const host of running.splice(0)) await host.stop();
});

const other = '20000000-0000-4000-8000-000000000002' as PatientId;
const reading = { caller: auditor, language: 'nb' } as const;

/** Two plans in one register: one in which a measure was added and renamed, and Pål's with all that happened to it. */
async function twoPlans() {
  const setting = await embeddedRegister();
  const { clock, register, planId, documents, events } = setting;
  const ask = (intent: Parameters<typeof register.ask>[2]) => register.ask(planId, gpBerg, intent);
  const { id } = await ask(drops);
  clock.set(plus(clock.now(), dayMs));
  await ask({ type: 'UpdateMeasure', measureId: id as MeasureId, changes: { title: 'Dråper' } });
  await recorded(paalUpTo(17), events);
  const { host, progress } = hostOf(setting, runnable(auditTrail.name));
  running.push(host);
  host.start();
  await progress.settle(20_000);
  const models = new ReadModels(progress, documents);
  const history = new HistoryQuery(
    new PlanHistories(register.policy, models, new AccessLog(register.runner), clock),
  );
  const audit = new AuditQuery(models);
  return {
    ...{ register, documents, planId, host },
    history: async (of = planId, filter: ListPlanHistory['filter'] = {}) =>
      (await history.execute(new ListPlanHistory(of, filter, { limit: 200 }, reading))).body.items,
    audit: async (filter: ListAudit['filter'] = {}, page: PageRequest = { limit: 200 }) =>
      (await audit.execute(new ListAudit(filter, page, reading))).body,
  };
}

describe('the audit across plans', () => {
  it.each(['practitioner', 'patient', 'system'])('finds all that a %s has done', async (role) => {
    const { audit, history } = await twoPlans();
    const all = (await audit()).items.filter(({ actor }) => actor.role === role);
    expect((await audit({ actor: role })).items).toEqual(all);
    expect(all).not.toEqual([]);
    const ofPaal = (await history(paals)).filter(({ actor }) => actor.role === role);
    expect(await history(paals, { actor: role })).toEqual(ofPaal);
  });

  it('is the same a page at a time: every event of every plan, newest first', async () => {
    const { audit, planId } = await twoPlans();
    const { items } = await audit();
    const times = items.map(({ recordedAt }) => recordedAt);
    expect(times).toEqual(times.toSorted().toReversed());
    expect(new Set(items.map((item) => item.planId))).toEqual(new Set([planId, paals]));
    const leafed = [];
    for (let page: PageRequest | null = { limit: 7 }; page;) {
      const { items: some, next } = await audit({}, page);
      leafed.push(...some);
      page = next && { limit: 7, after: next };
    }
    expect(leafed).toEqual(items);
  });

  it('has of each plan what its history has', async () => {
    const { audit, history, planId } = await twoPlans();
    for (const each of [planId, paals]) {
      const { items } = await audit({ planId: each });
      expect(items.length).toBeGreaterThan(3);
      expect(items.map(({ planId: _, ...item }) => item)).toEqual(await history(each));
    }
  });

  it('calls a thing what it was called then, whatever it is called now', async () => {
    const { audit, planId } = await twoPlans();
    const { items } = await audit({ planId });
    const changes = items.flatMap((item) => item.changes);
    const titles = changes.filter(({ path }) => /^\/measures\/.*\/title$/.test(path));
    expect(titles.map(({ label }) => label)).toEqual([
      'Tiltaket «Dråper»: tittel',
      'Tiltaket «Øyedråper daglig»: tittel',
    ]);
  });

  it('reads the events of the page, and the whole history of no plan', async () => {
    const { audit, history, documents } = await twoPlans();
    const getMany = jest.spyOn(documents, 'getMany');
    await audit();
    await history();
    expect(getMany.mock.calls.map(([, collection]) => collection)).not.toContain('documents');
  });
});

describe('the history of a plan', () => {
  it('is empty where the filter finds nothing, and not there yet where the read model has no such plan', async () => {
    const { history, register, host } = await twoPlans();
    expect(await history(paals, { actor: 'nobody' })).toEqual([]);
    await host.stop();
    await register.tellPatient(other, '1950-11-17', 'c'.repeat(64) as PersonKey);
    const unread = await register.openPlan(other);
    expect(await codeOf(history(unread))).toBe('read-model-behind');
  });
});
