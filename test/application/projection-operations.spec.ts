import { StoreUnavailable } from '../../src/application/ports/event-store';
import { around } from '../support/around';
import { rebuilt } from '../support/builds';
import { eventually, passing, patienceMs } from '../support/eventually';
import { codeOf, comment, embeddedRegister, execution, hostOf, runnable } from '../support/embedded-register';
import { committing, gate } from '../projections/runner/tally';
import { planView } from '../../projections/plan-view/plan-view.projection';
import type { ProjectionHost } from '../../src/application/projections/projection-host';
import type { Clock } from '../../src/application/ports/clock';
import type { EventStore } from '../../src/application/ports/event-store';
import type { ReadStore } from '../../src/application/ports/read-store';
import type { RunnableProjection } from '../../projections/runner/fold-batch';

const running: ProjectionHost[] = [];
afterEach(async () => {
  for (const host of running.splice(0)) await host.stop();
});

const { name, version } = planView;

interface Stores {
  readonly events: EventStore;
  readonly documents: ReadStore;
  readonly clock: Clock;
}

function start(stores: Stores, projections: readonly RunnableProjection[] = runnable(name)) {
  const faults: unknown[] = [];
  const made = hostOf(stores, projections, (_name, error) => faults.push(error));
  made.host.start();
  running.push(made.host);
  return { ...made, faults };
}

/** A register whose plan view is up to date, and a gate that whatever is built beside it must pass. */
async function register() {
  const setting = await embeddedRegister();
  const door = gate();
  const documents = committing(setting.documents, 2, async (batch) => {
    await door.through();
    return setting.documents.commit(batch);
  });
  const made = start({ ...setting, documents });
  await made.progress.settle(patienceMs);
  return { ...setting, ...made, door };
}

describe('an operator who asks for a rebuild', () => {
  it('is answered at once with the generation that comes to be, and sees how far it is', async () => {
    const { control, door, progress } = await register();
    door.shut();
    expect(await control.rebuild(name)).toEqual({ name, generation: 2 });
    await eventually('it is counted', async () => ((await control.status(name)).progress?.total ?? 0) > 0);
    expect(await control.status(name)).toMatchObject({
      state: 'rebuilding',
      generation: 1,
      beside: { generation: 2, version, purpose: 'rebuild', switch: 'when-built', state: 'building' },
      progress: { done: 0, perSecond: 0, remainingSeconds: null },
    });
    door.open();
    await eventually('it is over', async () => (await control.status(name)).beside === undefined);
    await progress.settle(patienceMs);
    await eventually('it is live', async () => (await control.status(name)).state === 'live');
    expect(await control.status(name)).toMatchObject({
      generation: 2,
      previous: { generation: 1, version },
      lastBuild: { generation: 2, purpose: 'rebuild', result: 'switched', at: '2026-01-12T08:00:00.000Z' },
    });
  });

  it('is refused while something is beside already', async () => {
    const { control, door } = await register();
    door.shut();
    await control.rebuild(name);
    for (const what of ['rebuild', 'verify', 'rollback'] as const) {
      expect(await codeOf(control[what](name))).toBe('projection-busy');
    }
    for (const what of ['switch', 'compare'] as const) {
      expect(await codeOf(control[what](name))).toBe(`nothing-to-${what}`);
    }
    door.open();
  });

  it('is alone with it where two ask at once', async () => {
    const { control, door } = await register();
    door.shut();
    const codes = await Promise.all([1, 2, 3].map(() => codeOf(control.rebuild(name))));
    expect(codes.sort()).toEqual(['done', 'projection-busy', 'projection-busy']);
    door.open();
  });

  it.each([
    ['the very first start', 0],
    ['a start on what was there', 1],
  ])('at once after %s gets a generation of its own, and nobody takes it away', async (_, startsBefore) => {
    const setting = await embeddedRegister();
    for (let n = 0; n < startsBefore; n += 1) {
      const { host, progress } = start(setting);
      await progress.settle(patienceMs);
      await host.stop();
    }
    const { control, progress, faults } = start(setting);
    await rebuilt(control, name);
    await progress.settle(patienceMs);
    expect(await progress.live(name)).toEqual({ projection: name, generation: 2 });
    expect(await control.verify(name)).toMatchObject({ equal: true });
    expect(faults).toEqual([]);
  });
});

