import { planStream } from '../../../src/application/events/stream-kind';
import type { Clock } from '../../../src/application/ports/clock';
import {
  ListPlanResponsibilityHistory,
  ListResponsibilityHistory,
  ReadResponsibility,
} from '../../../src/application/queries/messages';
import { ReadModels } from '../../../src/application/queries/read-models';
import { ResponsibilityHistoryQuery } from '../../../src/application/queries/responsibility-across-plans.query';
import {
  PlanResponsibilityHistoryQuery,
  ResponsibilityQuery,
} from '../../../src/application/queries/responsibility.query';
import { dayMs, hourMs, plus } from '../../../src/kernel/instant';
import { around } from '../../support/around';
import { patienceMs } from '../../support/eventually';
import {
  auditor,
  drops,
  embeddedRegister,
  factsOf,
  gpBerg,
  hostOf,
  nurseDahl,
  runnable,
  unitRef,
  fjordbyen,
} from '../../support/embedded-register';
import { given } from '../../support/given';
import type { Scalar } from '../../../src/application/ports/read-store';
import type { ProjectionHost } from '../../../src/application/projections/projection-host';
import type { ResponsibilityInterval } from '../../../projections/responsibility-history/answers';
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
  await register.ask(planId, gpBerg, { type: 'AddCareTeamMember', party: unitRef(fjordbyen), role: 'pleie' });
  const { host, progress } = hostOf(setting, runnable('responsibility-history'));
  running.push(host);
  host.start();
  await progress.settle(patienceMs);
  /** Takes in what has come since the host was stopped. */
  const begin = async (): Promise<void> => {
    const next = hostOf(setting, runnable('responsibility-history'));
    running.push(next.host);
    next.host.start();
    await next.progress.settle(patienceMs);
  };
  const models = new ReadModels(progress, documents);
  const ofPlan = new PlanResponsibilityHistoryQuery(register.policy, models, clock, setting.events);
  const acrossPlans = new ResponsibilityHistoryQuery(models, clock);
  const discontinue = async (measureId: MeasureId): Promise<void> => {
    clock.set(plus(clock.now(), dayMs));
    await register.ask(planId, gpBerg, { type: 'DiscontinueMeasure', measureId, reason: 'Operert' });
    await progress.settle(patienceMs);
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
  return { ...setting, host, progress, models, measures, begin, discontinue, pageOfPlan, acrossPlans };
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

  it('goes on where it ended when the row of that place has been replaced between the pages', async () => {
    const { clock, register, planId, measures, host, pageOfPlan, begin } = await fourSubjects();
    const whole = await pageOfPlan(null, 10);
    await host.stop();
    clock.set(plus(clock.now(), hourMs));
    const [measureId] = measures.toSorted();
    await register.ask(planId, gpBerg, {
      type: 'DiscontinueMeasure',
      measureId: given(measureId),
      reason: 'x',
    });
    clock.set(plus(clock.now(), 5));
    const first = await pageOfPlan(null);
    await begin();
    const second = await pageOfPlan(first.next);
    expect([...first.items, ...second.items]).toEqual(whole.items);
    expect(second.next).toBeNull();
  });

  it('has one name for a subject in all its rows: the one that it has now', async () => {
    const { clock, register, planId, measures, discontinue, progress, pageOfPlan, acrossPlans } =
      await fourSubjects();
    const [measureId] = measures;
    await discontinue(given(measures[1]));
    clock.set(plus(clock.now(), dayMs));
    await register.ask(planId, gpBerg, {
      type: 'UpdateMeasure',
      measureId: given(measureId),
      changes: { title: 'Øyedråper kl. 21' },
    });
    await progress.settle(patienceMs);
    const titlesIn = (items: readonly ResponsibilityInterval[]) =>
      items.filter(({ subject }) => 'measureId' in subject && subject.measureId === measureId);
    const { items } = await pageOfPlan(null, 10);
    expect(titlesIn(items).map(({ title }) => title)).toEqual(['Øyedråper kl. 21']);
    const { body } = await acrossPlans.execute(new ListResponsibilityHistory({}, { limit: 50 }, reading));
    expect(titlesIn(body.items).map(({ title }) => title)).toEqual(['Øyedråper kl. 21']);
  });

  it('goes on behind a place at which there is no row', async () => {
    const { clock, pageOfPlan } = await fourSubjects();
    const { items } = await pageOfPlan(null, 10);
    expect(await pageOfPlan([clock.now(), '0 0 coordination 9'], 10)).toEqual({
      items: items.slice(1),
      next: null,
    });
    expect(await pageOfPlan([clock.now(), '2'], 10)).toEqual({ items: [], next: null });
  });
});

