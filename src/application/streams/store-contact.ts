import { StoreUnavailable } from '../ports/event-store';

/** Once it is known that the event store is away, a reader waits no longer than this to hear that it is back. */
const glanceMs = 250;

/** The event store cannot be had, or has not been for a while and says nothing. */
export const outOfReach = Symbol('out of reach');

/** Whether the event store answers, as those who read find out: slow is not away, and is waited for. */
export class StoreContact {
  #isLost = false;

  /** @throws whatever goes wrong, but that the store cannot be had */
  ask<Answer>(question: () => Promise<Answer>): Promise<Answer | typeof outOfReach> {
    const answer = this.#asked(question);
    return this.#isLost ? inAGlance(answer) : answer;
  }

  async #asked<Answer>(question: () => Promise<Answer>): Promise<Answer | typeof outOfReach> {
    try {
      const answer = await question();
      this.#isLost = false;
      return answer;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      this.#isLost = true;
      return outOfReach;
    }
  }
}

function inAGlance<Answer>(answer: Promise<Answer>): Promise<Answer | typeof outOfReach> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, glanceMs, outOfReach);
    answer.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}
