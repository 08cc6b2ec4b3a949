import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { StoredEvent } from '../../src/application/ports/event-store';
import { openEmbeddedStores } from '../../src/infrastructure/embedded/stores';
import { appenders } from '../support/appender-process';
import { temporaryFolder } from '../support/temporary-folder';
import { all } from './event-store/fixture';

const folder = temporaryFolder();
const startAppender = appenders();

describe('a data folder whose process is killed with 64 appends under way', () => {
  it.each([1, 2, 3])('has every acknowledged event (time %i)', async (time) => {
    const path = join(folder, String(time));
    const appender = await startAppender(path);
    await delay(Math.random() * 200);
    const acknowledged = await appender.kill();

    const stores = openEmbeddedStores(path);
    const stored = await all(stores.events.readAll('start', ['crash']));
    await stores.close();

    const ids = new Set(stored.map(({ id }) => id));
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    expect(gapsOf(stored)).toEqual([]);
  });

  it('can be written to at once', async () => {
    const path = join(folder, 'again');
    await (await startAppender(path)).kill();

    const stores = openEmbeddedStores(path);
    const event = { id: 'e1', type: 'GoalAdded', data: {}, metadata: {} };
    await expect(stores.events.append('plan-1', 'no-stream', [event])).resolves.toMatchObject({
      revision: 0,
    });
    await stores.close();
  });
});

/** Events whose revision does not follow on the one before in their stream. */
function gapsOf(stored: readonly StoredEvent[]): readonly StoredEvent[] {
  const heads = new Map<string, number>();
  return stored.filter(({ stream, revision }) => {
    const follows = revision === (heads.get(stream) ?? -1) + 1;
    heads.set(stream, revision);
    return !follows;
  });
}
