import { ClockJourneys, travel } from '../../src/application/processes/travel';
import { WhatFallsDue } from '../../src/application/processes/what-falls-due';
import { StoreUnavailable } from '../../src/application/ports/event-store';
import type { ScriptedClock } from '../../src/infrastructure/clock/scripted-clock';
import {
  RegisterProcess,
  drops,
  embeddedRegister,
  factsOf,
  gpBerg,
  handover,
  hostOf,
  nordlys,
  runnable,
  unitRef,
} from '../support/embedded-register';
import { around } from '../support/around';
import { t } from '../support/decider-specification';
import type { EventStore } from '../../src/application/ports/event-store';
import type { EmbeddedRegister } from '../support/embedded-register';
import type { MeasureId, PatientId, PersonKey, PlanId } from '../../src/kernel/ids';
import type { Instant, PlainDay } from '../../src/kernel/instant';

const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of running.splice(0).toReversed()) await one.stop();
});

function start(setting: EmbeddedRegister, events: EventStore = setting.events) {
  const { documents, clock } = setting;
  const { host, progress } = hostOf({ events, documents, clock }, runnable('deadlines'));
  const { runner } = new RegisterProcess(events, clock);
  const due = new WhatFallsDue({
    progress,
    documents,
    clock,
    runner,
    isOurs: () => true,
    onFault: () => undefined,
  });
  host.start();
  due.start();
  running.push(host, due);
  return { progress, due };
}

async function offer({ register, planId }: Pick<EmbeddedRegister, 'register' | 'planId'>, deadline: Instant) {
  const { id } = await register.ask(planId, gpBerg, drops);
  await register.ask(planId, gpBerg, {
    type: 'OfferTransfer',
    subjects: [{ measureId: id as MeasureId }],
    to: unitRef(nordlys),
    reason: 'Øye',
    handover,
    deadline,
  });
}

const recorded = async ({ events }: EmbeddedRegister, planId: PlanId) =>
  (await factsOf(events, `plan-${planId}`))
    .filter(({ type }) => type === 'TransferExpired' || type === 'ReviewFellDue')
    .map(({ type, occurredAt, recordedAt }) => [type, occurredAt, recordedAt]);

async function anotherPlan({ register, clock }: EmbeddedRegister) {
  const other = '20000000-0000-4000-8000-000000000101' as PatientId;
  await register.tellPatient(other, '1950-01-01', '9'.repeat(64) as PersonKey);
  return { register, clock, planId: await register.openPlan(other) };
}

describe('moving the clock on', () => {
  it('lets every deadline and review on the way take place, each at its own instant, before it answers', async () => {
    const setting = await embeddedRegister();
    const { register, planId, clock } = setting;
    await offer(setting, t('01-14 08:00'));
    await offer(setting, t('01-20 08:00'));
    await offer(setting, t('03-01 08:00'));
    await register.ask(planId, gpBerg, { type: 'ScheduleReview', on: '2026-02-01' as PlainDay });
    const { progress, due } = start(setting);

    await travel(clock, t('02-10 12:00'), progress, due);

    expect(await recorded(setting, planId)).toEqual([
      ['TransferExpired', t('01-14 08:00'), t('01-14 08:00')],
      ['TransferExpired', t('01-20 08:00'), t('01-20 08:00')],
      ['ReviewFellDue', t('01-31 23:00'), t('01-31 23:00')],
    ]);
    expect(clock.now()).toBe(t('02-10 12:00'));
    expect(await due.next()).toBe(t('03-01 08:00'));
  });

  it('to the very instant of a deadline lets it take place', async () => {
    const setting = await embeddedRegister();
    await offer(setting, t('01-14 08:00'));
    const { progress, due } = start(setting);
    await travel(setting.clock, t('01-14 08:00'), progress, due);
    expect(await recorded(setting, setting.planId)).toHaveLength(1);
  });

  it('lets two deadlines at the same instant both take place', async () => {
    const setting = await embeddedRegister();
    const other = await anotherPlan(setting);
    await offer(setting, t('01-14 08:00'));
    await offer(other, t('01-14 08:00'));
    const { progress, due } = start(setting);
    await travel(setting.clock, t('01-15 08:00'), progress, due);
    for (const { planId } of [setting, other]) {
      expect(await recorded(setting, planId)).toEqual([
        ['TransferExpired', t('01-14 08:00'), t('01-14 08:00')],
      ]);
    }
  });

  it('where nothing is due only moves it', async () => {
    const setting = await embeddedRegister();
    const { progress, due } = start(setting);
    const head = await setting.events.head();
    await travel(setting.clock, t('12-31 08:00'), progress, due);
    expect(setting.clock.now()).toBe(t('12-31 08:00'));
    expect(await setting.events.head()).toBe(head);
  });

  it('past a plan that cannot be read lets the deadlines of the others take place at their instants', async () => {
    const setting = await embeddedRegister();
    const other = await anotherPlan(setting);
    await offer(setting, t('01-14 08:00'));
    await offer(other, t('01-16 08:00'));
    const events = around(setting.events, {
      readStream: (stream, range) => {
        if (stream === setting.stream) throw new StoreUnavailable('A bad sector');
        return setting.events.readStream(stream, range);
      },
    });
    const { progress, due } = start(setting, events);
    await travel(setting.clock, t('01-20 08:00'), progress, due);
    expect(await recorded(setting, other.planId)).toEqual([
      ['TransferExpired', t('01-16 08:00'), t('01-16 08:00')],
    ]);
    expect(setting.clock.now()).toBe(t('01-20 08:00'));
  });
});

describe('journeys that are asked for at once', () => {
  it('are made one after the other, and the clock never goes back', async () => {
    const setting = await embeddedRegister();
    await offer(setting, t('01-14 08:00'));
    const { progress, due } = start(setting);
    const { clock } = setting;
    const ticking = around(clock as ScriptedClock & { tickOn(): void }, { tickOn: () => undefined });
    const journeys = new ClockJourneys(ticking, progress, due);
    const answers = await Promise.allSettled([
      journeys.moveTo(t('01-15 08:00')),
      journeys.moveTo(t('01-13 08:00')),
      journeys.moveTo(t('01-16 08:00')),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(clock.now()).toBe(t('01-16 08:00'));
    expect(await recorded(setting, setting.planId)).toHaveLength(1);
  });
});
