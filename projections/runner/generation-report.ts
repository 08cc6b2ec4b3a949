import { PlainError } from '../../src/kernel/fault';
import type { Parked } from './fold-batch';
import type { Standing } from './standing';

/** How it stands with one generation, as plain data. */
export interface GenerationReport extends Pick<
  Standing,
  'state' | 'position' | 'hasCaughtUp' | 'behindSinceMs'
> {
  readonly error?: string;
  /** It is of events that the event store does not have: what was restored is older. Nobody is to be shown it. */
  readonly isAhead?: true;
  /** The generation that all of this is said of; null before it has begun to write one. */
  readonly generation: number | null;
  readonly parked: readonly Parked[];
  /** Whether it is this process that writes it. */
  readonly isLeading: boolean;
}

/** The read model has events in it that the event store does not have (any longer). */
export class AheadOfEvents extends PlainError {
  override readonly name = 'AheadOfEvents';

  constructor(projection: string) {
    super(`The event store ends before what ${projection} has in it: it was restored. It is built anew.`);
  }
}
