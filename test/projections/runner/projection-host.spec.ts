import { EmbeddedEventStore } from '../../../src/infrastructure/embedded/event-store';
import { EmbeddedReadStore } from '../../../src/infrastructure/embedded/read-store';
import { around } from '../../support/around';
import { rebuilt } from '../../support/builds';
import { eventually, patienceMs } from '../../support/eventually';
import { t } from '../../support/decider-specification';
import {
  codeOf,
  comment,
  drops,
  embeddedRegister,
  eyeLie,
  execution,
  gpBerg,
  handover,
  hostOf,
  nordlys,
  paal,
  runnable,
  stored,
  unitRef,
} from '../../support/embedded-register';
import { gate } from './tally';
import type { ProjectionHost } from '../../../src/application/projections/projection-host';
import type { EventStore } from '../../../src/application/ports/event-store';
import type { Batch, ReadStore } from '../../../src/application/ports/read-store';
import type { EmbeddedRegister } from '../../support/embedded-register';
import type { MeasureId, TransferId } from '../../../src/kernel/ids';

const running: ProjectionHost[] = [];
afterEach(async () => {
  for (const host of running.splice(0)) await host.stop();
});

function start(
  setting: Pick<EmbeddedRegister, 'clock'> & { readonly events: EventStore; readonly documents: ReadStore },
  names: readonly string[] = ['plan-view'],
) {
  const faults: unknown[] = [];
  const { host, progress, control } = hostOf(setting, runnable(...names), (_name, error) =>
    faults.push(error),
  );
  host.start();
  running.push(host);
  return { host, progress, control, faults };
}

/** A read store whose commits wait while the gate is shut. */
function gated(documents: ReadStore) {
  const door = gate();
  const slow = around(documents, {
    commit: async (batch: Batch) => {
      await door.through();
      return documents.commit(batch);
    },
  });
  return { door, slow };
}

const addDrops = async ({ register, planId }: EmbeddedRegister): Promise<MeasureId> =>
  (await register.ask(planId, gpBerg, drops)).id as MeasureId;

/** Something of each: a handover that is accepted, one that waits, a wish, a zone, a correction. */
async function live(setting: EmbeddedRegister): Promise<void> {
  const { register, planId, events, stream } = setting;
  for (const answer of ['AcceptTransfer', null] as const) {
    const measureId = await addDrops(setting);
    const { id } = await register.ask(planId, gpBerg, {
      type: 'OfferTransfer',
      subjects: [{ measureId }],
      to: unitRef(nordlys),
      reason: 'Øye',
      handover,
      deadline: t('01-20 08:00'),
    });
    if (answer) await register.ask(planId, eyeLie, { type: answer, transferId: id as TransferId });
  }
  await register.ask(planId, paal, { type: 'StateWhatMatters', text: 'Se barnebarna' });
  const [wish] = (await stored(events, stream)).slice(-1);
  await register.ask(planId, paal, {
    type: 'EnterInError',
    eventId: wish?.id as never,
    reason: 'Skrev feil',
  });
  await register.ask(planId, gpBerg, {
    type: 'DefineZone',
    zone: 'red',
    content: { triggers: [{ text: 'Blind' }], action: 'Ring', contact: '113' },
  });
}

describe('the read models of the register', () => {
  it('are found equal to what their events give, are rebuilt, and are equal still', async () => {
    const setting = await embeddedRegister();
    const { progress, control, faults } = start(setting, []);
    await live(setting);
    await expect(progress.settle(patienceMs)).resolves.toBe(true);
    const names = (await control.list()).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      expect(await control.verify(name)).toMatchObject({ name, equal: true, differences: [] });
      await rebuilt(control, name);
      expect(await control.verify(name)).toMatchObject({ name, equal: true, differences: [] });
    }
    expect(await setting.events.head()).not.toBeNull();
    expect(faults).toEqual([]);
  });

  it('append no event when they are rebuilt, verified or rolled back', async () => {
    const setting = await embeddedRegister();
    const { progress, control } = start(setting);
    await progress.settle(patienceMs);
    const head = await setting.events.head();
    await rebuilt(control, 'plan-view');
    await control.verify('plan-view');
    await control.rollback('plan-view');
    expect(await setting.events.head()).toBe(head);
  });

  it('are known by name only', async () => {
    const { control } = start(await embeddedRegister());
    for (const what of ['rebuild', 'verify', 'compare', 'switch', 'rollback', 'cancel', 'status'] as const) {
      expect(await codeOf(control[what]('weather'))).toBe('projection-not-found');
    }
  });
});

describe('a generation that has just begun', () => {
  it('can be asked from the first instant on: it is empty, not missing', async () => {
    const { clock } = await embeddedRegister();
    const events = EmbeddedEventStore.open(':memory:');
    const documents = EmbeddedReadStore.open(':memory:');
    const { progress } = start({ events, documents, clock }, ['providers']);
    const { isBuilding } = await progress.freshness('providers');
    // With no event in the store there is nothing to wait for, so a query goes on to ask it.
    expect(isBuilding).toBe(false);
    const found = documents.find(await progress.live('providers'), 'documents', { where: {}, limit: 10 });
    await expect(found).resolves.toMatchObject({ items: [] });
  });
});

