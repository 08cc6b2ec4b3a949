import { clearLine, createInterface, cursorTo } from 'node:readline';
import { carryOut, commandNames } from './session-commands';
import { say } from '../terminal';
import type { Interface, Key } from 'node:readline';
import type { Terminal } from '../terminal';
import type { Session } from './session';

/** What a key stands for while nothing has been typed. */
const keys: Readonly<Record<string, string>> = {
  right: 'next',
  left: 'back',
  home: 'first',
  end: 'last',
  pagedown: 'next 10',
  pageup: 'back 10',
};

/**
 * Steps through as a person says by keys and typed commands, or a program by commands, one a line. Ends with `quit`, or
 * when there is no more to read.
 */
export function converse(session: Session, terminal: Terminal): Promise<void> {
  const { in: input, out } = terminal;
  const isWatched = input.isTTY === true && out.isTTY === true;
  const reader = createInterface({
    input,
    ...(isWatched && { output: out, terminal: true, completer: completed }),
  });
  let isOver = false;
  const ended = new Promise<void>((resolve) => reader.once('close', resolve));
  const answer = (line: string): void => {
    for (const each of carryOut(line, session)) say(out, each);
    if (isWatched) prompt(reader, session);
  };
  if (isWatched) say(out, 'The arrow keys step; help lists the commands.');
  answer(`goto ${session.revision}`);
  reader.on('line', (line) => {
    // Lines that had been read together with the last one still come after it.
    if (isOver) return;
    isOver = line.trim() === 'quit';
    if (isOver) reader.close();
    else answer(line);
  });
  if (isWatched) listenToKeys(reader, terminal, answer);
  return ended;
}

function listenToKeys(reader: Interface, { in: input, out }: Terminal, answer: (line: string) => void): void {
  const onKey = (_: string | undefined, { name = '' }: Key): void => {
    const command = keys[name];
    if (command === undefined || reader.line !== '') return;
    cursorTo(out, 0);
    clearLine(out, 0);
    answer(command);
  };
  input.on('keypress', onKey);
  reader.once('close', () => input.off('keypress', onKey));
}

function prompt(reader: Interface, { revision, replay }: Session): void {
  reader.setPrompt(`${revision}/${replay.last}> `);
  reader.prompt();
}

const completed = (line: string): [string[], string] => [
  commandNames.filter((name) => name.startsWith(line)),
  line,
];
