import { useSyncExternalStore } from 'react';
import { osloDay } from './oslo';

const lookEveryMs = 60_000;

/** A page that slept looks at once when it is seen again. */
function subscribe(look: () => void): () => void {
  const looking = setInterval(look, lookEveryMs);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(looking);
    document.removeEventListener('visibilitychange', look);
  };
}

/** Today, as calendars in Oslo have it; a page that is left open over midnight follows. */
export const useToday = (): string => useSyncExternalStore(subscribe, () => osloDay(Date.now()));
