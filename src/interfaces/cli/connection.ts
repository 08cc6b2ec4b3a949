import type { ProjectionControl } from '../../application/ports/projection-control';

export interface Connection {
  readonly projections: ProjectionControl;
  close(): Promise<void>;
}

/** Where to find the server, and as whom to speak to it, where the data are not to be opened here. */
export interface ServerOptions {
  readonly url?: string;
  readonly token?: string;
}

/** Finds the projections, in the data folder or behind the server that has it open. */
export type Connect = (options: ServerOptions) => Promise<Connection>;
