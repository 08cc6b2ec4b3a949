import type { Position } from './event-store';

export interface ParkedStream {
  readonly stream: string;
  readonly revision: number;
  readonly error: string;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface ProjectionStatus {
  readonly name: string;
  readonly version: number;
  readonly position: Position | null;
  readonly lag: { readonly events: number; readonly seconds: number };
  readonly parked: readonly ParkedStream[];
  readonly state: 'live' | 'rebuilding' | 'stopped';
  readonly progress?: Progress;
  /** What keeps it from going on. */
  readonly error?: string;
  /** What came of the last rebuild that this process was asked for. */
  readonly lastRebuild?: RebuildOutcome;
}

export type RebuildOutcome =
  { readonly generation: number; readonly events: number } | { readonly failure: string };

export interface RebuildResult {
  readonly name: string;
  readonly generation: number;
  readonly events: number;
}

export interface VerifyResult {
  readonly name: string;
  readonly equal: boolean;
  readonly documents: number;
  /** The first 20. */
  readonly differences: readonly { readonly documentId: string; readonly path: string }[];
}

export type OnProgress = (progress: Progress) => void;

/** What an operator does to the read models. None of it touches an event. */
export interface ProjectionControl {
  list(): Promise<readonly ProjectionStatus[]>;
  /** Builds anew beside the live one, then switches. @throws ApplicationError projection-not-found, projection-busy */
  rebuild(name: string, onProgress?: OnProgress): Promise<RebuildResult>;
  /** Builds anew beside the live one and compares, document by document; the live one stays. */
  verify(name: string, onProgress?: OnProgress): Promise<VerifyResult>;
  /** Goes back to the generation before the last switch. @throws ApplicationError not-found where there is none */
  rollback(name: string): Promise<void>;
}

export const PROJECTION_CONTROL = Symbol('ProjectionControl');
