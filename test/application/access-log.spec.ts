import { auditTrail } from '../../projections/audit-trail/audit-trail.projection';
import { planView } from '../../projections/plan-view/plan-view.projection';
import { AccessLog } from '../../src/application/access/access-log';
import { LastLooks } from '../../src/application/access/last-looks';
import type { Caller } from '../../src/application/access/caller';
import { accessStream } from '../../src/application/events/stream-kind';
import type { EventStore } from '../../src/application/ports/event-store';
import { StoreUnavailable } from '../../src/application/ports/event-store';
import { ChangesQuery } from '../../src/application/queries/changes.query';
import { ExplainQuery } from '../../src/application/queries/explain.query';
import { HistoryQuery } from '../../src/application/queries/history.query';
import {
  ExplainField,
  ListPlanHistory,
  ReadChanges,
  ReadPastPlan,
  ReadPlan,
} from '../../src/application/queries/messages';
import { PastPlanQuery } from '../../src/application/queries/past-plan.query';
import { PastPlans } from '../../src/application/queries/past-plans';
import { PlanHistories } from '../../src/application/queries/plan-histories';
import { PlanQuery } from '../../src/application/queries/plan.query';
import { ReadModels } from '../../src/application/queries/read-models';
import type { ProjectionHost } from '../../src/application/projections/projection-host';
import { EmbeddedEventStore } from '../../src/infrastructure/embedded/event-store';
import { minuteMs, plus } from '../../src/kernel/instant';
import { around } from '../support/around';
import { patienceMs } from '../support/eventually';
import {
  anne,
  auditor,
  codeOf,
  comment,
  doctorStrand,
  embeddedRegister,
  envelopeOf,
  factsOf,
  gpBerg,
  hostOf,
  operatorMoe,
  nurseDahl,
  fjordbyen,
  paal,
  patientId,
  runnable,
  unitRef,
  vakt,
} from '../support/embedded-register';
import type { Intent } from '../support/embedded-register';

const running: ProjectionHost[] = [];
afterEach(async () => {
  for (const host of running.splice(0)) await host.stop();
});

/** A plan that everyone who may read it reads: its view is kept up to date. */
async function readers(events?: EventStore) {
  const setting = await embeddedRegister(events);
  const { register, planId, clock, documents } = setting;
  const { host, progress } = hostOf(setting, runnable(planView.name, auditTrail.name));
  running.push(host);
  host.start();
  const models = new ReadModels(progress, documents);
  const past = new PastPlans(progress, setting.events, documents);
  const accessLog = new AccessLog(register.runner);
  const query = new PlanQuery(register.policy, models, accessLog, clock);
  const pastQuery = new PastPlanQuery(register.policy, past, accessLog, clock);
  const histories = new PlanHistories(register.policy, models, accessLog, clock);
  const looks = new LastLooks(register.streams);
  for (const unit of [fjordbyen, vakt]) {
    await register.ask(planId, gpBerg, { type: 'AddCareTeamMember', party: unitRef(unit), role: 'pleie' });
  }
  await register.grant(['read']);
  return {
    ...setting,
    progress,
    read: async (caller: Caller) => {
      await progress.settle(patienceMs);
      return (await query.execute(new ReadPlan(planId, { caller, language: 'nb' }))).body;
    },
    readPast: (caller: Caller, revision = 3) =>
      pastQuery.execute(new ReadPastPlan(planId, { kind: 'revision', revision }, { caller, language: 'nb' })),
    /** Each way of looking back. */
    lookBack: async (caller: Caller, way: 'plan' | 'history' | 'changes' | 'explain') => {
      await progress.settle(patienceMs);
      const reading = { caller, language: 'nb' } as const;
      const { streams } = register;
      const ways = {
        plan: () => pastQuery.execute(new ReadPastPlan(planId, { kind: 'as-of', at: clock.now() }, reading)),
        history: () =>
          new HistoryQuery(histories).execute(new ListPlanHistory(planId, {}, { limit: 50 }, reading)),
        changes: () =>
          new ChangesQuery(histories, looks, streams).execute(
            new ReadChanges(planId, null, { limit: 50 }, reading),
          ),
        explain: () => new ExplainQuery(histories).execute(new ExplainField(planId, '/title', reading)),
      };
      return (await ways[way]()).body;
    },
    lastLook: async (caller: Caller) =>
      (await looks.lookOf(caller, { planId, patientId }, clock.now()))?.revision ?? null,
    later: (minutes: number) => {
      clock.set(plus(clock.now(), minutes * minuteMs));
    },
    change: () => register.ask(planId, paal, comment('Hei') as Intent),
  };
}
type Readers = Awaited<ReturnType<typeof readers>>;

