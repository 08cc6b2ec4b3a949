/** Calls at once, and then not again before the time is up: whatever was asked for meanwhile is one call. */
export class AtMostEvery {
  #timer: NodeJS.Timeout | null = null;
  #isAskedAgain = false;

  constructor(
    private readonly ms: number,
    private readonly call: () => void,
  ) {}

  ask(): void {
    if (this.#timer) {
      this.#isAskedAgain = true;
      return;
    }
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (!this.#isAskedAgain) return;
      this.#isAskedAgain = false;
      this.ask();
    }, this.ms);
    this.call();
  }

  cancel(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#isAskedAgain = false;
  }
}
