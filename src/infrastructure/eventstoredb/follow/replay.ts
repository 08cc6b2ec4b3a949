import type { Position, StoredEvent } from '../../../application/ports/event-store';
import { Dropped, Silence } from '../connection/client-error';
import { onSilence } from '../connection/silence';
import { type Feed, wideWindow } from './feed';
import { Session, type SessionRequest } from './session';

export type ReplayRequest = Omit<SessionRequest, 'window'>;

/**
 * Every event of the categories up to the head of now. By a subscription, since the client's way of reading all streams
 * takes no filter and would carry the whole log here; a call that breaks is taken up after the last event handed out.
 */
export async function* replay(feed: Feed, request: ReplayRequest): AsyncGenerator<StoredEvent, void> {
  if (request.categories.length === 0) return;
  const head = await feed.patience.tried(() => feed.logEnd.ofAll());
  let { after } = request;
  if (head === null || (after !== 'start' && head <= after)) return;
  const retries = feed.patience.retries();
  for (;;) {
    try {
      for await (const event of upTo(feed, { ...request, after }, head)) {
        after = event.position;
        retries.progress();
        yield event;
      }
      return;
    } catch (error) {
      await retries.pause(error);
    }
  }
}

async function* upTo(feed: Feed, request: ReplayRequest, head: Position): AsyncGenerator<StoredEvent, void> {
  const { client } = feed.connection;
  const { attemptMs } = feed.patience.timing;
  const session = new Session(feed.connection, { ...request, window: wideWindow });
  const stop = onSilence(session, attemptMs, () => {
    session.end(new Silence(`nothing came for ${String(attemptMs)} ms`));
  });
  let last = request.after;
  try {
    for await (const item of session) {
      // The head was captured before: whoever has caught up since has passed it.
      if (item.kind === 'caught-up') return;
      if (item.kind === 'checkpoint' && item.position >= head) return;
      if (item.kind !== 'event') continue;
      const { position } = item.event;
      if (position > head) return;
      if (last !== 'start' && position <= last) continue;
      last = position;
      yield item.event;
      if (position === head) return;
    }
    throw new Dropped('the server ended the subscription');
  } catch (error) {
    feed.connection.leave(client, error);
    throw error;
  } finally {
    stop();
  }
}
