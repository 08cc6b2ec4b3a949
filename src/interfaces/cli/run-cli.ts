import { Command, CommanderError } from 'commander';
import { migrateCommands } from './migrate/commands';
import { projectionCommands } from './projections/commands';
import { replayCommands } from './replay/commands';
import { responsibilityCommands } from './responsibility/commands';
import { Interrupted, say } from './terminal';
import { whatIfCommands } from './what-if/commands';
import type { CommandGroup, Surroundings } from './surroundings';
import type { Terminal } from './terminal';
import { messageOf } from '../../kernel/fault';

/** As `diff` has it: 1 is an answer (the two differ), 2 says that there is none. 130 is the shells' own, after Ctrl-C. */
const exitCodes = { good: 0, different: 1, failed: 2, interrupted: 130 } as const;

const groups: readonly CommandGroup[] = [
  projectionCommands,
  responsibilityCommands,
  replayCommands,
  whatIfCommands,
  migrateCommands,
];

/** Carries out one command line and answers its exit code. Never throws: what went wrong is one sentence. */
export async function runCli(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const { terminal } = surroundings;
  let exitCode: number = exitCodes.good;
  const program = emptyProgram(terminal);
  for (const add of groups) {
    add(program, surroundings, (isGood) => {
      if (!isGood) exitCode = exitCodes.different;
    });
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has told about its own errors already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.good : exitCodes.failed;
    say(terminal.err, messageOf(error));
    return error instanceof Interrupted ? exitCodes.interrupted : exitCodes.failed;
  }
}

const emptyProgram = ({ out, err }: Terminal): Command =>
  new Command('npm run cli --')
    .description('Sammen from the command line, whether the server runs or not')
    .exitOverride()
    .configureOutput({ writeOut: (text) => out.write(text), writeErr: (text) => err.write(text) });
