const weightOfNewest = 0.3;

/** Events per second, smoothed: what was measured last counts for a third, what was before it for less and less. */
export class Rate {
  #count = 0;
  #atMs = 0;
  #perSecond = 0;

  get perSecond(): number {
    return Math.round(this.#perSecond);
  }

  begin(count: number): void {
    this.#count = count;
    this.#atMs = performance.now();
  }

  measure(count: number): void {
    const nowMs = performance.now();
    const measured = ((count - this.#count) / Math.max(1, nowMs - this.#atMs)) * 1000;
    const isFirst = this.#perSecond === 0;
    this.#perSecond = isFirst ? measured : this.#perSecond + (measured - this.#perSecond) * weightOfNewest;
    this.#count = count;
    this.#atMs = nowMs;
  }
}
