import { auditTrail } from '../../../projections/audit-trail/audit-trail.projection';
import { AccessLog } from '../../../src/application/access/access-log';
import { LastLooks } from '../../../src/application/access/last-looks';
import { ChangesQuery } from '../../../src/application/queries/changes.query';
import { ExplainQuery } from '../../../src/application/queries/explain.query';
import { HistoryQuery } from '../../../src/application/queries/history.query';
import {
  ExplainField,
  ListPlanHistory,
  ReadChanges,
  ReadPlan,
} from '../../../src/application/queries/messages';
import { PlanHistories } from '../../../src/application/queries/plan-histories';
import { ReadModels } from '../../../src/application/queries/read-models';
import type { ProjectionHost } from '../../../src/application/projections/projection-host';
import type { Query, ReadStore, Scalar } from '../../../src/application/ports/read-store';
import type { AuditEntry } from '../../../projections/audit-trail/document';
import { recorded } from '../../support/recorded-history';
import { patienceMs } from '../../support/eventually';
import {
  auditor,
  codeOf,
  comment,
  drops,
  embeddedRegister,
  execution,
  eyeLie,
  fjordbyen,
  gpBerg as doctorBerg,
  handover,
  hostOf,
  nordlys,
  nurseDahl,
  paal,
  runnable,
  unitRef,
} from '../../support/embedded-register';
import { planKind, planStream } from '../../../src/application/events/stream-kind';
import { given } from '../../support/given';
import { dropGoal, gpBerg, instant, paalUpTo, planId, then } from '../../support/paal-facts';
import type { ToldPlan } from '../../support/paal-facts';
import { around } from '../../support/around';
import { planView } from '../../../projections/plan-view/plan-view.projection';
import { PlanQuery } from '../../../src/application/queries/plan.query';
import type { Changes } from '../../../src/application/queries/changes.query';
import type { PageRequest } from '../../../src/application/queries/answer';
import type { Caller } from '../../../src/application/access/caller';
import type { Clock } from '../../../src/application/ports/clock';
import type { PlanFact } from '../../../src/domain/plan/events';
import type { MeasureId, ObservationId, TransferId } from '../../../src/kernel/ids';
import type { Party } from '../../../src/kernel/party';
import { dayMs, hourMs, plus } from '../../../src/kernel/instant';
import type { Instant } from '../../../src/kernel/instant';

const running: ProjectionHost[] = [];
afterEach(async () => {
  for (const host of running.splice(0)) await host.stop();
});

const reading = { caller: auditor, language: 'nb' } as const;
const start = instant('2026-03-01T08:00:00.000Z');

/** Pål's goal assessed so many times, each an hour after the one before. */
const assessed = (times: number): readonly ToldPlan[] =>
  Array.from({ length: times }, (_, turn) =>
    then(plus(start, turn * hourMs), gpBerg, {
      type: 'GoalAchievementAssessed',
      data: { goalId: dropGoal, status: turn % 2 ? 'improving' : 'worsening' },
    }),
  );

const reported = (times: number): readonly ToldPlan[] =>
  Array.from({ length: times }, (_, turn) =>
    then(plus(start, turn * hourMs), gpBerg, {
      type: 'ObservationReported',
      data: {
        ...{ observationId: `o${String(turn)}` as ObservationId, code: '41633001', value: 16, unit: 'mmHg' },
        at: plus(start, turn * hourMs),
      },
    }),
  );

/** Reports, and then the first so many of them taken back. */
const takenBack = (times: number, of: number): readonly ToldPlan[] => {
  const reports = paalUpTo(6, ...reported(times)).filter(({ type }) => type === 'ObservationReported');
  const corrections = reports.slice(0, of).map(({ eventId, data }, turn) => {
    const { observationId } = data as { readonly observationId: ObservationId };
    const corrected = { type: 'ObservationReported', observationId } as const;
    return then(plus(start, (times + turn) * hourMs), gpBerg, {
      type: 'EnteredInError',
      data: { eventId, reason: 'Feil pasient', corrected },
    });
  });
  return [...reported(times), ...corrections];
};