describe('on a machine whose clock is behind that of the one that wrote', () => {
  it('nobody misses what he has written himself', async () => {
    const setting = await fourSubjects();
    const { clock, register, planId, measures, models, progress, events } = setting;
    clock.set(plus(clock.now(), hourMs));
    const [kept, ended] = measures;
    await register.ask(planId, gpBerg, drops);
    await register.ask(planId, nurseDahl, {
      type: 'TakeOverResponsibility',
      subjects: [{ measureId: given(kept) }],
      justification: 'Haster',
    });
    await register.ask(planId, gpBerg, {
      type: 'EnterInError',
      eventId: given(
        (await factsOf(events, planStream(planId))).find(
          ({ type, data }) =>
            type === 'MeasureAdded' && (data as { readonly measureId?: unknown }).measureId === ended,
        ),
      ).eventId,
      reason: 'Feil',
    });
    await progress.settle(patienceMs);
    const slow = around<Clock>(clock, { now: () => plus(clock.now(), -50) });
    const now = await new ResponsibilityQuery(register.policy, models, slow, events).execute(
      new ReadResponsibility(planId, null, null, reading),
    );
    const holders = now.body.subjects.map(({ responsible }) => responsible.name).toSorted();
    expect(holders).toEqual(['Fjordbyen hjemmetjeneste', ...Array<string>(3).fill('Solsiden legesenter')]);
    const history = await new PlanResponsibilityHistoryQuery(register.policy, models, slow, events).execute(
      new ListPlanResponsibilityHistory(planId, { at: null, superseded: false }, { limit: 50 }, reading),
    );
    expect(history.body.items).toHaveLength(5);
    const across = await new ResponsibilityHistoryQuery(models, slow).execute(
      new ListResponsibilityHistory({}, { limit: 50 }, reading),
    );
    expect(across.body.items).toHaveLength(5);
  });

  it('what will be known is not told as known', async () => {
    const { clock, register, planId, models, events } = await fourSubjects();
    const { body } = await new ResponsibilityQuery(register.policy, models, clock, events).execute(
      new ReadResponsibility(planId, null, plus(clock.now(), 365 * dayMs), reading),
    );
    expect(body.knownAt).toBe(clock.now());
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

  it('asks the store once for a page, and on the first for its moment, however much there is outside the period', async () => {
    const register = await fourSubjects();
    const { clock, documents, measures, discontinue } = register;
    for (const measureId of measures) await discontinue(measureId);
    const find = jest.spyOn(documents, 'find');
    const { items } = await listed(register, { from: plus(clock.now(), dayMs) }, 1);
    expect(items).toHaveLength(1);
    expect(find).toHaveBeenCalledTimes(2);
  });

  it('has on its later pages what the model had when the first was made, also where it has taken in more since', async () => {
    const register = await fourSubjects();
    const { clock, host, measures, planId, acrossPlans, begin } = register;
    const whole = await listed(register, {});
    await host.stop();
    clock.set(plus(clock.now(), hourMs));
    for (const measureId of measures) {
      await register.register.ask(planId, gpBerg, { type: 'DiscontinueMeasure', measureId, reason: 'x' });
    }
    const first = await listed(register, {}, 2);
    await begin();
    const page = { limit: 10, after: given(first.next) };
    const { body } = await acrossPlans.execute(new ListResponsibilityHistory({}, page, reading));
    expect([...first.items, ...body.items]).toEqual(whole.items);
    expect(body.next).toBeNull();
  });

  it('says nothing of how rows are found', async () => {
    const { items } = await listed(await fourSubjects(), {});
    expect(items[0]).not.toHaveProperty('until');
  });
});
