import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openEmbeddedStores } from '../../src/infrastructure/embedded/stores';

const writers = 64;
const stdout = 1;

/** A process that appends with 64 writers at once until it is killed, and prints each event's id once it is acknowledged. */
async function main(folder: string): Promise<void> {
  const { events } = openEmbeddedStores(folder);
  const writer = async (n: number): Promise<never> => {
    const stream = `crash-${randomUUID()}-${String(n)}` as const;
    let expected: number | 'no-stream' = 'no-stream';
    for (;;) {
      const event = { id: randomUUID(), type: 'GoalAdded', data: { text: 'x'.repeat(300) }, metadata: {} };
      expected = (await events.append(stream, expected, [event])).revision;
      writeSync(stdout, `${event.id}\n`);
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, n) => writer(n)));
}

void main(process.argv[2] ?? '');