/** The read store, with the number of entries that were taken from it. */
function counting(store: ReadStore): { readonly store: ReadStore; readonly taken: () => number } {
  let taken = 0;
  const counted: ReadStore = Object.create(store, {
    find: {
      value: async (target: never, collection: never, query: Query<AuditEntry>) => {
        const page = await store.find<AuditEntry>(target, collection, query);
        taken += page.items.length;
        return page;
      },
    },
    getMany: {
      value: async (target: never, collection: string, ids: readonly string[]) => {
        const found = await store.getMany(target, collection as 'entries', ids);
        taken += collection === 'entries' ? found.size : 0;
        return found;
      },
    },
  }) as ReadStore;
  return { store: counted, taken: () => taken };
}

async function lookingAt(told: readonly ToldPlan[]) {
  const setting = await embeddedRegister();
  const { events, clock, register, documents } = setting;
  clock.set(plus(start, 100_000 * hourMs));
  const facts = paalUpTo(6, ...told);
  await recorded(facts, events);
  const { host, progress } = hostOf(setting, runnable(auditTrail.name));
  running.push(host);
  host.start();
  await progress.settle(20_000);
  const { store, taken } = counting(documents);
  const histories = new PlanHistories(
    register.policy,
    new ReadModels(progress, store),
    new AccessLog(register.runner),
    clock,
  );
  const changes = new ChangesQuery(histories, new LastLooks(register.streams), register.streams);
  const explain = new ExplainQuery(histories);
  const history = new HistoryQuery(histories);
  return {
    ...{ setting: { ...setting, settle: () => progress.settle(20_000) }, taken, facts },
    changes: async (since: number | null, page: PageRequest = { limit: 200 }) =>
      (await changes.execute(new ReadChanges(planId, since, page, reading))).body,
    explain: async (path: string) => (await explain.execute(new ExplainField(planId, path, reading))).body,
    history: async (limit: number) =>
      (await history.execute(new ListPlanHistory(planId, {}, { limit }, reading))).body,
  };
}

const endOf = (facts: readonly PlanFact[]): number => facts.length - 1;

describe('looking back at a plan of 5 000 events', () => {
  let plan: Awaited<ReturnType<typeof lookingAt>>;
  let newest: number;
  beforeAll(async () => {
    plan = await lookingAt(assessed(4_983));
    newest = given((await plan.history(1)).items[0], 'newest item').revision;
  }, 60_000);
  const takenBy = async (work: () => Promise<unknown>): Promise<number> => {
    const before = plan.taken();
    await work();
    return plan.taken() - before;
  };

  it('finds it as long as it says', () => {
    expect(newest + 1).toBe(5_000);
  });

  it('takes no more of it than has come since', async () => {
    expect(await takenBy(() => plan.changes(newest - 10))).toBeLessThan(15);
    const { from, to, changes } = await plan.changes(newest - 11);
    expect([from, to]).toEqual([newest - 11, newest]);
    expect(changes).toMatchObject([
      {
        path: `/goals/${dropGoal}/achievement`,
        before: { status: 'improving' },
        after: { status: 'worsening' },
      },
    ]);
  });

  it('shows nothing of what went to and fro', async () => {
    expect((await plan.changes(newest - 10)).changes).toEqual([]);
  });

  it('takes a page of history for a page', async () => {
    expect(await takenBy(() => plan.history(20))).toBeLessThanOrEqual(21);
  });

  it('explains a field by its last 200 events, and says how many more there were', async () => {
    const { events, earlier, value } = await plan.explain(`/goals/${dropGoal}/achievement`);
    expect([events.length, earlier]).toEqual([200, 4_783]);
    expect([events.at(-1)?.revision, events.at(-1)?.after]).toEqual([newest, value]);
    expect(await takenBy(() => plan.explain('/title'))).toBe(2);
  });
});

describe('what has changed since a revision', () => {
  it('waits for a read model that is behind, and knows of no revision that has not been', async () => {
    const { setting, changes } = await lookingAt([]);
    const { register, clock } = setting;
    const { head } = await register.streams.load(planKind, planStream(planId));
    const newest = given(head, 'head').revision;
    expect(await codeOf(changes(newest + 1))).toBe('revision-not-found');
    await running[0]?.stop();
    clock.set(plus(clock.now(), hourMs));
    await register.runner.execute(execution(planStream(planId), comment('Hei')));
    expect(await codeOf(changes(newest + 1))).toBe('read-model-behind');
    expect(await codeOf(changes(newest + 2))).toBe('revision-not-found');
  });
});

