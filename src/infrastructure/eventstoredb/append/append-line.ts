import { type AppendResult, ErrorType } from '@eventstore/db-client';
import { Silence, isOutage, typeOf } from '../connection/client-error';
import { inTime } from '../connection/in-time';
import { type AppendClient, connectForAppends } from './append-client';
import type { AppendRequest } from './append-request';

/** After this time the client has found out by itself whether a silent connection is dead. */
const leastBetweenSilencesMs = 20_000;

/**
 * The connection over which this process appends. All clients of a process share one table of the appends that wait, and
 * the end of one client's connection rejects every one of them: so there is one line to a server, whoever uses it.
 */
export class AppendLine {
  readonly #connectionString: string;
  #current: AppendClient;
  #lastAnswer = 0;
  #lastSilence = -leastBetweenSilencesMs;

  constructor(connectionString: string) {
    this.#connectionString = connectionString;
    this.#current = connectForAppends(connectionString);
  }

  /** One try. @throws whatever the client throws, and Silence where no answer comes in time */
  async append({ stream, expected, events }: AppendRequest, attemptMs: number): Promise<AppendResult> {
    const used = this.#current;
    const begun = performance.now();
    const options = {
      expectedRevision: expected === 'no-stream' ? ('no_stream' as const) : BigInt(expected),
      // The server gives the append up when we do.
      deadline: attemptMs,
    };
    try {
      const result = await inTime(used.client.appendToStream(stream, [...events], options), attemptMs);
      this.#lastAnswer = performance.now();
      return result;
    } catch (error) {
      if (!isOutage(error)) this.#lastAnswer = performance.now();
      // Another node is the leader: the client knows which, and goes there by itself.
      const isMoved = typeOf(error) === ErrorType.NOT_LEADER;
      // An answer to another append since says that the line is sound and this answer alone was lost.
      if (!isMoved && this.#lastAnswer < begun) this.#leave(used, error);
      throw error;
    }
  }

  close(): void {
    this.#current.end();
  }

  #leave(failed: AppendClient, error: unknown): void {
    if (this.#current !== failed) return;
    if (error instanceof Silence) {
      // The connection that was silent stays open until it breaks: a server that only takes calls must not collect them.
      if (performance.now() - this.#lastSilence < leastBetweenSilencesMs) return;
      this.#lastSilence = performance.now();
    }
    this.#current = connectForAppends(this.#connectionString);
    failed.end();
  }
}

const lines = new Map<string, { readonly line: AppendLine; users: number }>();

/** The line to a server, and how to give it back: the last who does closes it. */
export function sharedAppendLine(connectionString: string): {
  readonly line: AppendLine;
  readonly leave: () => void;
} {
  const shared = lines.get(connectionString) ?? { line: new AppendLine(connectionString), users: 0 };
  lines.set(connectionString, shared);
  shared.users += 1;
  const leave = (): void => {
    shared.users -= 1;
    if (shared.users > 0) return;
    lines.delete(connectionString);
    shared.line.close();
  };
  return { line: shared.line, leave };
}