describe('an operator who wants to switch by hand', () => {
  it('compares first, then switches, and the switch is answered when it has been made', async () => {
    const { control, progress } = await register();
    expect(await rebuilt(control, name, { switch: 'by-hand' })).toMatchObject({
      state: 'live',
      generation: 1,
      beside: { generation: 2, state: 'built' },
    });
    expect(await control.compare(name)).toMatchObject({ name, equal: true, differences: [] });
    expect(await control.status(name)).toMatchObject({ beside: { comparison: { differences: [] } } });
    expect(await control.switch(name)).toEqual({ name, generation: 2 });
    expect(await progress.live(name)).toMatchObject({ generation: 2 });
  });

  it('is told of a difference, and can throw away what was built', async () => {
    const setting = await embeddedRegister();
    const first = start(setting);
    await first.progress.settle(patienceMs);
    await first.host.stop();
    // Somebody has changed the projector and forgotten to raise its version.
    const changed = runnable(name).map((one) => ({
      ...one,
      on: { ...one.on, PlanOpened: () => ({ title: 'Something else' }) },
    }));
    const { control, progress } = start(setting, changed);
    await progress.settle(patienceMs);
    await rebuilt(control, name, { switch: 'by-hand' });
    const { equal, differences } = await control.compare(name);
    expect(equal).toBe(false);
    expect(differences).not.toEqual([]);
    expect(await control.cancel(name)).toEqual({ name, generation: 2 });
    await eventually('it is gone', async () => (await setting.documents.generations(name)).length === 1);
    expect(await control.status(name)).toMatchObject({
      generation: 1,
      lastBuild: { generation: 2, result: 'cancelled', comparison: { differences } },
    });
  });
});

describe('an operator who asks for what cannot be done', () => {
  it.each([
    ['switch', 'nothing-to-switch'],
    ['compare', 'nothing-to-compare'],
    ['cancel', 'nothing-to-cancel'],
    ['rollback', 'nothing-to-roll-back'],
  ] as const)('(%s) is told so', async (what, code) => {
    const { control } = await register();
    expect(await codeOf(control[what](name))).toBe(code);
  });

  it('cannot have a verification take the place of the live one', async () => {
    const { control, door } = await register();
    door.shut();
    const verifying = control.verify(name);
    await eventually('it is under way', async () => (await control.status(name)).beside !== undefined);
    expect(await codeOf(control.switch(name))).toBe('nothing-to-switch');
    door.open();
    await verifying;
  });

  it('cannot go back to documents that another version of the projector made', async () => {
    const setting = await embeddedRegister();
    const first = start(setting);
    await first.progress.settle(patienceMs);
    await first.host.stop();
    const newer = runnable(name).map((one) => ({ ...one, version: one.version + 1 }));
    const { control, progress } = start(setting, newer);
    await expect(progress.settle(patienceMs)).resolves.toBe(true);
    expect(await control.status(name)).toMatchObject({
      generation: 2,
      previous: { generation: 1, version },
    });
    expect(await codeOf(control.rollback(name))).toBe('nothing-to-roll-back');
  });

  it('cannot cancel the build without which nobody could read', async () => {
    const setting = await embeddedRegister();
    const first = start(setting);
    await first.progress.settle(patienceMs);
    await first.host.stop();
    const door = gate();
    door.shut();
    const documents = committing(setting.documents, 2, async (batch) => {
      await door.through();
      return setting.documents.commit(batch);
    });
    const newer = runnable(name).map((one) => ({ ...one, version: one.version + 1 }));
    const made = start({ ...setting, documents }, newer);
    await eventually('it is needed', async () => (await made.control.status(name)).beside !== undefined);
    expect(await made.control.status(name)).toMatchObject({ state: 'rebuilding', generation: null });
    expect(await codeOf(made.progress.live(name))).toBe('read-model-behind');
    expect(await codeOf(made.control.cancel(name))).toBe('build-needed');
    door.open();
  });
});

