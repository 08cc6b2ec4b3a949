import { deadlines } from '../../projections/deadlines/deadlines.projection';
import { WhatFallsDue } from '../../src/application/processes/what-falls-due';
import { StoreUnavailable } from '../../src/application/ports/event-store';
import { SystemClock } from '../../src/infrastructure/clock/system-clock';
import { EmbeddedReadStore } from '../../src/infrastructure/embedded/read-store';
import { dayMs, plus } from '../../src/kernel/instant';
import {
  RegisterProcess,
  drops,
  embeddedRegister,
  eyeLie,
  factsOf,
  gpBerg,
  handover,
  hostOf,
  nordlys,
  paal,
  runnable,
  unitRef,
} from '../support/embedded-register';
import { around } from '../support/around';
import { eventually, passing, patienceMs } from '../support/eventually';
import { gate } from '../projections/runner/tally';
import { t } from '../support/decider-specification';
import type { RunnableProjection } from '../../projections/runner/fold-batch';
import type { Clock } from '../../src/application/ports/clock';
import type { EventStore } from '../../src/application/ports/event-store';
import type { ReadStore } from '../../src/application/ports/read-store';
import type { EmbeddedRegister, Intent } from '../support/embedded-register';
import type { MeasureId, PatientId, PersonKey, PlanId, TransferId } from '../../src/kernel/ids';
import type { Instant, PlainDay } from '../../src/kernel/instant';
import type { RecordedFact } from '../../src/application/events/codec';

const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of running.splice(0).toReversed()) await one.stop();
});

interface Setting {
  readonly events: EventStore;
  readonly documents: ReadStore;
  readonly clock: Clock;
}

/** A process of its own: its own projections, its own memory, its own alarm. */
function start(setting: Setting, projections = runnable('deadlines'), isOurs = () => true) {
  const faults: unknown[] = [];
  const { host, progress } = hostOf(setting, projections, (_name, error) => faults.push(error));
  const { runner } = new RegisterProcess(setting.events, setting.clock);
  const due = new WhatFallsDue({
    ...setting,
    progress,
    runner,
    isOurs,
    onFault: (error) => faults.push(error),
  });
  host.start();
  due.start();
  running.push(host, due);
  return { progress, due, faults };
}

async function offer(
  { register, planId }: Pick<EmbeddedRegister, 'register' | 'planId'>,
  deadline: Instant,
): Promise<TransferId> {
  const { id } = await register.ask(planId, gpBerg, drops);
  const offered: Intent = {
    type: 'OfferTransfer',
    subjects: [{ measureId: id as MeasureId }],
    to: unitRef(nordlys),
    reason: 'Øye',
    handover,
    deadline,
  };
  return (await register.ask(planId, gpBerg, offered)).id as TransferId;
}

async function anotherPlan({ register, clock }: EmbeddedRegister, n: number) {
  const other = `20000000-0000-4000-8000-0000000001${String(n).padStart(2, '0')}` as PatientId;
  await register.tellPatient(other, '1950-01-01', String(n).padStart(64, '9') as PersonKey);
  return { register, clock, planId: await register.openPlan(other) };
}

const of =
  (type: string) =>
  async ({ events }: Setting, planId: PlanId): Promise<readonly RecordedFact[]> =>
    (await factsOf(events, `plan-${planId}`)).filter((fact) => fact.type === type);
const expiries = of('TransferExpired');
const reviewsDue = of('ReviewFellDue');

const noted = (setting: EmbeddedRegister, planId = setting.planId): Promise<void> =>
  eventually('the offer expires', async () => (await expiries(setting, planId)).length > 0);

describe('a process that stands by', () => {
  it('leaves what falls due to the one that leads, and notes it when it has taken over', async () => {
    const setting = await embeddedRegister();
    await offer(setting, t('01-14 08:00'));
    let isOurs = false;
    const { progress } = start(setting, runnable('deadlines'), () => isOurs);
    await progress.settle(patienceMs);
    setting.clock.advanceTo(t('01-14 08:00'));
    await passing(50);
    expect(await expiries(setting, setting.planId)).toEqual([]);

    isOurs = true;
    await setting.register.ask(setting.planId, paal, { type: 'CommentOnPlan', text: 'Hei' });
    await noted(setting);
  });
});

