import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projections } from '../../../projections';
import { ProjectionOperations } from '../../../src/application/projections/projection-operations';
import { ProjectionProgress } from '../../../src/application/projections/projection-progress';
import { ReadModels } from '../../../src/application/queries/read-models';
import { openEmbeddedStores } from '../../../src/infrastructure/embedded/stores';
import { WorkerProjector } from '../../../src/infrastructure/worker/worker-projector';
import { embeddedRegister, paal, runnable, stored } from '../../support/embedded-register';
import { eventually } from '../../support/eventually';
import { onProduct, product } from '../../support/product';
import { temporaryFolder } from '../temporary-folder';
import { allInFolder } from '../../../src/store-addresses';
import type { ProjectorData } from '../../../src/projector';
import type { PlanDocument } from '../../../projections/plan-view/document';

const mortalEntry = join(__dirname, 'mortal-projector-process.ts');
const startMs = 60_000;

const folder = temporaryFolder();
const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

const dataFor = (dataDir: string): ProjectorData => ({
  dataDir,
  stores: allInFolder,
  projections: projections.map(({ name }) => name),
  owner: 'thread',
});

/** A register on a data folder, its projections in a thread. */
async function registerWithThread({ file = product.projector, dataDir = folder.path } = {}) {
  const stores = openEmbeddedStores(folder.path);
  opened.push(stores);
  const { register, planId, clock, stream } = await embeddedRegister(stores.events);
  const faults: { readonly of: string; readonly error: string }[] = [];
  const dependencies = { ...stores, clock, nowMs: Date.now, projections: runnable() };
  const progress = new ProjectionProgress(dependencies);
  const made: WorkerProjector[] = [];
  const another = (): WorkerProjector => {
    const projector = new WorkerProjector({
      file,
      data: dataFor(dataDir),
      execArgv: onProduct,
      onAppended: stores.events.onAppended.bind(stores.events),
      onReport: progress.take.bind(progress),
      onFault: (of, error) => faults.push({ of, error: String(error) }),
    });
    opened.push({ close: () => projector.stop() });
    made.push(projector);
    return projector;
  };
  const nudge = (): void => {
    made.at(-1)?.nudge();
  };
  const control = new ProjectionOperations({ ...dependencies, nudge, progress });
  const models = new ReadModels(progress, stores.documents);
  const say = (text: string) => register.ask(planId, paal, { type: 'CommentOnPlan', text });
  return { ...stores, planId, stream, progress, projector: another(), another, control, models, faults, say };
}

/** At the next message of this kind. */
const dieAt = (message: 'appended' | 'nudge'): void => {
  writeFileSync(join(folder.path, 'die'), message);
};

type Setting = Awaited<ReturnType<typeof registerWithThread>>;

/** Of every read model: built anew from the events it is the same, byte by byte. */
async function expectEqualToItsEvents({ control }: Setting): Promise<void> {
  for (const { name } of projections) {
    expect(await control.verify(name)).toMatchObject({ name, equal: true, differences: [] });
  }
}

