import { anEvent } from '../../contract/event-store/fixture';
import { setting } from './fixture';

const at = setting();

describe('the head of a store', () => {
  it('is the newest event that the server did not write itself', async () => {
    const { server, store } = at();
    const { log } = server;
    expect(await store.head()).toBeNull();

    const { position } = await store.append('plan-1', 'no-stream', [anEvent()]);
    for (let n = 0; n < 1_500; n += 1) log.appendSystemEvent();
    expect(await store.head()).toBe(position);
    log.appendSystemEvent();
    expect(await Promise.all([store.head(), store.head()])).toEqual([position, position]);

    const next = await store.append('plan-2', 'no-stream', [anEvent()]);
    expect(await store.head()).toBe(next.position);
  });
});
