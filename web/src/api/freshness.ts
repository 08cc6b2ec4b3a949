import { useSyncExternalStore } from 'react';

/** How old the last answer about a path was, by the register's own word. */
export interface Freshness {
  readonly ageSeconds: number;
  readonly isIncomplete: boolean;
}

const fresh: Freshness = { ageSeconds: 0, isIncomplete: false };
let current = fresh;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Reads `Read-Model-Age` and `Read-Model-Incomplete` of an answer. */
export function noteFreshness(headers: Headers): void {
  const age = headers.get('read-model-age');
  if (age === null) return;
  const next = { ageSeconds: Number(age), isIncomplete: headers.get('read-model-incomplete') === 'true' };
  if (next.ageSeconds === current.ageSeconds && next.isIncomplete === current.isIncomplete) return;
  current = next;
  listeners.forEach((listener) => {
    listener();
  });
}

/** How far behind what is shown may be. */
export const useFreshness = (): Freshness => useSyncExternalStore(subscribe, () => current);
