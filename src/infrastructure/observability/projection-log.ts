import type { Logger } from 'pino';
import type { RunnerReport } from '../../../projections/runner/projection-runner';

/** One line for each event that a projector could not take, when it is first heard of. */
export class ProjectionLog {
  /** By projection; a generation that takes over may have parked others. */
  readonly #told = new Map<string, ReadonlySet<string>>();

  constructor(private readonly log: Logger) {}

  take({ projection, generation, parked }: RunnerReport): void {
    const told = this.#told.get(projection);
    // Nearly always: nothing is parked, and nothing was.
    if (parked.length === 0 && told === undefined) return;
    const now = new Set(parked.map(({ stream, revision }) => `${String(generation)}/${stream}/${revision}`));
    for (const { stream, revision, error } of parked) {
      if (told?.has(`${String(generation)}/${stream}/${revision}`)) continue;
      this.log.error({ projection, generation, stream, revision, error }, 'event failed');
    }
    this.#told.set(projection, now);
  }
}