describe('an offer that nobody answers', () => {
  it('expires at the instant of its deadline', async () => {
    const setting = await embeddedRegister();
    const transferId = await offer(setting, t('01-14 08:00'));
    const { progress, faults } = start(setting);
    await progress.settle(patienceMs);
    await passing(20);
    setting.clock.advanceTo(t('01-14 07:59:59'));
    await passing(20);
    expect(await expiries(setting, setting.planId)).toEqual([]);

    setting.clock.advanceTo(t('01-14 08:00'));
    await noted(setting);

    const facts = await expiries(setting, setting.planId);
    expect(facts).toMatchObject([
      {
        data: { transferId },
        occurredAt: t('01-14 08:00'),
        recordedAt: t('01-14 08:00'),
        by: { role: 'system', name: 'Sammen' },
      },
    ]);
    expect(faults).toEqual([]);
  });

  it('expires at its deadline though the register was down then, and notes when it came to know', async () => {
    const setting = await embeddedRegister();
    await offer(setting, t('01-14 08:00'));
    setting.clock.advanceTo(t('01-16 12:00'));
    start(setting);
    await noted(setting);
    expect(await expiries(setting, setting.planId)).toMatchObject([
      { occurredAt: t('01-14 08:00'), recordedAt: t('01-16 12:00') },
    ]);
  });

  it('expires though it was made while the process was running', async () => {
    const setting = await embeddedRegister();
    const { progress } = start(setting);
    await progress.settle(patienceMs);
    await offer(setting, t('01-14 08:00'));
    await progress.settle(patienceMs);
    await passing(20);
    setting.clock.advanceTo(t('01-14 08:00'));
    await noted(setting);
  });

  it('expires before a later one, though the alarm was set for the later', async () => {
    const setting = await embeddedRegister();
    await offer(setting, t('01-20 08:00'));
    const { progress } = start(setting);
    await progress.settle(patienceMs);
    await passing(20);
    await offer(setting, t('01-14 08:00'));
    await progress.settle(patienceMs);
    await passing(20);
    setting.clock.advanceTo(t('01-14 08:00'));
    await noted(setting);
    expect(await expiries(setting, setting.planId)).toHaveLength(1);
  });

  it('never expires twice, with two processes at once on the same store and restarts', async () => {
    const setting = await embeddedRegister();
    const plans = [setting, await anotherPlan(setting, 1), await anotherPlan(setting, 2)];
    for (const plan of plans) await offer({ ...plan }, t('01-14 08:00'));
    const own = () => ({ ...setting, documents: EmbeddedReadStore.open(':memory:') });
    const processes = [start(own()), start(own())];
    for (const { progress } of processes) await progress.settle(patienceMs);
    await passing(20);
    setting.clock.advanceTo(t('01-14 08:00'));
    for (const { planId } of plans) await noted(setting, planId);
    start(own());
    await passing(50);
    for (const { planId } of plans) expect(await expiries(setting, planId)).toHaveLength(1);
    for (const { faults } of processes) expect(faults).toEqual([]);
  });

  it('is one of 120 that all expire at once', async () => {
    const setting = await embeddedRegister();
    for (let n = 0; n < 120; n += 1) await offer(setting, plus(t('01-14 08:00'), n * 1_000));
    setting.clock.advanceTo(t('01-16 08:00'));
    start(setting);
    await eventually('all expire', async () => (await expiries(setting, setting.planId)).length === 120);
  });
});