describe('what has changed, in pages', () => {
  it('is of the same two moments on every page, whatever is recorded and begins between them', async () => {
    const { setting, changes } = await lookingAt(assessed(3));
    const { register, clock } = setting;
    const whole = await changes(null);
    const paths: string[] = [];
    let page = await changes(null, { limit: 4 });
    for (let turn = 0; page.next; turn += 1) {
      paths.push(...page.changes.map(({ path }) => path));
      clock.set(plus(clock.now(), hourMs));
      await register.runner.execute(execution(planStream(planId), comment(`Hei ${String(turn)}`)));
      page = await changes(null, { limit: 4, after: page.next });
      expect([page.from, page.to]).toEqual([whole.from, whole.to]);
    }
    paths.push(...page.changes.map(({ path }) => path));
    expect(paths).toEqual(whole.changes.map(({ path }) => path));
    expect(whole.changes.length).toBeGreaterThan(8);
    expect(whole.next).toBeNull();
  });

  it('takes no more for a page than the page, wherever in the history it stands', async () => {
    const plan = await lookingAt(reported(1_500));
    const takenFor: number[] = [];
    const paths: string[] = [];
    let after: readonly Scalar[] | null = [];
    while (after) {
      const before = plan.taken();
      const page: Changes = await plan.changes(0, { limit: 50, ...(after.length > 0 && { after }) });
      takenFor.push(plan.taken() - before);
      paths.push(...page.changes.map(({ path }) => path));
      after = page.next;
    }
    expect(takenFor.length).toBeGreaterThan(30);
    expect(Math.max(...takenFor)).toBeLessThan(160);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => path.startsWith('/observations/'))).toHaveLength(1_500);
  }, 60_000);

  it('has on a later page what is taken back while the pages are turned', async () => {
    const { setting, changes, facts } = await lookingAt(reported(6));
    const first = await changes(endOf(facts) - 6, { limit: 4 });
    const mistaken = given(facts.at(-1), 'last report');
    const command = { type: 'EnterInError', eventId: mistaken.eventId, reason: 'Feil' } as const;
    const { clock, register } = setting;
    const context = { occurredAt: clock.now(), mistaken };
    const admit = () => Promise.resolve({ actor: gpBerg, command, context });
    await register.runner.execute(execution(planStream(planId), command, { admit }));
    await setting.settle();
    const second = await changes(endOf(facts) - 6, { limit: 4, after: given(first.next, 'cursor') });
    expect([...first.changes, ...second.changes].map(({ path }) => path)).toEqual(
      ['o0', 'o1', 'o2', 'o3', 'o4', 'o5'].map((id) => `/observations/${id}`),
    );
    expect((await changes(endOf(facts) - 6)).changes).toHaveLength(5);
  });

  it('looks through so many reports that were taken back, and then lets the next page look on', async () => {
    const plan = await lookingAt(takenBack(1_000, 999));
    const pages: Changes[] = [];
    let page = await plan.changes(null, { limit: 200 });
    for (pages.push(page); page.next; pages.push(page)) {
      page = await plan.changes(null, { limit: 200, after: page.next });
    }
    expect(pages).toHaveLength(3);
    const places = pages.flatMap(({ changes }) => changes.map(({ path }) => path));
    expect(places.filter((path) => path.startsWith('/observations/'))).toEqual(['/observations/o999']);
  }, 60_000);

  it('is, of reports taken back since, what they had said', async () => {
    const { changes, facts } = await lookingAt(takenBack(8, 4));
    const { changes: gone } = await changes(endOf(facts) - 4, { limit: 3 });
    expect(gone.map(({ path, before, after }) => [path, before !== null, after])).toEqual(
      ['o0', 'o1', 'o2'].map((id) => [`/observations/${id}`, true, null]),
    );
  });

  it('has no further page where the last change stands on this one', async () => {
    const { changes } = await lookingAt([]);
    const { changes: all } = await changes(null);
    expect((await changes(null, { limit: all.length })).next).toBeNull();
  });
});

