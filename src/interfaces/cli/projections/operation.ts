import type { Connection, Surroundings } from '../surroundings';

/** What was asked for, with the names of real projections. */
export interface OperationAsked
  extends Pick<Connection, 'projections' | 'isServer'>, Pick<Surroundings, 'terminal' | 'onInterrupt'> {
  readonly names: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** What there is to say, for a program and for a person. */
export interface Result {
  readonly items: readonly object[];
  readonly lines: readonly string[];
  readonly isGood: boolean;
}

export interface Operation {
  readonly name: string;
  readonly description: string;
  /** What follows its name: nothing, the name of a projection, or that or `--all`. */
  readonly takes: 'nothing' | 'one' | 'one-or-all';
  readonly options?: readonly (readonly [flag: string, description: string])[];
  readonly run: (asked: OperationAsked) => Promise<Result>;
}
