import { valueAt } from '../../../application/replay/json-pointer';
import { planModelNames } from '../../../application/replay/replayer';
import { UsageError } from '../terminal';
import { momentIn, revisionIn } from './moments';
import { differenceLines, jsonLines, stepLines } from './shown';
import { mustBeModel, stopAtType, stopWhereChanges } from './stops';
import type { Session } from './session';

type Lines = readonly string[];

interface SessionCommand {
  /** The first is the one that help names. */
  readonly names: readonly [string, ...string[]];
  readonly takes: string;
  readonly does: string;
  readonly run: (session: Session, args: readonly string[]) => Lines;
}

const shown = ({ replay, step }: Session): Lines => stepLines(step, replay.last);

const moving =
  (move: (session: Session, args: readonly string[]) => unknown): SessionCommand['run'] =>
  (session, args) => {
    move(session, args);
    return shown(session);
  };

const needed = (args: readonly string[], what: string): string => {
  const [first] = args;
  if (first === undefined) throw new UsageError(`Say ${what} as well.`);
  return first;
};

const stopFor = (text: string | undefined) => {
  if (text === undefined) return null;
  return /[#/]/.test(text) ? stopWhereChanges(text) : stopAtType(text);
};

const commands: readonly SessionCommand[] = [
  {
    names: ['next', 'n', ''],
    takes: '[count]',
    does: 'the next event (Enter, →), or so many further (Page down: 10)',
    run: moving((session, [count = '1']) => session.move(revisionIn(count))),
  },
  {
    names: ['back', 'b'],
    takes: '[count]',
    does: 'the event before (←), or so many back (Page up: 10)',
    run: moving((session, [count = '1']) => session.move(-revisionIn(count))),
  },
  {
    names: ['goto', 'g'],
    takes: '<revision>',
    does: 'to a revision',
    run: moving((session, args) => session.goTo(revisionIn(needed(args, 'which revision')))),
  },
  {
    names: ['first'],
    takes: '',
    does: 'to the first event (Home)',
    run: moving((session) => session.goTo(0)),
  },
  {
    names: ['last'],
    takes: '',
    does: 'to the last event (End)',
    run: moving((session) => session.goTo(session.replay.last)),
  },
  {
    names: ['at'],
    takes: '<instant or day>',
    does: 'to the last event that had been recorded by then',
    run: moving((session, args) => session.goToMoment(momentIn(needed(args, 'when')))),
  },
  {
    names: ['until', 'u'],
    takes: '[type or place]',
    does: 'on until an event of this type, or until this place changes; without either as the last time',
    run: moving((session, [what]) => session.runUntil(stopFor(what))),
  },
  {
    names: ['event', 'e'],
    takes: '',
    does: 'the whole event',
    run: ({ step }) => jsonLines(step.fact),
  },
  {
    names: ['diff', 'd'],
    takes: '[read model]',
    does: 'what the event changed in the state and in every read model, or in one',
    run: ({ step, models }, [name]) =>
      differenceLines(step, name === undefined ? models : [mustBeModel(name)]),
  },
  {
    names: ['state', 's'],
    takes: '[pointer]',
    does: 'the state by which the rules decide, after the event',
    run: ({ replay }, [pointer = '']) => jsonLines(valueAt(replay.now.state, pointer)),
  },
  {
    names: ['model', 'm'],
    takes: '<read model> [pointer]',
    does: `documents and entries after the event: ${planModelNames.join(', ')}`,
    run: ({ replay }, [name = '', pointer = '']) =>
      jsonLines(valueAt(replay.now.contentsOf(mustBeModel(name)), pointer)),
  },
  { names: ['help', 'h', '?'], takes: '', does: 'this list', run: () => help },
];

const usage = ({ names: [name], takes }: SessionCommand): string => `${name} ${takes}`.trim();
const width = Math.max(...commands.map((command) => usage(command).length));
const help: Lines = [
  ...commands.map((command) => `${usage(command).padEnd(width)}  ${command.does}`),
  `${'quit'.padEnd(width)}  end (Ctrl+D)`,
  'A place is a field of the plan (/measures/<id>/title), of the state (state#/status) or of a read model (worklist#/review).',
];

export const commandNames: readonly string[] = [...commands.map(({ names: [name] }) => name), 'quit'];

/** Carries out one line; what cannot be done is told like anything else. */
export function carryOut(line: string, session: Session): Lines {
  const [name = '', ...args] = line.trim().split(/\s+/);
  const command = commands.find(({ names }) => names.includes(name));
  if (!command) return [`There is no command ${name}; help lists them.`];
  try {
    return command.run(session, args);
  } catch (error) {
    if (error instanceof UsageError) return [error.message];
    throw error;
  }
}
