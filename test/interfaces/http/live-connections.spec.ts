import { NEVER, Subject } from 'rxjs';
import type { Caller } from '../../../src/application/access/caller';
import type { LiveEvent } from '../../../src/application/live/live-event';
import type { EventStream } from '../../../src/interfaces/http/live/event-stream';
import { LiveConnections } from '../../../src/interfaces/http/live/live-connections';

const caller = (key: string): Caller => ({ role: 'practitioner', name: key, key });
const silent = () => Promise.resolve(NEVER);
const minuteMs = 60_000;

let connections: LiveConnections;
beforeEach(() => {
  jest.useFakeTimers();
  connections = new LiveConnections();
});
afterEach(() => {
  connections.onModuleDestroy();
  jest.useRealTimers();
});

const unread = (stream: EventStream): string => String(stream.read() ?? '');

describe('live connections', () => {
  it('give a sign of life every fifteen seconds', async () => {
    const stream = await connections.open(caller('berg'), silent);
    unread(stream);
    jest.advanceTimersByTime(14_999);
    expect(unread(stream)).toBe('');
    jest.advanceTimersByTime(1);
    expect(unread(stream)).toBe(':\n\n');
  });
  it('end after ten minutes, so that the token is judged again', async () => {
    const stream = await connections.open(caller('berg'), silent);
    const ended = jest.fn();
    stream.on('end', ended).resume();
    await jest.advanceTimersByTimeAsync(10 * minuteMs);
    expect(ended).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(minuteMs / 4);
    expect(ended).toHaveBeenCalledTimes(1);
  });
  it('are twenty of one caller, whatever others have', async () => {
    for (let n = 0; n < 20; n += 1) await connections.open(caller('berg'), silent);
    await expect(connections.open(caller('berg'), silent)).rejects.toMatchObject({
      code: 'too-many-connections',
    });
    await connections.open(caller('lie'), silent);
  });
  it('of one caller are refused before anything is followed for him', async () => {
    const events = new Subject<LiveEvent>();
    const follow = () => Promise.resolve(events);
    const open = await Promise.all(
      Array.from({ length: 20 }, () => connections.open(caller('berg'), silent)),
    );
    await connections.open(caller('berg'), follow).catch(() => undefined);
    expect(events.observed).toBe(false);
    open[0]?.destroy();
    await jest.advanceTimersByTimeAsync(0);
    await connections.open(caller('berg'), follow);
    expect(events.observed).toBe(true);
  });
});
