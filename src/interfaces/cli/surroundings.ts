import type { Command } from 'commander';
import type { EventStore } from '../../application/ports/event-store';
import type { ProjectionControl } from '../../application/ports/projection-control';
import type { ReadStore } from '../../application/ports/read-store';
import type { Terminal } from './terminal';

export interface Connection {
  readonly projections: ProjectionControl;
  close(): Promise<void>;
}

/** Where to find the server, and as whom to speak to it, where the data are not to be opened here. */
export interface ServerOptions {
  readonly url?: string;
  readonly token?: string;
}

/** The stores, opened to be read beside whoever writes them. */
export interface OpenedHistory {
  readonly events: Pick<EventStore, 'readStream' | 'headOf' | 'readAll' | 'head' | 'countAfter'>;
  readonly documents: Pick<ReadStore, 'pointer' | 'checkpoint' | 'getMany' | 'find' | 'scan' | 'generations'>;
  close(): Promise<void>;
}

/** What the commands work with. Each opens what it needs and closes it again. */
export interface Surroundings {
  /** Finds the projections, in the data folder or behind the server that has it open. */
  readonly connect: (options: ServerOptions) => Promise<Connection>;
  /** For looking back: reads only, whether the server runs or not. @throws Error where there is no register */
  readonly openHistory: () => Promise<OpenedHistory>;
  readonly terminal: Terminal;
}

/**
 * A group of commands that adds itself to the program. Each of its actions ends with a verdict: false where what was
 * asked about is not as it should be, which is exit code 1.
 */
export type CommandGroup = (program: Command, surroundings: Surroundings, verdict: Verdict) => void;
export type Verdict = (isGood: boolean) => void;
