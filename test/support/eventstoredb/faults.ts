/** What a test server does wrong, when a test says so. */
export class Faults {
  /** So many appends are stored and never answered. */
  answersToLose = 0;
  /** So many appends are neither stored nor answered. */
  appendsToIgnore = 0;
  /** Subscriptions hand out every event twice, and the one before it once more. */
  hasDuplicates = false;
  /** Calls are taken and nothing is ever said. */
  isSilent = false;
  /** Every call is refused, as one with a wrong password is. */
  refusesLogins = false;
  /** How many subscriptions there ever were. */
  everOpened = 0;
  readonly #silenced = new Set<object>();
  readonly #subscriptions = new Set<object>();

  /** The subscriptions that are open now stay open and say nothing more; new ones are as always. */
  silenceSubscriptions(): void {
    for (const subscription of this.#subscriptions) this.#silenced.add(subscription);
  }

  get openSubscriptions(): number {
    return this.#subscriptions.size;
  }

  opened(subscription: object): void {
    this.#subscriptions.add(subscription);
    this.everOpened += 1;
  }

  closed(subscription: object): void {
    this.#subscriptions.delete(subscription);
    this.#silenced.delete(subscription);
  }

  isSilenced(subscription: object): boolean {
    return this.isSilent || this.#silenced.has(subscription);
  }

  losesAnswer(): boolean {
    if (this.answersToLose === 0) return false;
    this.answersToLose -= 1;
    return true;
  }

  ignoresAppend(): boolean {
    if (this.isSilent) return true;
    if (this.appendsToIgnore === 0) return false;
    this.appendsToIgnore -= 1;
    return true;
  }
}
