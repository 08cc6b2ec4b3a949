import { Subject } from 'rxjs';
import type { LiveEvent } from '../../../src/application/live/live-event';
import type { Position } from '../../../src/application/ports/event-store';
import { EventStream } from '../../../src/interfaces/http/live/event-stream';

const changed = (n: number): LiveEvent => ({ kind: 'changed', revision: n, position: String(n) as Position });

async function textOf(stream: EventStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}

describe('an event stream', () => {
  it('tells each event in the form that browsers read, and how soon to connect anew', async () => {
    const events = new Subject<LiveEvent>();
    const stream = new EventStream(events);
    events.next(changed(7));
    stream.beat();
    events.next({ kind: 'closed' });
    events.complete();
    const token = Buffer.from('1:7').toString('base64url');
    expect(await textOf(stream)).toBe(
      [
        'retry: 1000',
        `id: ${token}\nevent: changed\ndata: {"revision":7,"consistencyToken":"${token}"}`,
        ':',
        'event: closed\ndata: {}',
        '',
      ].join('\n\n'),
    );
  });
  it('drops whoever does not read, and looks at nothing for him any more', () => {
    const events = new Subject<LiveEvent>();
    const stream = new EventStream(events);
    for (let n = 0; n < 1_000 && !stream.destroyed; n += 1) events.next(changed(n));
    expect(stream.destroyed).toBe(true);
    expect(stream.readableLength).toBeLessThan(20 * 1024);
    expect(events.observed).toBe(false);
  });
  it('ends where following fails, so that the browser asks again and is told why', async () => {
    const events = new Subject<LiveEvent>();
    const stream = new EventStream(events);
    events.error(new Error('the store is gone'));
    expect(await textOf(stream)).toBe('retry: 1000\n\n');
  });
  it('takes nothing more after its end', async () => {
    const events = new Subject<LiveEvent>();
    const stream = new EventStream(events);
    stream.end();
    stream.end();
    stream.beat();
    events.next(changed(1));
    expect(await textOf(stream)).toBe('retry: 1000\n\n');
    expect(events.observed).toBe(false);
  });
});
