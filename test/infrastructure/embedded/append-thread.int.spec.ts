import { rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { StoreUnavailable } from '../../../src/application/ports/event-store';
import { EmbeddedEventStore } from '../../../src/infrastructure/embedded/event-store';
import { AppendThread } from '../../../src/infrastructure/embedded/events/append-thread';
import { product } from '../../support/product';
import { all } from '../../contract/event-store/fixture';
import { temporaryFolder } from '../../support/temporary-folder';
import type { NewEvent } from '../../../src/application/ports/event-store';
import type { StreamName } from '../../../src/kernel/event';

const folder = temporaryFolder();
const dies = join(folder, 'dies');
const stream = 'plan-of-a-thread' as StreamName;
const event = (): NewEvent => ({ id: randomUUID(), type: 'CommentAdded', data: {}, metadata: {} });

/** A thread that ends at a message while the file `dies` is there: before it has appended what it was sent, or after and before it says so. */
function mortalThread(path: string, when: 'before' | 'after'): AppendThread {
  const entry = join(folder, `${when}.cjs`);
  const lines = {
    before: "port.on('message', dieIfTold);",
    after:
      'const post = port.postMessage.bind(port); port.postMessage = (told) => { dieIfTold(); post(told); };',
  };
  writeFileSync(
    entry,
    `const port = require('node:worker_threads').parentPort;
     const dieIfTold = () => { if (require('node:fs').existsSync(${JSON.stringify(dies)})) process.exit(1); };
     ${lines[when]}
     require(${JSON.stringify(product.appendThread)});`,
  );
  return new AppendThread(path, entry);
}

describe.each(['before', 'after'] as const)(
  'the thread that appends, when it dies %s it has stored a group',
  (when) => {
    it('leaves that unknown to who asked, and the same append once more is stored once', async () => {
      const path = join(folder, `${when}.sqlite`);
      const store = EmbeddedEventStore.openToServe(path, mortalThread(path, when));
      const [first, second, third] = [event(), event(), event()];
      await store.append(stream, 'no-stream', [first]);

      writeFileSync(dies, '');
      const lost = store.append(stream, 0, [second]);
      await expect(lost).rejects.toThrow(StoreUnavailable);
      rmSync(dies);
      await expect(store.append(stream, 0, [second])).resolves.toMatchObject({ revision: 1 });
      await store.append(stream, 1, [third]);

      await expect(store.headOf(stream)).resolves.toEqual({ revision: 2, id: third.id });
      const stored = await all(store.readStream(stream));
      expect(stored.map(({ id }) => id)).toEqual([first.id, second.id, third.id]);
      await store.close();
    });
  },
);

it('closes after what waits is stored, and takes nothing more', async () => {
  const path = join(folder, 'closed.sqlite');
  const store = EmbeddedEventStore.openToServe(path, new AppendThread(path, product.appendThread));
  const waiting = store.append(stream, 'no-stream', [event()]);
  const closed = store.close();

  await expect(store.append(stream, 0, [event()])).rejects.toThrow(StoreUnavailable);
  await expect(waiting).resolves.toMatchObject({ revision: 0 });
  await closed;
});

const threadOf = (name: string, lines: string): AppendThread => {
  const entry = join(folder, `${name}.cjs`);
  writeFileSync(entry, lines);
  return new AppendThread(join(folder, `${name}.sqlite`), entry);
};

it('tells why its thread has ended, to whoever looks into the fault', async () => {
  const thread = threadOf('broken', "throw new Error('no room for a thread');");
  const store = EmbeddedEventStore.openToServe(join(folder, 'broken.sqlite'), thread);

  await expect(store.append(stream, 'no-stream', [event()])).rejects.toMatchObject({
    name: StoreUnavailable.name,
    cause: { message: 'no room for a thread' },
  });
  await store.close();
});

it('is closed also where its thread fails at the last', async () => {
  const thread = threadOf(
    'fails-at-last',
    `const port = require('node:worker_threads').parentPort;
     port.on('message', (told) => { if (told === 'close') throw new Error('failed at the last'); });
     require(${JSON.stringify(product.appendThread)});`,
  );
  const store = EmbeddedEventStore.openToServe(join(folder, 'fails-at-last.sqlite'), thread);
  await store.append(stream, 'no-stream', [event()]);

  await expect(store.close()).resolves.toBeUndefined();
  await expect(store.headOf(stream)).rejects.toThrow(StoreUnavailable);
});
