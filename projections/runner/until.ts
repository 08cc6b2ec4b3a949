import { PlainError } from '../../src/kernel/fault';

const glanceMs = 5;

export interface Patience {
  readonly withinMs: number;
  readonly signal: AbortSignal;
}

/** Waits for something that comes about elsewhere in this process. @throws Error when the time is up or the signal aborts */
export async function until(holds: () => boolean, { withinMs, signal }: Patience): Promise<void> {
  const end = performance.now() + withinMs;
  while (!holds()) {
    signal.throwIfAborted();
    if (performance.now() > end) throw new PlainError('One of two generations stands still.');
    await new Promise((resolve) => setTimeout(resolve, glanceMs));
  }
}
