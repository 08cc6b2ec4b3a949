import type { Statement } from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import type { Appended, StreamHead } from '../../../application/ports/event-store';
import type { StreamName } from '../../../kernel/event';
import type { AppendRequest } from './append-request';
import type { Outcome } from './group-commit';

const maxStreams = 50_000;

/**
 * Where streams end. Every command and every reading asks for it, so whoever is the only one to append keeps it in mind;
 * whoever is not reads it anew each time.
 */
export class StreamHeads {
  readonly #known = new LRUCache<StreamName, { readonly head: StreamHead | null }>({ max: maxStreams });

  constructor(
    private readonly inFile: Statement<[string], StreamHead>,
    private readonly isOnlyWriter: boolean,
  ) {}

  of(stream: StreamName): StreamHead | null {
    const known = this.#known.get(stream);
    if (known) return known.head;
    const head = this.inFile.get(stream) ?? null;
    if (this.isOnlyWriter) this.#known.set(stream, { head });
    return head;
  }

  /**
   * What became of an append; undefined where that is not known. One that came twice is answered as it was the first time,
   * which does not tell where the stream ends now.
   */
  appended({ stream, expected, events }: AppendRequest, outcome: Outcome<Appended> | undefined): void {
    const known = this.#known.get(stream);
    const id = events.at(-1)?.id;
    const wasAtHead = known && (known.head?.revision ?? 'no-stream') === expected;
    if (wasAtHead && id !== undefined && outcome && 'answer' in outcome) {
      this.#known.set(stream, { head: { revision: outcome.answer.revision, id } });
    } else {
      this.#known.delete(stream);
    }
  }
}
