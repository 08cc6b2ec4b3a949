import { FoldedStreams } from '../../src/application/streams/folded-streams';
import { planKind } from '../../src/application/events/stream-kind';
import { StoreUnavailable } from '../../src/application/ports/event-store';
import { EmbeddedEventStore } from '../../src/infrastructure/embedded/event-store';
import {
  RegisterProcess,
  comment,
  drops,
  embeddedRegister,
  execution,
  gpBerg,
  paal,
  patientId,
  stored,
} from '../support/embedded-register';
import { around } from '../support/around';
import type { EventStore, StreamRange } from '../../src/application/ports/event-store';
import type { StreamName } from '../../src/kernel/event';

/** Notes which ranges are read. */
function watched(store: EventStore) {
  const reads: StreamRange[] = [];
  const events = around(store, {
    readStream: (stream, range = {}) => {
      reads.push(range);
      return store.readStream(stream, range);
    },
  });
  return { events, reads };
}

async function copy(from: EventStore, to: EventStore, streams: readonly StreamName[]): Promise<void> {
  for (const stream of streams) {
    const events = await stored(from, stream);
    await to.append(stream, 'no-stream', events);
  }
}

/** A store whose content can be changed for another's while the processes go on. */
function replaceable(first: EventStore) {
  let current = first;
  const events = new Proxy(first, {
    get: (_, name) => {
      const its: unknown = Reflect.get(current, name, current);
      return typeof its === 'function' ? (its.bind(current) as unknown) : its;
    },
  });
  return { events, replaceBy: (next: EventStore) => (current = next) };
}

describe('a folded stream', () => {
  it('that does not exist is empty, and is not remembered as such', async () => {
    const { register, events } = await embeddedRegister();
    const streams = new FoldedStreams(events);
    const nowhere: StreamName = 'plan-ffffffff-0000-4000-8000-000000000000';
    await expect(streams.load(planKind, nowhere)).resolves.toMatchObject({ head: null });
    expect(register.streams).not.toBe(streams);
  });

  it('is read in full once, and from its last event on when there is more', async () => {
    const { register, events: inner, planId, stream } = await embeddedRegister();
    const { events, reads } = watched(inner);
    const streams = new FoldedStreams(events);
    const { head } = await streams.load(planKind, stream);
    await streams.load(planKind, stream);
    expect(reads).toEqual([{}]);

    await register.ask(planId, gpBerg, drops);
    await streams.load(planKind, stream);
    expect(reads).toEqual([{}, { from: head?.revision }]);
  });

  it('holds what others have appended since', async () => {
    const { register, events, clock, planId, stream } = await embeddedRegister();
    const streams = new FoldedStreams(events);
    await streams.load(planKind, stream);
    await new RegisterProcess(events, clock).ask(planId, gpBerg, drops);
    const { state, head } = await streams.load(planKind, stream);
    expect(state).toEqual(await register.state(planId));
    expect(head?.revision).toBe(4);
  });

  it('is the same from the cache as from the stream, whatever has been done', async () => {
    const { register, events, planId, stream } = await embeddedRegister();
    await register.ask(planId, gpBerg, drops);
    await register.ask(planId, paal, { type: 'StateWhatMatters', text: 'Se barnebarna' });
    await register.ask(planId, gpBerg, {
      type: 'DefineZone',
      zone: 'red',
      content: { triggers: [{ text: 'Blind' }], action: 'Ring 113', contact: '113' },
    });
    const cached = await register.streams.load(planKind, stream);
    const read = await new FoldedStreams(events).load(planKind, stream);
    expect(cached).toEqual(read);
  });

  it.each([
    ['shorter', 3],
    ['as long', 5],
    ['longer', 9],
  ])('that is another and %s is read anew: the cache is never trusted', async (_, length) => {
    const { events: first, clock, stream } = await embeddedRegister();
    const { events, replaceBy } = replaceable(first);
    const process = new RegisterProcess(events, clock);
    await process.runner.execute(execution(stream, comment('Gammel')));
    await process.runner.execute(execution(stream, comment('Gammel')));

    const second = EmbeddedEventStore.open(':memory:');
    await copy(first, second, [`consent-${patientId}`]);
    const opening = (await stored(first, stream)).slice(0, 3);
    await second.append(stream, 'no-stream', opening);
    const other = new RegisterProcess(second, clock);
    for (let n = 3; n < length; n += 1) await other.runner.execute(execution(stream, comment(`Ny ${n}`)));
    replaceBy(second);

    const { revision } = await process.runner.execute(execution(stream, comment('Etterpå')));

    expect(revision).toBe(length);
    const { done, state } = await process.streams.load(planKind, stream);
    const read = await new FoldedStreams(second).load(planKind, stream);
    expect(state).toEqual(read.state);
    expect([...done.keys()].toSorted()).toEqual([...read.done.keys()].toSorted());
  });

  it('that is gone is read anew, and a command on it is refused', async () => {
    const { events: first, clock, stream } = await embeddedRegister();
    const { events, replaceBy } = replaceable(first);
    const process = new RegisterProcess(events, clock);
    await process.runner.execute(execution(stream, comment('Gammel')));
    replaceBy(EmbeddedEventStore.open(':memory:'));
    await expect(process.runner.execute(execution(stream, comment('Ny')))).rejects.toMatchObject({
      code: 'plan-not-found',
    });
  });

  it('that breaks off while it is read leaves nothing half-folded behind', async () => {
    const { events: inner, register, planId, stream } = await embeddedRegister();
    let breaksAt = Infinity;
    const events = around(inner, {
      readStream: async function* (name, range) {
        for await (const event of inner.readStream(name, range)) {
          if (event.revision === breaksAt) throw new StoreUnavailable('The connection broke');
          yield event;
        }
      },
    });
    const streams = new FoldedStreams(events);
    await streams.load(planKind, stream);
    await register.ask(planId, gpBerg, drops);
    breaksAt = 4;
    await expect(streams.load(planKind, stream)).rejects.toBeInstanceOf(StoreUnavailable);
    breaksAt = Infinity;
    const read = await new FoldedStreams(inner).load(planKind, stream);
    await expect(streams.load(planKind, stream)).resolves.toEqual(read);
  });

  it('is told alike to all who ask at once', async () => {
    const { events, register, stream } = await embeddedRegister();
    const streams = new FoldedStreams(events);
    const loads = Array.from({ length: 20 }, (_, n) =>
      n === 10
        ? register.runner.execute(execution(stream, comment('Imens')))
        : streams.load(planKind, stream),
    );
    await Promise.all(loads);
    const read = await new FoldedStreams(events).load(planKind, stream);
    await expect(streams.load(planKind, stream)).resolves.toEqual(read);
  });
});

