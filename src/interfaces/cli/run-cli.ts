import { Command, CommanderError } from 'commander';
import { operations } from './operations';
import { UsageError, say } from './terminal';
import type { ProjectionControl } from '../../application/ports/projection-control';
import type { Connect, ServerOptions } from './connection';
import type { Operation, Result } from './operations';
import type { Terminal } from './terminal';

/** As `diff` has it: 1 is an answer (the two differ), 2 says that there is none. */
const exitCodes = { good: 0, different: 1, failed: 2 } as const;

interface Options extends ServerOptions {
  readonly json?: true;
  readonly all?: true;
}

/** Carries out one command line and answers its exit code. Never throws: what went wrong is one sentence. */
export async function runCli(argv: readonly string[], connect: Connect, terminal: Terminal): Promise<number> {
  let exitCode: number = exitCodes.good;
  const carryOut = async (operation: Operation, name: string | undefined, options: Options) => {
    const { isGood } = await perform(operation, name, { options, connect, terminal });
    if (!isGood) exitCode = exitCodes.different;
  };
  try {
    await programFor(carryOut, terminal).parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has told about its own errors already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.good : exitCodes.failed;
    say(terminal.err, error instanceof Error ? error.message : String(error));
    return exitCodes.failed;
  }
}

type CarryOut = (operation: Operation, name: string | undefined, options: Options) => Promise<void>;

function programFor(carryOut: CarryOut, { out, err }: Terminal): Command {
  const program = new Command('npm run cli --')
    .description('Sammen from the command line, whether the server runs or not')
    .exitOverride()
    .configureOutput({ writeOut: (text) => out.write(text), writeErr: (text) => err.write(text) });
  const projections = program
    .command('projections')
    .description('the read models: what they are at, and what can be done to them')
    .option('--json', 'answer in JSON')
    .option('--url <address>', 'ask the server there; without it, the one that has the data folder open')
    .option('--token <token>', 'an operator’s access token for that server');
  for (const operation of operations) addOperation(projections, operation, carryOut);
  return program;
}

function addOperation(projections: Command, operation: Operation, carryOut: CarryOut): void {
  const command = projections.command(operation.name).description(operation.description);
  if (operation.takes !== 'nothing') command.argument(operation.takes === 'one' ? '<name>' : '[name]');
  if (operation.takes === 'one-or-all') command.option('--all', 'every read model');
  command.action(() => carryOut(operation, command.args[0], command.optsWithGlobals<Options>()));
}

interface Circumstances {
  readonly options: Options;
  readonly connect: Connect;
  readonly terminal: Terminal;
}

async function perform(
  operation: Operation,
  name: string | undefined,
  { options, connect, terminal }: Circumstances,
): Promise<Result> {
  mustNameOneOrAll(operation, name, options);
  const connection = await connect(options);
  const { projections } = connection;
  try {
    const names = operation.takes === 'nothing' ? [] : await namesMeant(projections, name);
    const result = await operation.run({ projections, names, terminal });
    const text = options.json ? [JSON.stringify({ items: result.items }, null, 2)] : result.lines;
    for (const line of text) say(terminal.out, line);
    return result;
  } finally {
    await connection.close();
  }
}

function mustNameOneOrAll({ takes }: Operation, name: string | undefined, { all }: Options): void {
  if (takes === 'one-or-all' && (name === undefined) === (all === undefined)) {
    throw new UsageError('Name one projection, or say --all.');
  }
}

/** @throws UsageError for a name that no projection has */
async function namesMeant(
  projections: ProjectionControl,
  name: string | undefined,
): Promise<readonly string[]> {
  const names = (await projections.list()).map((one) => one.name);
  if (name === undefined) return names;
  if (names.includes(name)) return [name];
  throw new UsageError(`There is no projection ${name}; there are ${names.join(', ')}.`);
}
