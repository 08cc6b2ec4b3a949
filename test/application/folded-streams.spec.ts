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
