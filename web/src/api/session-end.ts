import { useSyncExternalStore } from 'react';

let isEnded = false;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The register knows the caller no longer, or again. What is on the page stays: somebody may be writing. */
export function noteSessionEnd(ended: boolean): void {
  isEnded = ended;
  listeners.forEach((listener) => {
    listener();
  });
}

/** Whether the session ran out while the page was open. */
export const useIsSessionEnded = (): boolean => useSyncExternalStore(subscribe, () => isEnded);
