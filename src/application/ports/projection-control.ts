import type { Position } from './event-store';
import type { Beside, BuildOutcome, BuildProgress, Built, Comparison } from './read-store';

export interface ParkedStream {
  readonly stream: string;
  readonly revision: number;
  readonly error: string;
}

export interface Progress extends BuildProgress {
  /** Null where no rate is known yet. */
  readonly remainingSeconds: number | null;
}

export interface ProjectionStatus {
  readonly name: string;
  readonly version: number;
  readonly position: Position | null;
  readonly lag: { readonly events: number; readonly seconds: number };
  readonly parked: readonly ParkedStream[];
  /** `rebuilding` also where something is built beside it that is not meant to take its place. */
  readonly state: 'live' | 'rebuilding' | 'stopped';
  /** The generation that answers; null until the first of this version is built. */
  readonly generation: number | null;
  /** Of what is being built beside it. */
  readonly progress?: Progress;
  /** What keeps it from going on. */
  readonly error?: string;
  readonly beside?: Omit<Beside, 'progress'>;
  /** Where a rollback would go. */
  readonly previous?: Built;
  readonly lastBuild?: BuildOutcome;
}

export type SwitchWish = Beside['switch'];

/** A generation of a projection that something was asked for. */
export interface AskedBuild {
  readonly name: string;
  readonly generation: number;
}

export interface VerifyResult extends Comparison {
  readonly name: string;
  readonly equal: boolean;
}

/**
 * What an operator does to the read models. None of it touches an event. What is asked for is kept in the read store and
 * done by whoever runs the projection, also after a restart.
 * @throws ApplicationError projection-not-found, projection-busy, and where there is nothing that it could be done to
 */
export interface ProjectionControl {
  list(): Promise<readonly ProjectionStatus[]>;
  status(name: string): Promise<ProjectionStatus>;
  /** Has it built anew beside the live one; it takes that one's place when it is built, or when somebody says so. */
  rebuild(name: string, wish?: { readonly switch?: SwitchWish | undefined }): Promise<AskedBuild>;
  /** Builds anew beside the live one, compares document by document, and throws away what was built. */
  verify(name: string): Promise<VerifyResult>;
  /** Compares what is built with the live one. */
  compare(name: string): Promise<VerifyResult>;
  /** What is built takes the place of the live one. */
  switch(name: string): Promise<AskedBuild>;
  /** Goes back to the generation before the last switch. */
  rollback(name: string): Promise<AskedBuild>;
  /** Throws away what is beside the live one, whether it is built or not. */
  cancel(name: string): Promise<AskedBuild>;
}

export const PROJECTION_CONTROL = Symbol('ProjectionControl');
