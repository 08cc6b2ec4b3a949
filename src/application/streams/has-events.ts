import { streamKinds } from '../events/stream-kind';
import type { EventStore } from '../ports/event-store';

/** Whether there is anything of a register in the store, whatever else others keep there. @throws StoreUnavailable */
export async function hasEvents(events: Pick<EventStore, 'countAfter'>): Promise<boolean> {
  const categories = streamKinds.map(({ category }) => category);
  return (await events.countAfter('start', categories, 1)) > 0;
}
