import {
  ListPlanResponsibilityHistory,
  ListResponsibilityHistory,
} from '../../../src/application/queries/messages';
import { ReadModels } from '../../../src/application/queries/read-models';
import {
  PlanResponsibilityHistoryQuery,
  ResponsibilityHistoryQuery,
} from '../../../src/application/queries/responsibility.query';
import { dayMs, plus } from '../../../src/kernel/instant';
import { auditor, drops, embeddedRegister, gpBerg, hostOf, runnable } from '../../support/embedded-register';
import type { Scalar } from '../../../src/application/ports/read-store';
import type { ProjectionHost } from '../../../src/application/projections/projection-host';
import type { MeasureId } from '../../../src/kernel/ids';

const running: ProjectionHost[] = [];
afterEach(async () => {
  for (const host of running.splice(0)) await host.stop();
});

const reading = { caller: auditor, language: 'nb' } as const;

/** A plan whose coordination and three measures Solsiden has, as the read model shows it. */
async function fourSubjects() {
  const setting = await embeddedRegister();
  const { clock, register, planId, documents } = setting;
  const measures: MeasureId[] = [];
  for (const _ of [1, 2, 3]) {
    const { id } = await register.ask(planId, gpBerg, drops);
    measures.push(id as MeasureId);
  }
  const { host, progress } = hostOf(setting, runnable('responsibility-history'));
  running.push(host);
  host.start();
  await progress.settle(5_000);
  const models = new ReadModels(progress, documents);
  const ofPlan = new PlanResponsibilityHistoryQuery(register.policy, models, clock);
  const acrossPlans = new ResponsibilityHistoryQuery(models, clock);
  const discontinue = async (measureId: MeasureId): Promise<void> => {
    clock.set(plus(clock.now(), dayMs));
    await register.ask(planId, gpBerg, { type: 'DiscontinueMeasure', measureId, reason: 'Operert' });
    await progress.settle(5_000);
  };
  const pageOfPlan = (after: readonly Scalar[] | null, limit = 2) =>
    ofPlan
      .execute(
        new ListPlanResponsibilityHistory(
          planId,
          { at: null, superseded: false },
          { limit, ...(after && { after }) },
          reading,
        ),
      )
      .then(({ body }) => body);
  return { ...setting, measures, discontinue, pageOfPlan, acrossPlans };
}

describe('the responsibility history of a plan, in pages', () => {
  it('tells what the register knew when the first page was asked for, whatever happens meanwhile', async () => {
    const { clock, measures, discontinue, pageOfPlan } = await fourSubjects();
    const whole = await pageOfPlan(null, 10);
    const first = await pageOfPlan(null);
    clock.set(plus(clock.now(), dayMs));
    for (const measureId of measures) await discontinue(measureId);
    const second = await pageOfPlan(first.next);
    expect([...first.items, ...second.items]).toEqual(whole.items);
    expect(second.next).toBeNull();
  });

  it('ends with an empty page after a row that is not known', async () => {
    const { clock, pageOfPlan } = await fourSubjects();
    const after = [clock.now(), 'no such row'];
    expect(await pageOfPlan(after)).toEqual({ items: [], next: null });
  });
});

describe('the responsibility history across plans', () => {
  const listed = async (
    { acrossPlans }: Awaited<ReturnType<typeof fourSubjects>>,
    filter: ListResponsibilityHistory['filter'],
    limit = 10,
  ) => (await acrossPlans.execute(new ListResponsibilityHistory(filter, { limit }, reading))).body;

  it('has what lasted into the period and began before its end', async () => {
    const register = await fourSubjects();
    const { clock, measures, discontinue } = register;
    const began = clock.now();
    for (const measureId of measures) await discontinue(measureId);
    const from = plus(began, 2 * dayMs);
    expect((await listed(register, {})).items).toHaveLength(4);
    expect((await listed(register, { from })).items.map(({ to }) => to)).toEqual(
      expect.arrayContaining([null, plus(began, 3 * dayMs)]),
    );
    expect((await listed(register, { from })).items).toHaveLength(2);
    expect((await listed(register, { to: began })).items).toEqual([]);
  });

  it('asks the store once for a page, however much there is outside the period', async () => {
    const register = await fourSubjects();
    const { clock, documents, measures, discontinue } = register;
    for (const measureId of measures) await discontinue(measureId);
    const find = jest.spyOn(documents, 'find');
    const { items } = await listed(register, { from: plus(clock.now(), dayMs) }, 1);
    expect(items).toHaveLength(1);
    expect(find).toHaveBeenCalledTimes(1);
  });

  it('says nothing of how rows are found', async () => {
    const { items } = await listed(await fourSubjects(), {});
    expect(items[0]).not.toHaveProperty('until');
  });
});