const log = async ({ events }: Pick<Readers, 'events'>) =>
  (await factsOf(events, accessStream(patientId))).filter(({ type }) => type === 'PlanRead');

describe('reading a plan', () => {
  it('is on record when the plan is shown: who, which revision, and what he is to the plan', async () => {
    const setting = await readers();
    const { register, planId, clock, read } = setting;
    await register.emergency.execute({ planId, reason: 'Bevisstløs', envelope: envelopeOf(doctorStrand) });
    for (const caller of [gpBerg, nurseDahl, operatorMoe, doctorStrand, paal, anne]) await read(caller);

    const data = (basis: string) => ({ planId, revision: 4, basis, view: 'live' });
    expect((await log(setting)).map((fact) => [fact.data, fact.by.name, fact.recordedAt])).toEqual([
      [data('coordinator'), 'Berg', clock.now()],
      [data('care-team'), 'Dahl', clock.now()],
      [data('response-service'), 'Moe', clock.now()],
      [data('emergency'), 'Strand', clock.now()],
      [data('patient'), 'Pål Hansen', clock.now()],
      [data('relative'), 'Anne Hansen', clock.now()],
    ]);
  });

  it('by a response service that has opened all of it in an emergency is on record as that', async () => {
    const setting = await readers();
    const { register, planId, read } = setting;
    await read(operatorMoe);
    await register.emergency.execute({ planId, reason: 'Akutt', envelope: envelopeOf(operatorMoe) });
    await read(operatorMoe);
    expect((await log(setting)).map(({ data }) => data)).toMatchObject([
      { basis: 'response-service' },
      { basis: 'emergency' },
    ]);
  });

  it('is on record once a visit and revision, also when it is asked for twice at once', async () => {
    const setting = await readers();
    const { read, change, later } = setting;
    await Promise.all([read(nurseDahl), read(nurseDahl)]);
    later(29);
    await read(nurseDahl);
    await change();
    await read(nurseDahl);
    later(30);
    await read(nurseDahl);
    expect((await log(setting)).map(({ data }) => data)).toMatchObject([
      { revision: 4 },
      { revision: 5 },
      { revision: 5 },
    ]);
  });

  it('that is refused is not on record', async () => {
    const setting = await readers();
    expect(await codeOf(setting.read(auditor))).toBe('forbidden');
    expect(await codeOf(setting.lookBack(auditor, 'plan'))).toBe('forbidden');
    expect(await codeOf(setting.readPast(nurseDahl, 99))).toBe('revision-not-found');
    expect(await log(setting)).toEqual([]);
  });

  it.each([
    ['plan', nurseDahl, 'care-team'],
    ['history', nurseDahl, 'care-team'],
    ['changes', anne, 'relative'],
    ['explain', paal, 'patient'],
    ['history', auditor, 'audit'],
    ['changes', auditor, 'audit'],
    ['explain', auditor, 'audit'],
  ] as const)('by looking back at the %s is on record as that: %o', async (way, caller, basis) => {
    const setting = await readers();
    await setting.lookBack(caller, way);
    await setting.lookBack(caller, way);
    expect((await log(setting)).map(({ data }) => data)).toEqual([
      { planId: setting.planId, revision: 4, basis, view: 'back' },
    ]);
    setting.later(60);
    expect(await setting.lastLook(caller)).toBeNull();
  });

  it('of an earlier revision is on record with it, and takes nothing from what is new', async () => {
    const setting = await readers();
    await setting.read(nurseDahl);
    setting.later(60);
    await setting.change();
    await setting.readPast(nurseDahl);
    expect((await log(setting)).map(({ data }) => data)).toMatchObject([
      { revision: 4, view: 'live' },
      { revision: 3, view: 'back' },
    ]);
    expect(await setting.lastLook(nurseDahl)).toBe(4);
  });

  it('tells the same changes as often as it is asked for them in a visit', async () => {
    const { read, change, later, lookBack } = await readers();
    await read(nurseDahl);
    later(60);
    await change();
    const first = await lookBack(nurseDahl, 'changes');
    later(29);
    await read(nurseDahl);
    later(29);
    expect(first).toMatchObject({ from: 4, to: 5, changes: [{ after: { text: 'Hei' } }] });
    expect(await lookBack(nurseDahl, 'changes')).toEqual(first);
  });

  it('shows nothing when it cannot be put on record', async () => {
    let isFull = false;
    const events = EmbeddedEventStore.open(':memory:');
    const full = around<EventStore>(events, {
      append: (...given) =>
        isFull ? Promise.reject(new StoreUnavailable('The disk is full')) : events.append(...given),
    });
    const { read, lookBack } = await readers(full);
    isFull = true;
    await expect(read(nurseDahl)).rejects.toMatchObject({ code: 'reading-not-recorded' });
    for (const way of ['plan', 'history', 'changes', 'explain'] as const) {
      await expect(lookBack(nurseDahl, way)).rejects.toMatchObject({ code: 'reading-not-recorded' });
    }
    isFull = false;
    expect(await read(nurseDahl)).toMatchObject({ revision: 4 });
    isFull = true;
    expect(await read(nurseDahl)).toMatchObject({ revision: 4 });
  });

  it.each([
    ['a practitioner', nurseDahl],
    ['the patient', paal],
  ])('that is on record already costs no look at the store beyond the policy’s: %s', async (_, caller) => {
    const asked: string[] = [];
    const events = EmbeddedEventStore.open(':memory:');
    const watched = around<EventStore>(events, {
      headOf: (stream) => {
        asked.push(stream.slice(0, stream.indexOf('-')));
        return events.headOf(stream);
      },
      readStream: (stream, range) => {
        asked.push(`all of ${stream}`);
        return events.readStream(stream, range);
      },
    });
    const { read, progress } = await readers(watched);
    await read(caller);
    await progress.settle(patienceMs);
    asked.length = 0;
    await read(caller);
    expect(asked.toSorted()).toEqual(['access', 'consent', 'plan']);
  });
});

describe('what a reader saw when he last looked', () => {
  it.each([
    ['a practitioner', nurseDahl],
    ['the patient', paal],
    ['a relative', anne],
  ])('is what was shown in the visit before: %s', async (_, caller) => {
    const { read, change, later, lastLook } = await readers();
    expect(await lastLook(caller)).toBeNull();
    await read(caller);
    expect(await lastLook(caller)).toBeNull();
    later(60);
    await change();
    expect(await lastLook(caller)).toBe(4);
    expect(await read(caller)).toMatchObject({ revision: 5 });
    expect(await lastLook(caller)).toBe(4);
    later(60);
    expect(await lastLook(caller)).toBe(5);
  });

  it('is nothing for one who is nothing to the patient', async () => {
    const { lastLook } = await readers();
    const { personKey: _, ...nobody } = anne;
    for (const caller of [auditor, nobody, { ...anne, personKey: 'c'.repeat(64) as never }]) {
      expect(await lastLook(caller)).toBeNull();
    }
  });
});
