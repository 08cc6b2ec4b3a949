import { batched } from '../../../src/application/migration/batches';
import type { Position, StoredEvent } from '../../../src/application/ports/event-store';
import type { StreamName } from '../../../src/kernel/event';
import { all } from '../../contract/event-store/fixture';

const event = (stream: StreamName, revision: number, text = ''): StoredEvent => ({
  id: `${stream}/${revision}`,
  type: 'GoalAdded',
  data: { text },
  metadata: {},
  stream,
  revision,
  position: '' as Position,
});

async function* of(events: readonly StoredEvent[]): AsyncGenerator<StoredEvent, void> {
  for (const one of events) yield await Promise.resolve(one);
}

const shape = async (events: readonly StoredEvent[]) =>
  (await all(batched(of(events)))).map(({ stream, expected, events: { length } }) => [
    stream,
    expected,
    length,
  ]);

describe('events that are carried over', () => {
  it('go together as long as they are of one stream, and never past another’s', async () => {
    const history = [event('plan-1', 0), event('plan-1', 1), event('plan-2', 0), event('plan-1', 2)];
    expect(await shape(history)).toEqual([
      ['plan-1', 'no-stream', 2],
      ['plan-2', 'no-stream', 1],
      ['plan-1', 1, 1],
    ]);
  });
  it('are no more at once than a store takes', async () => {
    const large = 'å'.repeat(120 * 1024);
    const history = [0, 1, 2, 3, 4].map((revision) => event('plan-1', revision, large));
    expect(await shape(history)).toEqual([
      ['plan-1', 'no-stream', 2],
      ['plan-1', 1, 2],
      ['plan-1', 3, 1],
    ]);
  });
  it('are at most 200 at once, however small they are', async () => {
    const history = Array.from({ length: 450 }, (_, revision) => event('plan-1', revision));
    expect((await shape(history)).map(([, , length]) => length)).toEqual([200, 200, 50]);
  });
  it('are none where there is nothing', async () => {
    expect(await shape([])).toEqual([]);
  });
});
