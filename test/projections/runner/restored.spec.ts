import { AheadOfEvents } from '../../../projections/runner/generation-report';
import { ReadModels } from '../../../src/application/queries/read-models';
import { EmbeddedReadStore } from '../../../src/infrastructure/embedded/read-store';
import { around } from '../../support/around';
import {
  codeOf,
  comment,
  embeddedRegister,
  execution,
  hostOf,
  runnable,
} from '../../support/embedded-register';
import { eventually, patienceMs } from '../../support/eventually';
import { append, contents, live, liveOf, pointerOf, seenOf, started, stopAll, stores } from './tally';
import type { ProjectionHost } from '../../../src/application/projections/projection-host';

const running: ProjectionHost[] = [];
afterEach(async () => {
  await stopAll();
  for (const host of running.splice(0)) await host.stop();
});

/** Documents of five events, and an event store that was restored from a copy with the first two. */
async function restored() {
  const { events: lost, documents } = stores();
  const { events } = stores();
  for (const n of [1, 2]) for (const store of [lost, events]) await append(store, `tally-${n}`, 'Added');
  const position = await append(lost, 'tally-1', 'Added', 'Added', 'Added');
  const { runner } = started({ events: lost, documents });
  await runner.waitFor(position);
  await runner.stop();
  return { events, documents };
}

describe('a read model of events that were lost in a restore', () => {
  it('is not gone on with: it is built anew from the events that there are', async () => {
    const { events, documents } = await restored();
    const before = await liveOf(documents);
    const { runner, faults } = started({ events, documents });
    await eventually('another takes its place', async () => {
      const { live: now, beside } = await pointerOf(documents);
      return now !== before.generation && beside === null;
    });
    expect(faults.some((fault) => fault instanceof AheadOfEvents)).toBe(true);
    const next = await append(events, 'tally-1', 'Added');
    await runner.waitFor(next);
    const all = await live({ events, documents });
    expect(seenOf(all, 'tally-1')).toEqual(['tally-1@0', 'tally-1@1']);
    expect(seenOf(all, 'tally-2')).toEqual(['tally-2@0']);
    expect(runner.report).toMatchObject({ state: 'live' });
    expect(runner.report.isAhead).toBeUndefined();
  });

  it('stays to be looked at, as it was', async () => {
    const { events, documents } = await restored();
    const before = await liveOf(documents);
    started({ events, documents });
    await eventually(
      'another takes its place',
      async () => (await pointerOf(documents)).live !== before.generation,
    );
    expect((await pointerOf(documents)).previous?.generation).toBe(before.generation);
    expect(seenOf(await contents(documents, before), 'tally-1')).toHaveLength(4);
  });

  it('is not what an empty event store is served by either', async () => {
    const { documents } = await restored();
    const { events } = stores();
    started({ events, documents });
    await eventually(
      'there is nothing to see any more',
      async () => Object.keys(await live({ events, documents })).length === 0,
    );
  });
});

describe('a query of such a read model', () => {
  /** Everything is in the documents; the event store answers as one that lacks the newest event. */
  async function setting() {
    const made = await embeddedRegister();
    const { register, stream, events } = made;
    const documents = EmbeddedReadStore.open(':memory:');
    const older = await events.head();
    await register.runner.execute(execution(stream, comment('Hei')));
    let isRestored = false;
    const end = () => (isRestored ? Promise.resolve(older) : events.head());
    const { host, progress } = hostOf(
      { ...made, documents, events: around(events, { head: end, end }) },
      runnable('plan-view'),
    );
    host.start();
    running.push(host);
    await progress.settle(patienceMs);
    const restore = (): void => void (isRestored = true);
    return { models: new ReadModels(progress, documents), restore, host };
  }

  it('is refused from the moment that the events are fewer, before anyone has looked', async () => {
    const { models, restore } = await setting();
    expect(await codeOf(models.open('plan-view', {}))).toBe('done');
    restore();
    expect(await codeOf(models.open('plan-view', {}))).toBe('read-model-ahead');
  });
});
