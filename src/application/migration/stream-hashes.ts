import { createHash } from 'node:crypto';
import type { StoredEvent } from '../ports/event-store';
import { textOf } from './lockstep';

/** A hash for each stream over every event in it, in order; of a stream no more is kept than that. */
export class StreamHashes {
  readonly #hashes = new Map<string, string>();

  add(event: StoredEvent): void {
    const before = this.#hashes.get(event.stream) ?? '';
    const hash = createHash('sha256').update(before).update(textOf(event)).digest('base64');
    this.#hashes.set(event.stream, hash);
  }

  get size(): number {
    return this.#hashes.size;
  }

  /** Streams that one has and the other has not, or has otherwise. */
  unlike(other: StreamHashes): readonly string[] {
    const names = new Set([...this.#hashes.keys(), ...other.#hashes.keys()]);
    return [...names].filter((name) => this.#hashes.get(name) !== other.#hashes.get(name));
  }
}