describe('what leaves nothing to do', () => {
  it('is an offer that is answered in time', async () => {
    const setting = await embeddedRegister();
    const transferId = await offer(setting, t('01-14 08:00'));
    const { progress, due } = start(setting);
    await setting.register.ask(setting.planId, eyeLie, { type: 'AcceptTransfer', transferId });
    await progress.settle(patienceMs);
    expect(await due.next()).toBeNull();
    setting.clock.advanceTo(t('01-20 08:00'));
    await passing(30);
    expect(await expiries(setting, setting.planId)).toEqual([]);
  });

  it('is an offer of a plan that is closed', async () => {
    const setting = await embeddedRegister();
    await offer(setting, t('01-14 08:00'));
    const { progress, due } = start(setting);
    await setting.register.ask(setting.planId, gpBerg, { type: 'ClosePlan', reason: 'Ferdig' });
    await progress.settle(patienceMs);
    expect(await due.next()).toBeNull();
  });

  it('is an offer whose expiry another command has noted on its way', async () => {
    const setting = await embeddedRegister();
    await offer(setting, t('01-14 08:00'));
    setting.clock.advanceTo(t('01-15 08:00'));
    await setting.register.ask(setting.planId, paal, { type: 'StateWhatMatters', text: 'Se' });
    const { progress, due } = start(setting);
    await progress.settle(patienceMs);
    expect(await due.next()).toBeNull();
    await passing(20);
    expect(await expiries(setting, setting.planId)).toHaveLength(1);
  });
});

describe('a review', () => {
  const reviewOn = (day: string): Intent => ({ type: 'ScheduleReview', on: day as PlainDay });

  it('falls due when its day begins in Oslo, once', async () => {
    const setting = await embeddedRegister();
    await setting.register.ask(setting.planId, gpBerg, reviewOn('2026-02-01'));
    const { progress, due } = start(setting);
    await progress.settle(patienceMs);
    await passing(20);
    expect(await due.next()).toBe(t('01-31 23:00'));
    setting.clock.advanceTo(t('01-31 22:59:59'));
    await passing(20);
    expect(await reviewsDue(setting, setting.planId)).toEqual([]);
    setting.clock.advanceTo(t('01-31 23:00'));
    await eventually('it falls due', async () => (await reviewsDue(setting, setting.planId)).length === 1);
    setting.clock.advanceTo(t('03-31 23:00'));
    await passing(20);
    expect(await reviewsDue(setting, setting.planId)).toMatchObject([{ occurredAt: t('01-31 23:00') }]);
  });

  it('that is put off falls due on the new day only', async () => {
    const setting = await embeddedRegister();
    await setting.register.ask(setting.planId, gpBerg, reviewOn('2026-02-01'));
    await setting.register.ask(setting.planId, gpBerg, reviewOn('2026-06-01'));
    const { progress } = start(setting);
    await progress.settle(patienceMs);
    await passing(20);
    setting.clock.advanceTo(t('03-01 00:00'));
    await passing(20);
    expect(await reviewsDue(setting, setting.planId)).toEqual([]);
    setting.clock.advanceTo(t('05-31 22:00'));
    await eventually('it falls due', async () => (await reviewsDue(setting, setting.planId)).length === 1);
  });
});

describe('a long wait', () => {
  it('of twenty years is waited for, and other deadlines on the way take place', async () => {
    const setting = await embeddedRegister();
    await offer(setting, t('2046-01-14 08:00'));
    await offer(setting, t('2040-01-14 08:00'));
    const { progress, faults } = start(setting);
    await progress.settle(patienceMs);
    await passing(20);
    setting.clock.advanceTo(t('2040-01-14 08:00'));
    await noted(setting);
    await progress.settle(patienceMs);
    await passing(20);
    expect(await expiries(setting, setting.planId)).toHaveLength(1);
    setting.clock.advanceTo(t('2046-01-14 08:00'));
    await eventually('both expire', async () => (await expiries(setting, setting.planId)).length === 2);
    expect(faults).toEqual([]);
  });

  it('by the machine’s own time does not fire at once', async () => {
    const setting = await embeddedRegister();
    const clock = new SystemClock();
    const register = new RegisterProcess(setting.events, clock);
    await offer({ register, planId: setting.planId }, plus(clock.now(), 60 * dayMs));
    let looks = 0;
    const documents = around(setting.documents, {
      find: (...query) => {
        looks += 1;
        return setting.documents.find(...query);
      },
    });
    const { progress } = start({ ...setting, documents, clock });
    await progress.settle(patienceMs);
    await eventually('it has looked, and looks no more', async () => {
      const before = looks;
      await passing(60);
      return before > 0 && looks === before;
    });
  });
});