describe('the lag of a projection', () => {
  it('is nothing where it has everything, also where what came last does not concern it', async () => {
    const setting = await embeddedRegister();
    const { progress } = start(setting, ['providers']);
    await progress.settle(patienceMs);
    await addDrops(setting);
    expect(await progress.lag('providers')).toEqual({ events: 0, seconds: 0 });
  });

  it('counts the events that wait, and for how long the oldest of them', async () => {
    const setting = await embeddedRegister();
    const { clock, stream, register } = setting;
    const { door, slow } = gated(setting.documents);
    const { progress } = start({ ...setting, documents: slow });
    await progress.settle(patienceMs);
    door.shut();
    await register.runner.execute(execution(stream, comment('Én')));
    clock.advanceTo(t('01-12 08:00:30'));
    await register.runner.execute(execution(stream, comment('To')));
    clock.advanceTo(t('01-12 08:01'));
    expect(await progress.lag('plan-view')).toEqual({ events: 2, seconds: 60 });
    door.open();
    await progress.settle(patienceMs);
    expect(await progress.lag('plan-view')).toEqual({ events: 0, seconds: 0 });
  });
});

describe('the age of what a projection answers', () => {
  it('is nothing where it has everything, however long nothing has happened', async () => {
    const setting = await embeddedRegister();
    const { progress } = start(setting);
    await progress.settle(patienceMs);
    setting.clock.advanceTo(t('01-12 20:00'));
    expect(await progress.freshness('plan-view')).toMatchObject({ ageSeconds: 0, isBuilding: false });
  });

  it('grows from when it stopped being the newest, not from when something last happened', async () => {
    const setting = await embeddedRegister();
    const { clock, stream, register } = setting;
    const { door, slow } = gated(setting.documents);
    const { progress } = start({ ...setting, documents: slow });
    await progress.settle(patienceMs);
    // Nothing happens for an hour: what is shown is current all the time.
    clock.advanceTo(t('01-12 09:00'));
    door.shut();
    await register.runner.execute(execution(stream, comment('Hei')));
    clock.advanceTo(t('01-12 09:00:02'));
    const { ageSeconds } = await progress.freshness('plan-view');
    door.open();
    expect(ageSeconds).toBe(2);
  });

  it('does not grow while the projection is verified: what is read goes on meanwhile', async () => {
    const setting = await embeddedRegister();
    const { clock, stream, register, documents } = setting;
    const door = gate();
    let isAtIt = false;
    const slow = around(documents, {
      scan: async function* (target, collection) {
        isAtIt ||= target.generation === 2 && collection === 'documents';
        if (isAtIt) await door.through();
        yield* documents.scan(target, collection) as AsyncIterable<never>;
      },
    });
    const { control, progress } = start({ ...setting, documents: slow });
    await progress.settle(patienceMs);
    door.shut();
    const verifying = control.verify('plan-view');
    await eventually('it compares', () => isAtIt);
    await register.runner.execute(execution(stream, comment('Hei')));
    clock.advanceTo(t('01-12 08:00:30'));
    await expect(progress.settle(patienceMs)).resolves.toBe(true);
    const { ageSeconds } = await progress.freshness('plan-view');
    door.open();
    expect(ageSeconds).toBe(0);
    expect(await verifying).toMatchObject({ equal: true });
  });
});

describe('a query while the system is ill', () => {
  /** An event store that counts how often its events are counted. */
  function counting(inner: EventStore) {
    let counts = 0;
    const events = around(inner, {
      countAfter: (...given) => {
        counts += 1;
        return inner.countAfter(...given);
      },
      readAll: (...given) => {
        counts += 1;
        return inner.readAll(...given);
      },
    });
    return { events, counts: () => counts };
  }

  it('does not look at what waits for a projection that is being built', async () => {
    const setting = await embeddedRegister();
    const { door, slow } = gated(setting.documents);
    const { events, counts } = counting(setting.events);
    door.shut();
    const { progress } = start({ ...setting, events, documents: slow });
    await eventually('it is being built', async () => (await progress.freshness('plan-view')).isBuilding);
    door.open();
    expect(counts()).toBe(0);
  });

  it('looks at the first event alone that waits for a projection that is stopped', async () => {
    const setting = await embeddedRegister();
    const { events, counts } = counting(setting.events);
    const { host, progress } = start({ ...setting, events });
    await progress.settle(patienceMs);
    await host.stop();
    await setting.register.runner.execute(execution(setting.stream, comment('Hei')));
    setting.clock.advanceTo(t('01-12 08:00:30'));
    expect(await progress.freshness('plan-view')).toMatchObject({ ageSeconds: 30, isBuilding: false });
    expect(counts()).toBe(1);
  });
});

describe('a projection that an unknown event has stopped', () => {
  it('is told of as such, with its lag: the operator’s page does not fail with it', async () => {
    const setting = await embeddedRegister();
    const { events, stream } = setting;
    const { control, progress, faults } = start(setting);
    await progress.settle(patienceMs);
    const [last] = (await stored(events, stream)).slice(-1);
    if (!last) throw new Error('no event');
    await events.append(stream, last.revision, [{ ...last, id: 'newer', type: 'PlanBeautified' }]);
    await eventually('it is told', () => faults.length > 0);
    const [status] = await control.list();
    expect(status).toMatchObject({
      name: 'plan-view',
      lag: { events: 1 },
      error: expect.stringContaining('PlanBeautified') as string,
    });
  });
});
