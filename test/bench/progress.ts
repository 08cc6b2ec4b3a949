/** Tells on the terminal how far a long work has come; on anything else, a line now and then. */
export class Progress {
  readonly #begunAtMs = Date.now();
  #shownAtMs = 0;

  /** Nothing is shown of a work that is over before the patience is. */
  constructor(
    private readonly label: string,
    private readonly patienceMs = 0,
  ) {}

  show(share: number): void {
    const now = Date.now();
    if (now - this.#begunAtMs < this.patienceMs) return;
    const isTerminal = process.stderr.isTTY;
    if (share < 1 && now - this.#shownAtMs < (isTerminal ? 200 : 10_000)) return;
    this.#shownAtMs = now;
    const percent = `${String(Math.floor(share * 100)).padStart(3)} %`;
    process.stderr.write(
      isTerminal ? `\r${percent}  ${this.label}${share < 1 ? '' : '\n'}` : `${percent}  ${this.label}\n`,
    );
  }

  /** For a work whose end is not known beforehand. */
  static say(text: string): void {
    process.stderr.write(`       ${text}\n`);
  }
}