describe('a fault', () => {
  /** The plan’s stream cannot be read. */
  const without = (events: EventStore, planId: PlanId, isDown: () => boolean = () => true): EventStore =>
    around(events, {
      readStream: (stream, range) => {
        if (stream === `plan-${planId}` && isDown()) throw new StoreUnavailable('A bad sector');
        return events.readStream(stream, range);
      },
    });

  it('in one plan does not stop the others', async () => {
    const setting = await embeddedRegister();
    const other = await anotherPlan(setting, 1);
    // The faulty one falls due first.
    await offer(setting, t('01-14 08:00'));
    await offer(other, t('01-14 09:00'));
    setting.clock.advanceTo(t('01-15 08:00'));
    const { faults } = start({ ...setting, events: without(setting.events, setting.planId) });
    await eventually('it is told', () => faults.length > 0);
    await noted(setting, other.planId);
  });

  it('that passes leaves nothing undone: it is tried again', async () => {
    const setting = await embeddedRegister();
    await offer(setting, t('01-14 08:00'));
    setting.clock.advanceTo(t('01-15 08:00'));
    let isDown = true;
    const { faults } = start({ ...setting, events: without(setting.events, setting.planId, () => isDown) });
    await eventually('it is told', () => faults.length > 0);
    isDown = false;
    await passing(20);
    setting.clock.advanceTo(t('01-15 08:01'));
    await noted(setting);
  });

  it('does not make it spin', async () => {
    const setting = await embeddedRegister();
    await offer(setting, t('01-14 08:00'));
    const clock = new SystemClock();
    const { faults } = start({ ...setting, clock, events: without(setting.events, setting.planId) });
    await eventually('it is told', () => faults.length > 0);
    await passing(300);
    expect(faults.length).toBeLessThan(5);
  });

  it('in the read model of deadlines does not make it spin', async () => {
    const setting = await embeddedRegister();
    await offer(setting, t('01-14 08:00'));
    const clock = new SystemClock();
    // The expiry cannot be taken in: the entry stays, however often the deadline is noted.
    const broken = {
      ...(deadlines as unknown as RunnableProjection),
      on: {
        ...(deadlines as unknown as RunnableProjection).on,
        TransferExpired: () => {
          throw new Error('poison');
        },
      },
    };
    let looks = 0;
    const documents = around(setting.documents, {
      find: (...query) => {
        looks += 1;
        return setting.documents.find(...query);
      },
    });
    start({ ...setting, clock, documents }, [broken]);
    await noted(setting);
    await passing(50);
    looks = 0;
    await passing(400);
    expect(looks).toBeLessThan(10);
    expect(await expiries(setting, setting.planId)).toHaveLength(1);
  });

  it('is not what a start on an empty store is', async () => {
    const { events, clock } = await embeddedRegister();
    const documents = EmbeddedReadStore.open(':memory:');
    const { faults, progress } = start({ events, documents, clock });
    await progress.settle(patienceMs);
    await passing(20);
    expect(faults).toEqual([]);
  });
});

describe('when it is stopped', () => {
  it('it has finished, and nothing more is done', async () => {
    const setting = await embeddedRegister();
    await offer(setting, t('01-14 08:00'));
    const { due, progress } = start(setting);
    await progress.settle(patienceMs);
    await passing(20);
    await due.stop();
    setting.clock.advanceTo(t('01-15 08:00'));
    await passing(30);
    expect(await expiries(setting, setting.planId)).toEqual([]);
  });
});

describe('deadlines that are built anew for another version of their projector', () => {
  it('are waited for without a fault, and what fell due meanwhile is noted when they are there', async () => {
    const setting = await embeddedRegister();
    await offer(setting, t('01-14 08:00'));
    const older = start(setting);
    await older.progress.settle(patienceMs);
    for (const one of running.splice(0).toReversed()) await one.stop();

    const door = gate();
    door.shut();
    const documents = around(setting.documents, {
      commit: async (batch) => {
        await door.through();
        return setting.documents.commit(batch);
      },
    });
    const newer = runnable('deadlines').map((one) => ({ ...one, version: one.version + 1 }));
    const { faults, due } = start({ ...setting, documents }, newer);
    setting.clock.advanceTo(t('01-14 08:00'));
    expect(await due.next()).toBeNull();
    await passing(20);
    expect([faults, await expiries(setting, setting.planId)]).toEqual([[], []]);

    door.open();
    await noted(setting);
    expect(faults).toEqual([]);
  });
});
