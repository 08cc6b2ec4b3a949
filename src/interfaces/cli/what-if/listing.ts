import { say } from '../terminal';
import type { Terminal } from '../terminal';

export interface ListingOptions {
  readonly json?: true;
  readonly all?: true;
}

const shownAtMost = 20;

/** What differs, told as it is found so that nothing of it is kept: for a person, or a line of JSON each. */
export class Listing {
  #found = 0;

  constructor(
    private readonly terminal: Terminal,
    private readonly options: ListingOptions,
  ) {}

  /** How many there are, shown or not. */
  get found(): number {
    return this.#found;
  }

  add(item: object, lines: readonly string[]): void {
    this.#found += 1;
    const { json, all } = this.options;
    if (all || this.#found <= shownAtMost) this.#tell(json ? [JSON.stringify(item)] : lines);
  }

  end(summary: object, line: string): void {
    const isCut = this.#found > shownAtMost && !this.options.all;
    const rest = isCut ? `; the first ${shownAtMost} are shown, --all shows all` : '';
    this.#tell([this.options.json ? JSON.stringify(summary) : `${line}${rest}`]);
  }

  #tell(lines: readonly string[]): void {
    for (const line of lines) say(this.terminal.out, line);
  }
}