describe('an operator who waits for a verification', () => {
  it('is told when somebody else has cancelled it', async () => {
    const { control, door } = await register();
    door.shut();
    const verifying = codeOf(control.verify(name));
    await eventually('it is under way', async () => (await control.status(name)).beside !== undefined);
    await control.cancel(name);
    door.open();
    expect(await verifying).toBe('build-cancelled');
  });

  it('is told when it cannot be ended', async () => {
    const setting = await embeddedRegister();
    const documents = around(setting.documents, {
      scan: (target, collection) => {
        if (target.generation === 2 && collection === 'documents')
          throw new StoreUnavailable('The disk broke');
        return setting.documents.scan(target, collection);
      },
    });
    const { control, progress } = start({ ...setting, documents });
    await progress.settle(patienceMs);
    expect(await codeOf(control.verify(name))).toBe('build-failed');
    expect(await control.status(name)).toMatchObject({
      lastBuild: { purpose: 'verify', result: 'failed', failure: 'StoreUnavailable: The disk broke' },
    });
  });
});

describe('a rollback that an operator asks for', () => {
  it('beside another one leaves no runner behind that the process cannot stop', async () => {
    const setting = await embeddedRegister();
    const { documents, register: commands, stream } = setting;
    let commits = 0;
    const counted = around(documents, {
      commit: (batch) => {
        commits += 1;
        return documents.commit(batch);
      },
    });
    const { host, control, progress, faults } = start({ ...setting, documents: counted });
    await progress.settle(patienceMs);
    await rebuilt(control, name);
    await Promise.all([control.rollback(name), control.rollback(name)]);
    await progress.settle(patienceMs);
    await host.stop();
    commits = 0;
    await commands.runner.execute(execution(stream, comment('Hei')));
    await passing(150);
    expect({ commits, faults }).toEqual({ commits: 0, faults: [] });
  });

  it('beside another one is made one after the other: there and back', async () => {
    const { control, documents } = await register();
    await rebuilt(control, name);
    await Promise.all([control.rollback(name), control.rollback(name)]);
    expect(await documents.pointer(name)).toMatchObject({ live: 2, previous: { generation: 1 } });
  });
});

describe('a process that is stopped', () => {
  it('in the middle of a rebuild writes nothing more, and the next one goes on with it', async () => {
    const { host, control, door, documents, events, clock } = await register();
    door.shut();
    await control.rebuild(name);
    const stopping = host.stop();
    door.open();
    await stopping;
    expect((await control.status(name)).state).not.toBe('live');
    const checkpoint = await documents.checkpoint({ projection: name, generation: 2 });
    await passing(30);
    expect(await documents.checkpoint({ projection: name, generation: 2 })).toBe(checkpoint);
    const next = start({ events, documents, clock });
    await eventually('it is over', async () => (await next.control.status(name)).beside === undefined);
    expect(await next.control.status(name)).toMatchObject({
      generation: 2,
      lastBuild: { result: 'switched' },
    });
  });
});

describe('an operator whose request reaches another process than the one that runs the projections', () => {
  /** A process that answers requests and runs no projections; it hears nothing from the one that does. */
  const elsewhere = (stores: Stores) => hostOf(stores, runnable(name)).control;

  it('has it carried out there', async () => {
    const { documents, events, clock } = await register();
    const control = elsewhere({ documents, events, clock });
    await control.rebuild(name, { switch: 'by-hand' });
    await eventually('it is built', async () => (await control.status(name)).beside?.state === 'built');
    expect(await control.compare(name)).toMatchObject({ equal: true });
    expect(await control.switch(name)).toEqual({ name, generation: 2 });
    expect(await control.verify(name)).toMatchObject({ equal: true });
    await control.rollback(name);
    expect(await documents.pointer(name)).toMatchObject({ live: 1, previous: { generation: 2 } });
  });

  it('has it carried out when somebody runs them again', async () => {
    const { documents, events, clock, host } = await register();
    await host.stop();
    const control = elsewhere({ documents, events, clock });
    await control.rebuild(name);
    start({ documents, events, clock });
    await eventually('it is over', async () => (await control.status(name)).lastBuild?.result === 'switched');
  });
});
