import { Lanes } from '../commands/lanes';
import { behind } from '../queries/read-models';
import type { Instant } from '../../kernel/instant';
import type { DevClock } from '../ports/dev-clock';
import type { ProjectionProgress } from '../projections/projection-progress';
import type { WhatFallsDue } from './what-falls-due';

const patienceMs = 30_000;

/** A clock that can be made to stand at an instant. */
export interface SettableClock {
  now(): Instant;
  set(instant: Instant): void;
}

/** One that goes on ticking from where it stands. */
export interface TickingClock extends SettableClock {
  tickOn(): void;
}

/** @throws ApplicationError read-model-behind: no deadline is passed over because a read model stands still */
async function settled(progress: ProjectionProgress): Promise<void> {
  if (!(await progress.settle(patienceMs))) throw behind();
}

/** Moves the clock on, stopping at every deadline on the way so that each takes place at its own instant. */
export async function travel(
  clock: SettableClock,
  to: Instant,
  progress: ProjectionProgress,
  due: WhatFallsDue,
): Promise<void> {
  await settled(progress);
  for (let next = await due.next(); next !== null && next <= to; next = await due.next(next)) {
    if (next > clock.now()) clock.set(next);
    await due.noteDue();
    await settled(progress);
  }
  clock.set(to);
}

/** Moves a clock that people may move: one journey at a time, and it ticks on whatever comes of the journey. */
export class ClockJourneys implements DevClock {
  readonly #lanes = new Lanes();

  constructor(
    private readonly clock: TickingClock,
    private readonly progress: ProjectionProgress,
    private readonly due: WhatFallsDue,
  ) {}

  moveTo(instant: Instant): Promise<Instant> {
    return this.#lanes.run('clock', async () => {
      try {
        await travel(this.clock, instant, this.progress, this.due);
      } finally {
        this.clock.tickOn();
      }
      return this.clock.now();
    });
  }
}
