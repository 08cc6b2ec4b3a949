import { Option } from 'commander';
import { exportFormats } from '../../../application/exports/responsibility-file';
import { forceHelp } from '../new-file';
import { check } from './check';
import { exportHistory } from './export';
import type { CommandGroup } from '../surroundings';
import type { CheckOptions } from './check';
import type { ExportOptions } from './export';

/** `responsibility …`: who had what, checked and written down, from the events in the data folder. */
export const responsibilityCommands: CommandGroup = (program, { openHistory, terminal }, verdict) => {
  const responsibility = program
    .command('responsibility')
    .description('who had which responsibility: the whole register checked, one plan’s history written down');

  responsibility
    .command('check')
    .description(
      'look for gaps and overlaps on both axes of time; exit code 1 where there is one, or a plan cannot be read',
    )
    .option('--plan <id>', 'only this plan')
    .option('--json', 'answer in JSON')
    .action(async (options: CheckOptions) => {
      const history = await openHistory();
      try {
        verdict(await check(history, options, terminal));
      } finally {
        await history.close();
      }
    });

  responsibility
    .command('export')
    .description('write down a plan’s responsibility history')
    .argument('<planId>')
    .addOption(new Option('--format <format>', 'of the file').choices(exportFormats).default('csv'))
    .option('--out <file>', 'a file that is not there yet; without it, to the standard output')
    .option('--force', forceHelp)
    .option('--known-at <instant>', 'as the register knew it then')
    .option('--superseded', 'also what the register has given up since')
    .addOption(new Option('--language <language>', 'of the printed page').choices(['nb', 'en']).default('nb'))
    .option('--asked-by <name>', 'who it is for, told on the printed page', 'npm run cli')
    .action(async (planId: string, options: ExportOptions) => {
      const history = await openHistory();
      try {
        await exportHistory(history, planId, options, terminal);
      } finally {
        await history.close();
      }
    });
};
