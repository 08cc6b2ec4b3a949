import { setTimeout as delay } from 'node:timers/promises';
import { describe, describeAnswer, isDone, isRefusal, madeBy, sameAnswer } from './command';
import { nextCommand } from './moves/next-command';
import type { Api } from './api';
import type { Answer, Command, Sent } from './command';
import type { Dice } from './dice';
import type { World } from './world';

const impatience = 0.05;

/** Clients who send one command after the other, all at once, and remember what they heard. */
export class Clients {
  readonly sent: Sent[] = [];
  /** Answers that no register may give. */
  readonly faults: string[] = [];
  #isOver = false;
  #onAnswer: () => void = () => undefined;

  constructor(
    private readonly api: Api,
    private readonly world: World,
  ) {}

  /** Carries out what is on the agenda and what follows from it. */
  async prepare(dice: Dice): Promise<void> {
    for (let next = this.world.agenda.shift(); next; next = this.world.agenda.shift())
      await this.#send(next, dice);
  }

  /** Goes on until `stop`; nothing is under way when it ends. */
  async work(count: number, dice: Dice): Promise<void> {
    await Promise.all(Array.from({ length: count }, () => this.#client(dice.another())));
  }

  /** The moment when an answer comes: others of the same commit are often on their way just then. */
  nextAnswer(): Promise<void> {
    return new Promise((resolve) => (this.#onAnswer = resolve));
  }

  stop(): void {
    this.#isOver = true;
  }

  async #client(dice: Dice): Promise<void> {
    while (!this.#isOver) {
      const command = nextCommand(this.world, dice);
      if (command) await this.#send(command, dice);
      else await delay(1);
    }
  }

  async #send(command: Command, dice: Dice): Promise<void> {
    const times = dice.isLucky(impatience) ? 2 : 1;
    const answers = await Promise.all(Array.from({ length: times }, () => this.#ask(command)));
    const answer = this.#judged(command, answers);
    this.sent.push({ command, answer });
    if (answer && isDone(answer)) command.learn?.(madeBy(answer));
  }

  async #ask(command: Command): Promise<Answer | null> {
    const answer = await this.api.send(command);
    if (answer) this.#onAnswer();
    return answer;
  }

  /** What a command that was sent once or twice was answered: both times the same, unless it was refused the first time. */
  #judged(command: Command, answers: readonly (Answer | null)[]): Answer | null {
    const heard = answers.filter((answer) => answer !== null);
    for (const answer of heard) if (!isDone(answer) && !isRefusal(answer)) this.#blame(command, [answer]);
    const [first, second] = heard.filter(isDone);
    if (first && second && !sameAnswer(first, second)) this.#blame(command, [first, second]);
    return first ?? (heard.length < answers.length ? null : (heard[0] ?? null));
  }

  #blame(command: Command, answers: readonly Answer[]): void {
    this.faults.push(`${describe(command)} was answered ${answers.map(describeAnswer).join(' and ')}`);
  }
}
