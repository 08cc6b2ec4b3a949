import type { StoredEvent } from '../ports/event-store';

export interface Pair {
  readonly ours: StoredEvent | null;
  readonly theirs: StoredEvent | null;
}

/** Both histories beside each other, as far as the longer one goes. */
export async function* lockstep(
  ours: AsyncIterable<StoredEvent>,
  theirs: AsyncIterable<StoredEvent>,
): AsyncGenerator<Pair, void> {
  const [left, right] = [ours[Symbol.asyncIterator](), theirs[Symbol.asyncIterator]()];
  try {
    for (;;) {
      const [one, other] = await Promise.all([left.next(), right.next()]);
      if (one.done === true && other.done === true) return;
      yield { ours: one.done === true ? null : one.value, theirs: other.done === true ? null : other.value };
    }
  } finally {
    await Promise.all([left.return?.(), right.return?.()]);
  }
}

/** All that is stored of an event but where: the hash chain is made over this very text. */
const textOf = ({ stream, revision, id, type, data, metadata }: StoredEvent): string =>
  JSON.stringify([stream, revision, id, type, data, metadata]);

export const isSame = (one: StoredEvent, other: StoredEvent): boolean => textOf(one) === textOf(other);