describe('a folded stream, to be read while the event store is away', () => {
  const away = (): Promise<never> => Promise.reject(new StoreUnavailable());

  async function setting() {
    const { register, events, planId, stream } = await embeddedRegister();
    let isAway = false;
    const store = around(events, { headOf: (of) => (isAway ? away() : events.headOf(of)) });
    const leave = (): void => void (isAway = true);
    const comeBack = (): void => void (isAway = false);
    const say = (text: string) => register.ask(planId, paal, { type: 'CommentOnPlan', text });
    return { events, stream, streams: new FoldedStreams(store), leave, comeBack, say };
  }

  it('is as it was last seen', async () => {
    const { streams, stream, leave } = await setting();
    const seen = await streams.load(planKind, stream);
    leave();

    await expect(streams.loadToRead(planKind, stream)).resolves.toBe(seen);
  });

  it('is nothing where it was seen not to be there', async () => {
    const { streams, leave } = await setting();
    const nowhere: StreamName = 'plan-ffffffff-0000-4000-8000-000000000000';
    await streams.load(planKind, nowhere);
    leave();

    await expect(streams.loadToRead(planKind, nowhere)).resolves.toMatchObject({ head: null });
  });

  it('is not to be had where it was not seen', async () => {
    const { streams, stream, leave } = await setting();
    leave();

    await expect(streams.loadToRead(planKind, stream)).rejects.toThrow(StoreUnavailable);
  });

  it('is never what a command is decided on', async () => {
    const { streams, stream, leave } = await setting();
    await streams.load(planKind, stream);
    leave();

    await expect(streams.load(planKind, stream)).rejects.toThrow(StoreUnavailable);
  });

  it('is the newest again with the first answer of the store', async () => {
    const { streams, stream, leave, comeBack, say } = await setting();
    const seen = await streams.load(planKind, stream);
    leave();
    await streams.loadToRead(planKind, stream);
    await say('Mens den var borte');
    comeBack();

    const { head } = await streams.loadToRead(planKind, stream);
    expect(head?.revision).toBe((seen.head?.revision ?? 0) + 1);
  });

  it('is forgotten after five minutes', async () => {
    const { streams, stream, leave } = await setting();
    await streams.load(planKind, stream);
    leave();
    const later = performance.now() + 5 * 60_000 + 1;
    const clock = jest.spyOn(performance, 'now').mockReturnValue(later);

    await expect(streams.loadToRead(planKind, stream)).rejects.toThrow(StoreUnavailable);
    clock.mockRestore();
  });
});
