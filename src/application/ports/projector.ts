import type { RunnerReport } from '../../../projections/runner/projection-runner';

/** Where the projections run: in this thread, in another, or in a process of their own. */
export interface Projector {
  start(): void;
  /** After this nothing of it writes a read model. */
  stop(): Promise<void>;
  /** Operators have asked for something: it is looked for now, and not only at the next look at the read store. */
  nudge(): void;
  /** Whether it is this process that keeps the projection up to date, as far as it knows. */
  isOurs(projection: string): boolean;
  /** Until it has told how far the projection is now. Absent where it tells of every step by itself. */
  look?(projection: string): Promise<void>;
}

/** What a projector is told and tells, whatever lies between it and those who ask. */
export interface ProjectorEvents {
  readonly onReport: (report: RunnerReport) => void;
  readonly onFault: (projection: string, error: unknown) => void;
}

export const PROJECTOR = Symbol('Projector');
