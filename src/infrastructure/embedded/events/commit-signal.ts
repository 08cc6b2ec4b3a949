/** Tells whoever waits that something was committed. */
export class CommitSignal {
  readonly #waiting = new Set<() => void>();

  raise(): void {
    for (const wake of [...this.#waiting]) wake();
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
