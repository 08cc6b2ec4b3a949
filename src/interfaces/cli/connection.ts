import type { ProjectionControl, RebuildResult } from '../../application/ports/projection-control';

/** Of a rebuild that another process did, no more is known than that it was done. */
export type Rebuilt = Pick<RebuildResult, 'name'> & Partial<RebuildResult>;

/** What operators do to the projections, here or by way of a server. */
export type Projections = Omit<ProjectionControl, 'rebuild'> & {
  rebuild(...asked: Parameters<ProjectionControl['rebuild']>): Promise<Rebuilt>;
};

export interface Connection {
  readonly projections: Projections;
  close(): Promise<void>;
}

/** Where to find the server, and as whom to speak to it, where the data are not to be opened here. */
export interface ServerOptions {
  readonly url?: string;
  readonly token?: string;
}

/** Finds the projections, in the data folder or behind the server that has it open. */
export type Connect = (options: ServerOptions) => Promise<Connection>;