/** A plan with a measure of Solsiden's, whose responsibility others take in the course of a test. */
async function oneMeasure() {
  const setting = await embeddedRegister();
  const { register, planId: plan, clock, documents } = setting;
  const { host, progress } = hostOf(setting, runnable(auditTrail.name, planView.name));
  running.push(host);
  host.start();
  const { id } = await register.ask(plan, doctorBerg, drops);
  const measureId = id as MeasureId;
  await register.ask(plan, doctorBerg, {
    type: 'AddCareTeamMember',
    party: unitRef(fjordbyen),
    role: 'pleie',
  });
  await progress.settle(patienceMs);
  const models = new ReadModels(progress, documents);
  const log = new AccessLog(register.runner);
  const live = new PlanQuery(register.policy, models, log, clock);
  /** Who has had the measure since then, as the reader is told. */
  const since = async (
    caller: Caller,
    revision: number | null,
    { of = models, ownClock = clock }: { of?: ReadModels; ownClock?: Clock } = {},
  ) => {
    await progress.settle(patienceMs);
    const histories = new PlanHistories(register.policy, of, log, ownClock);
    const query = new ChangesQuery(histories, new LastLooks(register.streams), register.streams);
    const { body } = await query.execute(
      new ReadChanges(plan, revision, { limit: 200 }, { caller, language: 'nb' }),
    );
    const holders = body.changes.filter(({ path }) => path === `/measures/${measureId}/responsible`);
    return { to: body.to, holders: holders.map(({ after }) => (after as Party).name) };
  };
  return {
    ...{ ...setting, models, since },
    read: async (caller: Caller) => {
      await progress.settle(patienceMs);
      const { body } = await live.execute(new ReadPlan(plan, { caller, language: 'nb' }));
      return body.measures[0]?.responsible.name;
    },
    settle: () => progress.settle(patienceMs),
    takeOver: () =>
      register.ask(plan, nurseDahl, {
        type: 'TakeOverResponsibility',
        subjects: [{ measureId }],
        justification: 'Haster',
      }),
    /** Agreed with Nordlys for later. */
    agree: async (effectiveFrom: Instant) => {
      const offer = { subjects: [{ measureId }], to: unitRef(nordlys), reason: 'Kontroll', handover };
      const deadline = plus(clock.now(), dayMs);
      const { id: transferId } = await register.ask(plan, doctorBerg, {
        ...{ type: 'OfferTransfer', ...offer, deadline, effectiveFrom },
      });
      await register.ask(plan, eyeLie, { type: 'AcceptTransfer', transferId: transferId as TransferId });
    },
  };
}

describe('whoever asks again from where the last answer ended', () => {
  it('loses nothing that was recorded while that one was made', async () => {
    const { models, clock, since, takeOver, settle } = await oneMeasure();
    const { to: from } = await since(auditor, 0);
    const whileOpened = around(models, {
      open: async (...asked) => {
        clock.set(plus(clock.now(), 5));
        await takeOver();
        await settle();
        return models.open(...asked);
      },
    });
    const first = await since(auditor, from, { of: whileOpened });
    clock.set(plus(clock.now(), hourMs));
    const second = await since(auditor, first.to);
    expect([...first.holders, ...second.holders]).toEqual(['Fjordbyen hjemmetjeneste']);
  });

  it('loses nothing where this machine’s clock is behind the one that recorded it', async () => {
    const { clock, since, takeOver } = await oneMeasure();
    const { to: from } = await since(auditor, 0);
    clock.set(plus(clock.now(), hourMs));
    await takeOver();
    const ownClock = around<Clock>(clock, { now: () => plus(clock.now(), -50) });
    expect((await since(auditor, from, { ownClock })).holders).toEqual(['Fjordbyen hjemmetjeneste']);
  });
});

describe('what has changed since the reader looked', () => {
  it('has nothing that time alone had done before he looked', async () => {
    const { clock, agree, read, since } = await oneMeasure();
    await agree(plus(clock.now(), 5 * dayMs));
    clock.set(plus(clock.now(), 10 * dayMs));
    expect(await read(paal)).toBe('Nordlys sykehus');
    clock.set(plus(clock.now(), 10 * dayMs));
    expect((await since(paal, null)).holders).toEqual([]);
  });

  it('has what time alone has done after he looked', async () => {
    const { clock, agree, read, since } = await oneMeasure();
    await agree(plus(clock.now(), 5 * dayMs));
    expect(await read(paal)).toBe('Solsiden legesenter');
    clock.set(plus(clock.now(), 10 * dayMs));
    expect((await since(paal, null)).holders).toEqual(['Nordlys sykehus']);
  });
});
