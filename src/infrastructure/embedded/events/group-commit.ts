/** What became of one job of a group; the others in it are not touched by a refusal. */
export type Outcome<Answer> = { readonly answer: Answer } | { readonly refusal: unknown };

interface Waiting<Job, Answer> {
  readonly job: Job;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
}

export interface GroupRules<Job, Answer> {
  /** Commits a group; one that throws fails for every job in it. */
  readonly commit: (jobs: readonly Job[]) => readonly Outcome<Answer>[];
  readonly weight: (job: Job) => number;
  /** Bounds how long one group can hold the event loop; a heavier job goes alone. */
  readonly maxWeight: number;
}

/**
 * Jobs that wait at the same time share one commit, and so one wait for the disk. First come, first served. A promise
 * settles only after the commit that its job was in.
 */
export class GroupCommit<Job, Answer> {
  readonly #rules: GroupRules<Job, Answer>;
  readonly #waiting: Waiting<Job, Answer>[] = [];

  constructor(rules: GroupRules<Job, Answer>) {
    this.#rules = rules;
  }

  add(job: Job): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.push({ job, resolve, reject }) === 1) this.#schedule();
    });
  }

  /** Commits everything that waits, now. */
  drain(): void {
    while (this.#waiting.length > 0) this.#commitGroup();
  }

  #schedule(): void {
    setImmediate(() => {
      this.#commitGroup();
      if (this.#waiting.length > 0) this.#schedule();
    });
  }

  #commitGroup(): void {
    const group = this.#waiting.splice(0, this.#groupSize());
    if (group.length === 0) return;
    try {
      const outcomes = this.#rules.commit(group.map(({ job }) => job));
      for (const [i, outcome] of outcomes.entries()) settle(group[i], outcome);
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  #groupSize(): number {
    let weight = 0;
    for (const [i, { job }] of this.#waiting.entries()) {
      weight += this.#rules.weight(job);
      if (weight > this.#rules.maxWeight) return Math.max(i, 1);
    }
    return this.#waiting.length;
  }
}

function settle<Job, Answer>(waiting: Waiting<Job, Answer> | undefined, outcome: Outcome<Answer>): void {
  if ('answer' in outcome) waiting?.resolve(outcome.answer);
  else waiting?.reject(outcome.refusal);
}
