import type { Patience } from '../connection/patience';
import type { ReadConnection } from '../connection/read-connection';
import type { LogEnd } from '../read/log-end';

/** What readers of all streams share. */
export interface Feed {
  readonly connection: ReadConnection;
  readonly logEnd: LogEnd;
  readonly patience: Patience;
  /** Aborts when the store is closed. */
  readonly closing: AbortSignal;
}

/** A wide search finds rare events soonest; the server then tells how far it is only now and then. */
export const wideWindow = 512;
