import { Lanes } from '../commands/lanes';
import type { Instant } from '../../kernel/instant';
import type { DevClock } from '../ports/dev-clock';
import type { ProjectionHost } from '../projections/projection-host';
import type { WhatFallsDue } from './what-falls-due';

const patienceMs = 30_000;

/** A clock that can be made to stand at an instant. */
export interface SettableClock {
  now(): Instant;
  set(instant: Instant): void;
}

/** One that ticks on from where it is moved to. */
export interface TickingClock extends SettableClock {
  moveTo(instant: Instant): void;
}

/** Moves the clock on, stopping at every deadline on the way so that each takes place at its own instant. */
export async function travel(
  clock: SettableClock,
  to: Instant,
  host: ProjectionHost,
  due: WhatFallsDue,
): Promise<void> {
  await host.settle(patienceMs);
  for (let next = await due.next(); next !== null && next <= to; next = await due.next(next)) {
    if (next > clock.now()) clock.set(next);
    await due.noteDue();
    await host.settle(patienceMs);
  }
  clock.set(to);
}

/** Moves a clock that people may move: one journey at a time, and it ticks on whatever comes of the journey. */
export class ClockJourneys implements DevClock {
  readonly #lanes = new Lanes();

  constructor(
    private readonly clock: TickingClock,
    private readonly host: ProjectionHost,
    private readonly due: WhatFallsDue,
  ) {}

  moveTo(instant: Instant): Promise<Instant> {
    return this.#lanes.run('clock', async () => {
      try {
        await travel(this.clock, instant, this.host, this.due);
      } finally {
        this.clock.moveTo(this.clock.now());
      }
      return this.clock.now();
    });
  }
}
