import { useSyncExternalStore } from 'react';

/** How old what is shown is, by the register's own word. */
export interface Freshness {
  readonly ageSeconds: number;
  readonly isIncomplete: boolean;
}

const fresh: Freshness = { ageSeconds: 0, isIncomplete: false };
/** Of the last answer from each address. */
const answers = new Map<string, Freshness>();
let current = fresh;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Reads `Read-Model-Age` and `Read-Model-Incomplete` of an answer from this address. */
export function noteFreshness(path: string, headers: Headers): void {
  const age = headers.get('read-model-age');
  if (age === null) return;
  const isIncomplete = headers.get('read-model-incomplete') === 'true';
  answers.set(path, { ageSeconds: Number(age), isIncomplete });
  tell();
}

/** What was answered for a page that has been left says nothing of the next one. */
export function forgetFreshness(): void {
  answers.clear();
  tell();
}

/** A page is as old as the oldest answer on it: what is fresh beside it does not hide that. */
function tell(): void {
  const all = [...answers.values()];
  const next = {
    ageSeconds: Math.max(0, ...all.map(({ ageSeconds }) => ageSeconds)),
    isIncomplete: all.some(({ isIncomplete }) => isIncomplete),
  };
  if (next.ageSeconds === current.ageSeconds && next.isIncomplete === current.isIncomplete) return;
  current = next;
  listeners.forEach((listener) => {
    listener();
  });
}

/** How far behind what is shown may be. */
export const useFreshness = (): Freshness => useSyncExternalStore(subscribe, () => current);
