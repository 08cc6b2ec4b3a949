import type { AppendResult, WrongExpectedVersionError } from '@eventstore/db-client';
import { ErrorType } from '@eventstore/db-client';
import {
  type Appended,
  type StoredEvent,
  WrongExpectedRevision,
} from '../../../application/ports/event-store';
import { PositionMissing, typeOf } from '../connection/client-error';
import type { Patience } from '../connection/patience';
import { positionOf } from '../position';
import type { StreamReads } from '../read/stream-reads';
import type { AppendLine } from './append-line';
import type { AppendRequest } from './append-request';

/** What is known of an append after a try that did not end well. */
type Doubt = { readonly kind: 'none' | 'unknown' } | { readonly kind: 'refused'; readonly actual: Actual };
type Actual = WrongExpectedRevision['actual'];

/**
 * Appends until it is known what became of it. Every try has the same ids and the same expected revision, and what a try
 * has left in doubt is read from the stream, never guessed.
 */
export class Appender {
  readonly #line: AppendLine;
  readonly #reads: StreamReads;
  readonly #patience: Patience;

  constructor(line: AppendLine, reads: StreamReads, patience: Patience) {
    this.#line = line;
    this.#reads = reads;
    this.#patience = patience;
  }

  /** @throws WrongExpectedRevision, StoreUnavailable where it could not be known in time, TypeError where it is too large */
  append(request: AppendRequest): Promise<Appended> {
    let doubt: Doubt = { kind: 'none' };
    return this.#patience.tried(async () => {
      if (doubt.kind !== 'none') {
        const settled = await this.#settled(request, doubt);
        if (settled) return settled;
      }
      try {
        return appended(await this.#line.append(request, this.#patience.timing.attemptMs));
      } catch (error) {
        doubt = isRefusal(error) ? { kind: 'refused', actual: actualOf(error) } : { kind: 'unknown' };
        const settled = doubt.kind === 'refused' ? await this.#settled(request, doubt) : null;
        if (settled) return settled;
        throw error;
      }
    });
  }

  /** What the stream says of the append; null where it says that it has not happened yet. @throws WrongExpectedRevision */
  async #settled(request: AppendRequest, doubt: Doubt): Promise<Appended | null> {
    const { stream, expected, events } = request;
    const from = expected === 'no-stream' ? 0 : expected + 1;
    const stored = await this.#storedFrom(request, from);
    const last = stored.at(-1);
    const isSame = stored.length === events.length && stored.every(({ id }, i) => id === events[i]?.id);
    if (isSame && last) return { revision: last.revision, position: last.position };
    if (doubt.kind === 'refused') throw new WrongExpectedRevision(stream, expected, doubt.actual);
    if (last) throw new WrongExpectedRevision(stream, expected, 'unknown');
    return null;
  }

  async #storedFrom({ stream, events }: AppendRequest, from: number): Promise<readonly StoredEvent[]> {
    const stored: StoredEvent[] = [];
    for await (const event of this.#reads.attempt(stream, { from, maxCount: events.length }))
      stored.push(event);
    return stored;
  }
}

function appended({ nextExpectedRevision, position }: AppendResult): Appended {
  const at = positionOf(position);
  if (at === null) throw new PositionMissing();
  return { revision: Number(nextExpectedRevision), position: at };
}

const isRefusal = (error: unknown): error is WrongExpectedVersionError =>
  typeOf(error) === ErrorType.WRONG_EXPECTED_VERSION;

function actualOf({ actualVersion }: WrongExpectedVersionError): Actual {
  return typeof actualVersion === 'bigint' ? Number(actualVersion) : 'no-stream';
}
