import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { besideTheBareClient } from './eventstoredb';
import { lookingBack } from './looking-back';
import { run } from './run';
import { comparisonOf, linesOf, tableOf } from './table';
import type { LineName, RunFigures } from './run';

const allLines: readonly LineName[] = ['rebuild', 'reads', 'http'];

const usage = `npm run bench -- [options]
  --events N        events in the store, default 10000
  --compare N,M     the same over stores of several sizes, side by side
  --lines a,b       only these beside the commands: ${allLines.join(', ')}; or none
  --looking-back    instead: one plan of 5000 events at random points of its history
  --eventstoredb    instead: the adapter beside the bare client, on EVENTSTOREDB_URL or a test server
  --json            the figures as JSON`;

/** Every size in a process of its own, so that no one inherits another's memory. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      events: { type: 'string', default: '10000' },
      compare: { type: 'string' },
      lines: { type: 'string', default: allLines.join(',') },
      'looking-back': { type: 'boolean', default: false },
      eventstoredb: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    say(usage);
    return;
  }
  if (values['looking-back']) {
    say(await lookingBack());
    return;
  }
  if (values.eventstoredb) {
    say(await besideTheBareClient());
    process.exit();
  }
  const sizes = (values.compare ?? values.events).split(',').map(sizeIn);
  const lines = new Set(
    values.lines.split(',').filter((line): line is LineName => allLines.some((known) => known === line)),
  );
  if (process.send) {
    process.send(await run(sizes[0] ?? 0, lines));
    process.disconnect();
    return;
  }
  const runs: RunFigures[] = [];
  for (const size of sizes) {
    const figures = await runApart(size, values.lines);
    runs.push(figures);
    if (!values.json)
      say(
        `\nSammen with ${size} events and 1000 plans to write to. Node ${process.version}, ${cpus().length} cores.\n\n${tableOf(linesOf(figures))}\n`,
      );
  }
  if (values.json)
    say(
      JSON.stringify(
        runs.map((figures) => ({ ...figures, lines: linesOf(figures) })),
        null,
        2,
      ),
    );
  else if (runs.length > 1) say(`\n${comparisonOf(runs)}\n`);
}

async function runApart(size: number, lines: string): Promise<RunFigures> {
  const options = (process.env['BENCH_OPTIONS'] ?? '').split(' ').filter(Boolean);
  const child = fork(__filename, ['--events', String(size), '--lines', lines], {
    execArgv: [...process.execArgv, '--expose-gc', ...options],
  });
  const failed = once(child, 'exit').then(() => {
    throw new Error('The bench ended before it had figures');
  });
  failed.catch(() => undefined);
  const [figures] = (await Promise.race([once(child, 'message'), failed])) as [RunFigures];
  return figures;
}

function sizeIn(text: string): number {
  const size = Number(text.replaceAll('_', ''));
  if (!Number.isSafeInteger(size) || size < 100)
    throw new Error(`${text} is no number of events; 100 at least.\n${usage}`);
  return size;
}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
