import type { Projector, ProjectorEvents } from '../ports/projector';

export interface SharedProjectorMakers {
  /** Runs the projections of this process, each while it has the lease. */
  readonly own: (told: ProjectorEvents) => Projector;
  /** Tells how far those are that other processes run. */
  readonly watch: (told: ProjectorEvents) => Projector;
}

/** One of several that share the projections: it tells of its own as they move on, and of the others' by looking. */
export class SharedProjector implements Projector {
  readonly #led = new Set<string>();
  readonly #own: Projector;
  readonly #watch: Projector;

  constructor({ own, watch }: SharedProjectorMakers, told: ProjectorEvents) {
    this.#own = own({
      ...told,
      onReport: (report) => {
        const { projection, state } = report;
        if (state === 'standby') this.#led.delete(projection);
        // One that fails before it has ever led knows nothing of the projection.
        else if (state !== 'stopped') this.#led.add(projection);
        if (this.#led.has(projection)) told.onReport(report);
      },
    });
    this.#watch = watch({
      ...told,
      onReport: (report) => {
        if (!this.#led.has(report.projection)) told.onReport(report);
      },
    });
  }

  start(): void {
    this.#own.start();
    this.#watch.start();
  }

  async stop(): Promise<void> {
    await Promise.all([this.#own.stop(), this.#watch.stop()]);
  }

  nudge(): void {
    this.#own.nudge();
    this.#watch.nudge();
  }

  isOurs(projection: string): boolean {
    return this.#led.has(projection);
  }

  async look(projection: string): Promise<void> {
    if (!this.#led.has(projection)) await this.#watch.look?.(projection);
  }
}
