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
  /** Goes before what is not urgent, into the next commit and out of it. Two jobs whose order matters must be alike in it. */
  readonly isUrgent: (job: Job) => boolean;
}

/** So many are answered in one turn of the event loop: whoever reads meanwhile waits for no more than their next steps. */
const answeredAtOnce = 8;

/**
 * Jobs that wait at the same time share one commit, and so one wait for the disk. First come, first served, but for what
 * is urgent. A promise settles only after the commit that its job was in. The next commit comes when all of the one before
 * are answered, since what they ask for next can share it; or as soon as something urgent waits.
 */
export class GroupCommit<Job, Answer> {
  readonly #rules: GroupRules<Job, Answer>;
  readonly #urgent: Waiting<Job, Answer>[] = [];
  readonly #waiting: Waiting<Job, Answer>[] = [];
  readonly #urgentAnswers: (() => void)[] = [];
  readonly #answers: (() => void)[] = [];
  #isScheduled = false;

  constructor(rules: GroupRules<Job, Answer>) {
    this.#rules = rules;
  }

  add(job: Job): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const queue = this.#rules.isUrgent(job) ? this.#urgent : this.#waiting;
      queue.push({ job, resolve, reject });
      this.#schedule();
    });
  }

  /** Commits everything that waits, now. */
  drain(): void {
    while (this.#hasJobs) this.#commitGroup();
  }

  get #hasJobs(): boolean {
    return this.#urgent.length + this.#waiting.length > 0;
  }

  get #hasAnswers(): boolean {
    return this.#urgentAnswers.length + this.#answers.length > 0;
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#turn();
    });
  }

  #turn(): void {
    if (this.#urgent.length > 0 || !this.#hasAnswers) this.#commitGroup();
    const urgent = this.#urgentAnswers.splice(0, answeredAtOnce);
    // However much is urgent, the others come on too.
    const others = this.#answers.splice(0, Math.max(1, answeredAtOnce - urgent.length));
    for (const answer of [...urgent, ...others]) answer();
    if (this.#hasAnswers || this.#hasJobs) this.#schedule();
  }

  #commitGroup(): void {
    const count = this.#countOf([...this.#urgent, ...this.#waiting]);
    const urgent = this.#urgent.splice(0, count);
    const rest = this.#waiting.splice(0, count - urgent.length);
    const answers = this.#answersOf([...urgent, ...rest]);
    this.#urgentAnswers.push(...answers.slice(0, urgent.length));
    this.#answers.push(...answers.slice(urgent.length));
  }

  /** How each is to be answered, once all are committed. */
  #answersOf(group: readonly Waiting<Job, Answer>[]): readonly (() => void)[] {
    if (group.length === 0) return [];
    try {
      const outcomes = this.#rules.commit(group.map(({ job }) => job));
      return group.map((waiting, i) => () => {
        settle(waiting, outcomes[i]);
      });
    } catch (error) {
      return group.map(({ reject }) => () => {
        reject(error);
      });
    }
  }

  #countOf(queue: readonly Waiting<Job, Answer>[]): number {
    let weight = 0;
    for (const [i, { job }] of queue.entries()) {
      weight += this.#rules.weight(job);
      if (weight > this.#rules.maxWeight) return Math.max(i, 1);
    }
    return queue.length;
  }
}

function settle<Job, Answer>(waiting: Waiting<Job, Answer>, outcome: Outcome<Answer> | undefined): void {
  if (outcome && 'answer' in outcome) waiting.resolve(outcome.answer);
  else waiting.reject(outcome?.refusal);
}
