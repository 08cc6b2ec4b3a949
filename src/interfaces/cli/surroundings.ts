import type { Command } from 'commander';
import type { Source, Target } from '../../application/migration/migrate';
import type { EventStore } from '../../application/ports/event-store';
import type { ProjectionControl } from '../../application/ports/projection-control';
import type { ReadStore } from '../../application/ports/read-store';
import type { Terminal } from './terminal';

export interface Connection {
  readonly projections: ProjectionControl;
  /** Whether it is another process that does the work, and goes on when this one ends. */
  readonly isServer: boolean;
  close(): Promise<void>;
}

/** Where to find the server, and as whom to speak to it, where the data are not to be opened here. */
export interface ServerOptions {
  readonly url?: string;
  readonly token?: string;
}

/** The stores, opened to be read beside whoever writes them. */
export interface OpenedHistory {
  /** Whether they lie on this machine, so that whoever asks can read them anyway. */
  readonly isLocal: boolean;
  readonly events: Pick<EventStore, 'readStream' | 'headOf' | 'readAll' | 'head' | 'countAfter'>;
  readonly documents: Pick<ReadStore, 'pointer' | 'checkpoint' | 'getMany' | 'find' | 'scan' | 'generations'>;
  close(): Promise<void>;
}

/** A register that has just been made, with nothing in it. */
export interface NewRegister {
  readonly events: Pick<EventStore, 'append'>;
  close(): Promise<void>;
}

/** A register that nobody else has open, and the event store that it is to be carried to. */
export interface OpenedMigration {
  readonly source: Source;
  readonly target: Target;
  close(): Promise<void>;
}

/** What the commands work with. Each opens what it needs and closes it again. */
export interface Surroundings {
  /** Finds the projections, in the data folder or behind the server that has it open. */
  readonly connect: (options: ServerOptions) => Promise<Connection>;
  /** For looking back: reads only, whether the server runs or not. @throws Error where there is no register */
  readonly openHistory: () => Promise<OpenedHistory>;
  /** For documents that nobody keeps: a place of their own, gone when it is closed. */
  readonly openScratch: () => Promise<ReadStore>;
  /** @throws Error where there is something in the folder already */
  readonly makeRegister: (folder: string) => Promise<NewRegister>;
  /** Where no address is given, to where the environment says. @throws Error where there is no register, another process has it open, or the address cannot be used */
  readonly openMigration: (to: string | undefined) => Promise<OpenedMigration>;
  readonly terminal: Terminal;
  /** Calls the listener when somebody presses Ctrl-C, until that is taken back by what it answers. */
  readonly onInterrupt?: (listener: () => void) => () => void;
}

/**
 * A group of commands that adds itself to the program. Each of its actions ends with a verdict: false where what was
 * asked about is not as it should be, which is exit code 1.
 */
export type CommandGroup = (program: Command, surroundings: Surroundings, verdict: Verdict) => void;
export type Verdict = (isGood: boolean) => void;
