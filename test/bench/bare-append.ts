import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { ByHand, padding } from './by-hand';
import { nowMs } from './measure';
import type { Timings } from './measure';

/** The append alone, durable, with 64 waiting: what no command can be faster than. */
export interface BareAppends {
  /** Each of the 64 in a commit of its own, one after the other. */
  readonly alone: Timings;
  /** All of them in one commit. */
  readonly together: Timings;
}

const atOnce = 64;
const turns = 24;

/** In a file of its own in the folder, so that it can be asked while the server has the register's file. */
export class BareAppend {
  readonly #hand: ByHand;
  readonly #streams = Array.from({ length: atOnce }, () => `bare-${randomUUID()}`);

  constructor(folder: string) {
    this.#hand = new ByHand(join(folder, 'bare.sqlite'));
  }

  /** All 64 ask at the same moment; each is answered when its commit is on the disk. */
  async measure(): Promise<BareAppends> {
    const alone = await queued((answered) => {
      for (const stream of this.#streams) {
        this.#hand.append(stream, padding);
        answered();
      }
    });
    const together = await queued((answered) => {
      this.#hand.appendAll(this.#streams, padding);
      this.#streams.forEach(answered);
    });
    return { alone, together };
  }

  close(): void {
    this.#hand.close();
  }
}

async function queued(answerAll: (answered: () => void) => void): Promise<Timings> {
  const latencies: number[] = [];
  const begun = nowMs();
  for (let turn = 0; turn < turns; turn += 1) {
    const asked = nowMs();
    answerAll(() => latencies.push(nowMs() - asked));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { latencies, elapsedMs: nowMs() - begun };
}
