import { importPlan } from '../../../application/replay/import-plan';
import { idOf } from '../../../kernel/event';
import { forceHelp } from '../new-file';
import { say } from '../terminal';
import { exportedHistoryOf, historyOf } from './source';
import { loadPlanFile, savePlanFile } from './files';
import { stepThrough } from './step-through';
import type { Command } from 'commander';
import type { CommandGroup, Surroundings } from '../surroundings';
import type { StepOptions } from './step-through';
import { counted } from '../counted';

const several = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** `replay …`: one plan, event by event. Nothing is written but the file or the folder that is asked for. */
export const replayCommands: CommandGroup = (program, surroundings) => {
  const replay = program
    .command('replay')
    .description(
      'step through a plan, event by event: what each did to the state and to the read models. Without personal data',
    )
    .argument('<plan>', 'a plan’s id, or a file that replay export wrote')
    .option('--json', 'do not ask; print a line of JSON for each step')
    .option('--from <revision>', 'the first step')
    .option('--to <revision>', 'the last step')
    .option('--at <instant>', 'the last step that had been recorded by then; a day means its end')
    .option('--until-type <type>', 'halt only at events of this type')
    .option('--until-change <place>', 'halt only where this changes: a field, state#/… or <read model>#/…')
    .option('--model <name>', 'tell only of this read model; may be said again', several)
    .option('--state', 'with --json: the whole state after each step as well')
    .option('--documents', 'with --json: the whole read models after each step as well')
    .option(
      '--unmasked',
      'names and texts as they are, where the fault may lie in them; only on the machine that has the data folder',
    )
    .action(async (plan: string, options: StepOptions & { readonly unmasked?: true }) => {
      await stepThrough(await historyOf(plan, options, surroundings), options, surroundings.terminal);
    });
  addExport(replay, surroundings);
  addImport(replay, surroundings);
};

function addExport(replay: Command, surroundings: Surroundings): void {
  replay
    .command('export')
    .description('write a plan’s history to a file, without personal data')
    .argument('<plan>', 'the plan’s id')
    .requiredOption('--out <file>', 'a file that is not there yet')
    .option('--force', forceHelp)
    .action(async (plan: string, { out, ...options }: { readonly out: string; readonly force?: true }) => {
      const facts = await exportedHistoryOf(plan, surroundings);
      await savePlanFile(out, facts, options);
      say(surroundings.terminal.out, `${counted(facts.length, 'event')} without personal data are in ${out}`);
    });
}

function addImport(replay: Command, { makeRegister, terminal }: Surroundings): void {
  replay
    .command('import')
    .description('make a register of its own of a file that replay export wrote')
    .argument('<file>')
    .requiredOption('--into <folder>', 'a data folder that is not there yet')
    .action(async (file: string, { into }: { readonly into: string }) => {
      const facts = await loadPlanFile(file);
      const register = await makeRegister(into);
      try {
        await importPlan(register.events, facts);
      } finally {
        await register.close();
      }
      const [first] = facts;
      say(
        terminal.out,
        `${counted(facts.length, 'event')} of plan ${first ? idOf(first.stream) : ''} are in ${into}`,
      );
      say(
        terminal.out,
        `Look at them with DATA_DIR=${into}: npm run cli -- projections verify --all, or npm start`,
      );
    });
}
