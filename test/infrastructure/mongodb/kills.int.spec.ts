import { setTimeout as delay } from 'node:timers/promises';
import type { Position } from '../../../src/application/ports/event-store';
import type { ReadStore } from '../../../src/application/ports/read-store';
import { EmbeddedEventStore } from '../../../src/infrastructure/embedded/event-store';
import { EmbeddedReadStore } from '../../../src/infrastructure/embedded/read-store';
import { type What, append, liveOf, many, runnerOn, stopAll } from '../../projections/runner/tally';
import { eventually } from '../../support/eventually';
import { describeOnSecantus } from '../../support/mongodb/on-mongodb';
import { open } from './fixture';

const patience = { selectionMs: 500, answerMs: 2_000 };
/** How long it is gone each time. The driver bridges a short while by itself; the long ones are met by the runner. */
const awaysMs = [0, 1_500, 1_500, 1_500];
const commitMs = 100;
const rounds = 8;

/** Rows, positions and all, of what answers queries now. */
async function everything(documents: ReadStore): Promise<readonly object[]> {
  const target = await liveOf(documents);
  const rows: object[] = [];
  for (const collection of ['documents', 'entries', 'parked'] as const) {
    for await (const row of documents.scan(target, collection)) rows.push({ collection, ...row });
  }
  return rows;
}

describeOnSecantus('a MongoDB that is killed in the middle of commits', (server) => {
  const events = EmbeddedEventStore.open(':memory:');
  const whole = EmbeddedReadStore.open(':memory:');
  let documents: ReadStore | undefined;
  afterAll(async () => {
    await stopAll();
    await Promise.all([events.close(), whole.close(), documents?.close()]);
  });

  const tell = async (): Promise<Position> => {
    for (let round = 0; round < rounds; round += 1) {
      for (const n of [1, 2, 3, 4, 5]) {
        const last: What = (round + n) % 3 === 0 ? 'Cleared' : 'Added';
        await append(events, `tally-${String(n)}`, ...many(9), last);
      }
    }
    return append(events, 'tally-6', 'Added', 'Poisoned', 'Added');
  };

  it('has every event once when it is back, and the same documents as if nothing had been', async () => {
    let end = await tell();
    documents = await open(server().port, patience);
    const { runner, faults } = runnerOn({ events, documents });
    runner.start();
    for (const awayMs of awaysMs) {
      end = await tell();
      const before = runner.report.position;
      await eventually('it comes further', () => runner.report.position !== before, 20_000);
      await delay(Math.random() * commitMs);
      await server().kill();
      await delay(awayMs);
      await server().start();
    }
    expect(await runner.waitFor(end, 30_000)).toBe(true);
    expect(faults.length).toBeGreaterThan(0);

    const undisturbed = runnerOn({ events, documents: whole }).runner;
    undisturbed.start();
    expect(await undisturbed.waitFor(end)).toBe(true);
    expect(await everything(documents)).toEqual(await everything(whole));
  }, 120_000);
});
