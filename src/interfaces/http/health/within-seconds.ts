import { setTimeout } from 'node:timers/promises';
import { StoreUnavailable } from '../../../application/ports/event-store';

/** Whatever goes wrong, or takes too long, means that the stores are not to be had. @throws StoreUnavailable */
export async function withinSeconds(seconds: number, answer: Promise<unknown>): Promise<void> {
  const timer = new AbortController();
  const late = setTimeout(seconds * 1000, 'late' as const, { signal: timer.signal }).catch(
    () => 'late' as const,
  );
  try {
    if ((await Promise.race([answer, late])) === 'late') throw new StoreUnavailable();
  } catch {
    throw new StoreUnavailable();
  } finally {
    timer.abort();
  }
}
