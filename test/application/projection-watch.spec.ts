import { ProjectionHost } from '../../src/application/projections/projection-host';
import { ProjectionProgress } from '../../src/application/projections/projection-progress';
import { ProjectionWatch } from '../../src/application/projections/projection-watch';
import { SharedProjector } from '../../src/application/projections/shared-projector';
import { ReadModels } from '../../src/application/queries/read-models';
import { StoreUnavailable } from '../../src/application/ports/event-store';
import type { EventStore } from '../../src/application/ports/event-store';
import type { Projector, ProjectorEvents } from '../../src/application/ports/projector';
import { around } from '../support/around';
import { embeddedRegister, paal, runnable } from '../support/embedded-register';
import { eventually, patienceMs } from '../support/eventually';
import { given } from '../support/given';

const name = 'plan-view';
const projections = runnable(name);
const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of running.splice(0).toReversed()) await one.stop();
});

/** A process: what it knows of the projections is what its projector tells it. */
function processOn(
  {
    events,
    documents,
    clock,
  }: Pick<Awaited<ReturnType<typeof embeddedRegister>>, 'events' | 'documents' | 'clock'>,
  make: (stores: object & { readonly owner: string }, told: ProjectorEvents) => Projector,
  owner = 'this-process',
) {
  const stores = { events, documents, clock, nowMs: Date.now, projections, owner, isShared: true };
  const progress = new ProjectionProgress(stores);
  const projector = make(stores, { onReport: progress.take.bind(progress), onFault: () => undefined });
  if (projector.look) progress.lookBy(projector.look.bind(projector));
  projector.start();
  running.push(projector);
  return { progress, projector, models: new ReadModels(progress, documents) };
}

type Stores = ConstructorParameters<typeof ProjectionWatch>[0] &
  ConstructorParameters<typeof ProjectionHost>[0];
const watching = (stores: object, told: ProjectorEvents): Projector =>
  new ProjectionWatch({ ...(stores as Stores), ...told });
const projecting = (stores: object, told: ProjectorEvents): Projector =>
  new ProjectionHost({ ...(stores as Stores), ...told });
const sharing = (stores: object, told: ProjectorEvents): Projector =>
  new SharedProjector(
    { own: (events) => projecting(stores, events), watch: (events) => watching(stores, events) },
    told,
  );

async function setting() {
  const register = await embeddedRegister();
  const say = async (text: string) =>
    given((await register.register.ask(register.planId, paal, { type: 'CommentOnPlan', text })).position);
  return { ...register, say };
}

describe('a process that runs no projection', () => {
  it('waits for what a reader wrote until another process has taken it in', async () => {
    const here = await setting();
    const reader = processOn(here, watching);
    const position = await here.say('Hei');
    await expect(reader.progress.waitFor(name, position, 50)).resolves.toBe(false);

    processOn(here, projecting, 'another-process');
    await expect(reader.progress.waitFor(name, position, patienceMs)).resolves.toBe(true);
    await expect(reader.models.open(name, { atLeast: position })).resolves.toMatchObject({
      freshness: { ageSeconds: 0, incomplete: false },
    });
  });

  it('tells whether anybody runs it', async () => {
    const here = await setting();
    const { progress, projector } = processOn(here, watching);
    const state = async () => {
      await projector.look?.(name);
      return (await progress.status(name)).state;
    };
    const another = processOn(here, projecting, 'another-process').projector;
    await eventually('it is run', async () => (await state()) === 'live');
    await another.stop();
    await eventually('nobody runs it', async () => (await state()) === 'stopped');

    expect((await progress.status(name)).error).toBe('No process runs this projection now.');
    expect(projector.isOurs(name)).toBe(false);
  });

  it('says since when nobody knows what is new, while the event store is away', async () => {
    const here = await setting();
    let isAway = false;
    const events = around<EventStore>(here.events, {
      head: () => (isAway ? Promise.reject(new StoreUnavailable()) : here.events.head()),
    });
    processOn(here, projecting, 'another-process');
    const reader = processOn({ ...here, events }, watching);
    await reader.progress.waitFor(name, await here.say('Hei'), 5_000);
    await eventually(
      'it has had everything',
      async () => (await reader.progress.freshness(name)).ageSeconds === 0,
    );
    isAway = true;

    const first = await reader.progress.freshness(name);
    expect(first).toMatchObject({ isUnconfirmed: true, isBuilding: false });
    await eventually(
      'its age grows',
      async () => (await reader.progress.freshness(name)).ageSeconds > first.ageSeconds,
    );
    isAway = false;
    await eventually(
      'it is known again',
      async () => !('isUnconfirmed' in (await reader.progress.freshness(name))),
    );
  });
});

describe('one of two processes that share a projection', () => {
  it('tells of it by looking while it stands by, and by itself when it has taken over', async () => {
    const here = await setting();
    const leader = processOn(here, sharing, 'leader');
    await eventually('it leads', () => leader.projector.isOurs(name));
    const other = processOn(here, sharing, 'other');
    const position = await here.say('Hei');

    await expect(other.progress.waitFor(name, position, patienceMs)).resolves.toBe(true);
    expect(other.projector.isOurs(name)).toBe(false);
    await leader.projector.stop();
    await eventually('the other leads', () => other.projector.isOurs(name));
    await expect(other.progress.waitFor(name, await here.say('Igjen'), patienceMs)).resolves.toBe(true);
  });
});
