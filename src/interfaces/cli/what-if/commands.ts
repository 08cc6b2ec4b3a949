import { UsageError } from '../terminal';
import { tryDecider } from './try-decider';
import { tryProjector } from './try-projector';
import type { CommandGroup, OpenedHistory, Surroundings } from '../surroundings';
import type { ListingOptions } from './listing';
import type { Scope } from './scope';

interface Options extends Scope, ListingOptions {
  readonly projector?: string;
  readonly decider?: string;
}

/** `replay what-if`: changed code over old history, before anything is switched. Nothing is written. */
export const whatIfCommands: CommandGroup = (program, surroundings, verdict) => {
  const replay = program.commands.find((command) => command.name() === 'replay') ?? program.command('replay');
  const command = replay
    .command('what-if')
    .description('run changed code over old history; exit code 1 where it would make a difference')
    .option('--projector <module>', 'compare the documents of this projection with the live ones')
    .option('--decider <module>', 'find the past commands that this decider would refuse or answer otherwise')
    .option('--plan <id>', 'only this plan')
    .option('--all', 'show every difference, not only the first 20')
    .option('--json', 'a line of JSON for each difference, and one for the summary');
  command.action(async () => {
    verdict(await perform(trialOf(command.optsWithGlobals<Options>()), surroundings));
  });
};

type Trial = (history: OpenedHistory, surroundings: Surroundings) => Promise<boolean>;

function trialOf({ projector, decider, ...more }: Options): Trial {
  if (projector !== undefined && decider === undefined) {
    return (history, surroundings) => tryProjector({ ...more, projector }, history, surroundings);
  }
  if (decider !== undefined && projector === undefined) {
    return (history, surroundings) => tryDecider({ ...more, decider }, history, surroundings);
  }
  throw new UsageError('Name one module: with --projector or with --decider.');
}

async function perform(trial: Trial, surroundings: Surroundings): Promise<boolean> {
  const history = await surroundings.openHistory();
  try {
    return await trial(history, surroundings);
  } finally {
    await history.close();
  }
}