describe('projections in a thread of their own', () => {
  it('have what was appended before and after they were started', async () => {
    const setting = await registerWithThread();
    await setting.say('Før');
    setting.projector.start();
    await setting.progress.begun(startMs);
    await setting.say('Etter');

    await expect(setting.progress.settle(startMs)).resolves.toBe(true);
    await expectEqualToItsEvents(setting);
    expect(setting.faults).toEqual([]);
  });

  it('keep who reads waiting until they have what he wrote', async () => {
    const { projector, progress, models, planId, say } = await registerWithThread();
    projector.start();
    await progress.begun(startMs);
    for (const text of ['En', 'To', 'Tre']) {
      const { position, revision } = await say(text);
      if (!position) throw new Error('The comment left no event');
      const model = await models.open('plan-view', { atLeast: position });

      expect((await model.get<PlanDocument>(planId))?.revision).toBe(revision);
    }
  });

  it('do what operators ask for', async () => {
    const { projector, progress, control } = await registerWithThread();
    projector.start();
    await progress.begun(startMs);

    await expect(control.verify('transfers')).resolves.toMatchObject({ name: 'transfers', equal: true });
  });

  it('are told at once that operators have asked', async () => {
    const { projector, progress, faults } = await registerWithThread({ file: mortalEntry });
    projector.start();
    await progress.begun(startMs);
    dieAt('nudge');
    projector.nudge();

    await eventually('the death of the thread at the nudge', () => faults.length === 1, startMs);
    expect(faults[0]?.of).toBe('all projections');
  });

  it('say which of them failed, and at what', async () => {
    const setting = await registerWithThread();
    const { events, stream, projector, faults } = setting;
    const last = (await stored(events, stream)).at(-1);
    if (!last) throw new Error('The plan has no event');
    const { type, data, metadata } = last;
    const ofTomorrow = { id: 'of-tomorrow', type, data, metadata: { ...metadata, schemaVersion: 99 } };
    await events.append(stream, last.revision, [ofTomorrow]);
    projector.start();

    await eventually('a fault of the plan view', () => faults.some(({ of }) => of === 'plan-view'), startMs);
    expect(faults.find(({ of }) => of === 'plan-view')?.error).toContain('version');
  });
});

describe("a projector's thread that dies", () => {
  it('is followed by another, and nothing is lost or doubled', async () => {
    const setting = await registerWithThread({ file: mortalEntry });
    const { projector, progress, faults, say } = setting;
    projector.start();
    await progress.begun(startMs);
    for (const death of [1, 2]) {
      dieAt('appended');
      for (let n = 0; n < 20; n += 1) await say(`Kommentar ${n}`);
      await eventually(`death ${death}`, () => faults.length === death, startMs);

      await expect(progress.settle(startMs)).resolves.toBe(true);
    }

    expect(faults).toEqual(
      [1, 2].map(() => ({
        of: 'all projections',
        error: expect.stringContaining('ended with code 7') as string,
      })),
    );
    await expectEqualToItsEvents(setting);
  });

  it('is not taken for one that still follows', async () => {
    const { projector, progress, faults, say } = await registerWithThread({ file: mortalEntry });
    projector.start();
    await progress.begun(startMs);
    dieAt('appended');
    await say('Er du der?');
    await eventually('the death', () => faults.length === 1, startMs);

    await expect(progress.status('plan-view')).resolves.toMatchObject({
      state: 'stopped',
      error: expect.stringContaining('ended with code 7') as string,
    });
  });

  it('is told of again where the next one dies too, and ends with its stop', async () => {
    const { projector, faults } = await registerWithThread({ dataDir: join(folder.path, 'nowhere') });
    projector.start();
    await eventually('the second death', () => faults.length >= 2, startMs);
    await projector.stop();
    const told = faults.length;

    expect(faults[0]?.of).toBe('all projections');
    expect(faults[0]?.error).toContain('cannot be opened');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(faults).toHaveLength(told);
  });
});

describe("a projector's thread that is stopped in the middle of its work", () => {
  it('leaves nothing half done and no lease, and the next one goes on from there', async () => {
    const setting = await registerWithThread();
    const { projector, progress, documents, another, say, faults } = setting;
    projector.start();
    await progress.begun(startMs);
    const said = Promise.all(Array.from({ length: 200 }, (_, n) => say(`Kommentar ${n}`)));
    await new Promise((resolve) => setTimeout(resolve, 20));
    await projector.stop();
    await said;

    for (const { name } of projections) {
      const target = await progress.live(name);
      expect(await documents.acquireLease(target, 'another process', 1)).not.toBeNull();
    }
    another().start();
    await expect(progress.settle(startMs)).resolves.toBe(true);
    await expectEqualToItsEvents(setting);
    expect(faults).toEqual([]);
  });

  it('is stopped before it has begun, where it is told so at once', async () => {
    const { projector, progress, faults } = await registerWithThread();
    projector.start();
    await projector.stop();

    await expect(progress.status('plan-view')).resolves.toMatchObject({ state: 'stopped' });
    expect(faults).toEqual([]);
  });
});
