import { describe, describeAnswer, isDone, isRefusal, sameAnswer } from '../command';
import type { Api } from '../api';
import type { Answer, Command, Sent } from '../command';

/** What is known of every command that was sent when its answer, at last, has come. */
export interface Outcomes {
  readonly done: readonly (Sent & { readonly answer: Answer })[];
  /** Refused, as far as the clients know: nothing of these may be in the register. */
  readonly refused: readonly Command[];
  readonly violations: readonly string[];
}

const atOnce = 32;

/**
 * A command whose answer was not received can be sent once more and is then done, or refused as a rule refuses. A
 * command that was acknowledged is answered exactly the same again.
 */
export async function answersAreKept(api: Api, sent: readonly Sent[]): Promise<Outcomes> {
  const violations: string[] = [];
  const again = await sendAll(
    api,
    sent.filter(({ answer }) => answer === null).map(({ command }) => command),
  );
  for (const { command, answer } of again) {
    if (answer && (isDone(answer) || isRefusal(answer))) continue;
    violations.push(
      `sent again after the crash, ${describe(command)} was answered ${describeAnswer(answer)}`,
    );
  }
  const answered = [...sent, ...again].flatMap(({ command, answer }) =>
    answer ? [{ command, answer }] : [],
  );
  const done = answered.filter(({ answer }) => isDone(answer));
  const repeated = await sendAll(
    api,
    done.map(({ command }) => command),
  );
  repeated.forEach(({ command, answer }, index) => {
    const first = done[index]?.answer ?? null;
    if (first && answer && sameAnswer(first, answer)) return;
    const [before, now] = [first, answer].map(describeAnswer);
    violations.push(`${describe(command)} was answered ${before} and, once more, ${now}`);
  });
  const refused = answered.filter(({ answer }) => !isDone(answer)).map(({ command }) => command);
  return { done, refused, violations };
}

/** Some at a time; the answers in the order of the commands. */
async function sendAll(api: Api, commands: readonly Command[]): Promise<readonly Sent[]> {
  const answers: Sent[] = [];
  for (let start = 0; start < commands.length; start += atOnce) {
    const some = commands.slice(start, start + atOnce);
    answers.push(
      ...(await Promise.all(some.map(async (command) => ({ command, answer: await api.send(command) })))),
    );
  }
  return answers;
}
