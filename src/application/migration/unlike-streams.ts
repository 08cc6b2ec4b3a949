import type { StreamName } from '../../kernel/event';
import type { EventStore } from '../ports/event-store';
import { streamsIn } from '../streams/streams-in';
import { isSame, lockstep } from './lockstep';

type Store = Pick<EventStore, 'readAll' | 'readStream' | 'headOf'>;

/** The streams that one of the two has and the other has not, or has otherwise. */
export interface UnlikeStreams {
  /** How many streams the source has. */
  readonly streams: number;
  readonly unlike: number;
  readonly first: StreamName | null;
}

/** Compares stream by stream. Nothing of one is kept when its turn is over, however many there are. */
export async function unlikeStreams(
  source: Store,
  target: Store,
  { categories, signal }: { readonly categories: readonly string[]; readonly signal: AbortSignal },
): Promise<UnlikeStreams> {
  let found: UnlikeStreams = { streams: 0, unlike: 0, first: null };
  for await (const stream of streamsIn(source, categories)) {
    signal.throwIfAborted();
    found = { ...found, streams: found.streams + 1 };
    if (!(await isAlike(stream, source, target))) found = withUnlike(found, stream);
  }
  for await (const stream of streamsIn(target, categories)) {
    signal.throwIfAborted();
    if (!(await source.headOf(stream))) found = withUnlike(found, stream);
  }
  return found;
}

const withUnlike = (found: UnlikeStreams, stream: StreamName): UnlikeStreams => ({
  ...found,
  unlike: found.unlike + 1,
  first: found.first ?? stream,
});

async function isAlike(stream: StreamName, source: Store, target: Store): Promise<boolean> {
  for await (const { ours, theirs } of lockstep(source.readStream(stream), target.readStream(stream))) {
    if (!ours || !theirs || !isSame(ours, theirs)) return false;
  }
  return true;
}
