import { UsageError, say } from '../terminal';
import { operations } from './operations';
import type { Command } from 'commander';
import type { ProjectionControl } from '../../../application/ports/projection-control';
import type { CommandGroup, ServerOptions, Surroundings } from '../surroundings';
import type { Operation, Result } from './operation';

interface Options extends ServerOptions {
  readonly json?: true;
  readonly all?: true;
}

/** `projections …`: the read models, and what an operator does to them. */
export const projectionCommands: CommandGroup = (program, surroundings, verdict) => {
  const projections = program
    .command('projections')
    .description('the read models: what they are at, and what can be done to them')
    .option('--json', 'answer in JSON')
    .option('--url <address>', 'ask the server there; without it, the one that has the data folder open')
    .option('--token <token>', 'an operator’s access token for that server');
  for (const operation of operations) {
    const command = commandFor(operation, projections);
    command.action(async () => {
      const options = command.optsWithGlobals<Options>();
      const { isGood } = await perform(operation, command.args[0], options, surroundings);
      verdict(isGood);
    });
  }
};

function commandFor({ name, description, takes, options = [] }: Operation, projections: Command): Command {
  const command = projections.command(name).description(description);
  if (takes !== 'nothing') command.argument(takes === 'one' ? '<name>' : '[name]');
  if (takes === 'one-or-all') command.option('--all', 'every read model');
  for (const [flag, meaning] of options) command.option(flag, meaning);
  return command;
}

async function perform(
  operation: Operation,
  name: string | undefined,
  options: Options,
  { connect, terminal, onInterrupt }: Surroundings,
): Promise<Result> {
  mustNameOneOrAll(operation, name, options);
  const connection = await connect(options);
  const { projections, isServer } = connection;
  try {
    const names = operation.takes === 'nothing' ? [] : await namesMeant(projections, name);
    const asked = { projections, isServer, names, terminal, options: { ...options } };
    const result = await operation.run({ ...asked, ...(onInterrupt && { onInterrupt }) });
    const json = JSON.stringify({ items: result.items }, null, 2);
    const text = options.json ? json.split('\n') : result.lines;
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
