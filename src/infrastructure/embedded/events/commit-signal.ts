/** Tells whoever waits that something was committed. */
export class CommitSignal {
  readonly #waiting = new Set<() => void>();
  readonly #listeners = new Set<() => void>();

  raise(): void {
    for (const wake of [...this.#waiting, ...this.#listeners]) wake();
  }

  /** Calls at every raise, until the answer is called. */
  each(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Until the next raise, or the abort. Listens from the moment of the call: nothing raised after it is missed. */
  next(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }
}
