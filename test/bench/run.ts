import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRegister } from './bench-register';
import { commandsLine } from './commands';
import { httpLine } from './http';
import { settledMemory } from './measure';
import { Progress } from './progress';
import { readsLine } from './reads';
import { buildAll, rebuildLine } from './rebuild';
import { seed } from './seed';
import type { CommandFigures } from './commands';
import type { HttpFigures } from './http';
import type { Memory } from './measure';
import type { ReadFigures } from './reads';
import type { RebuildLine } from './rebuild';

export interface RunFigures {
  readonly events: number;
  readonly commands: CommandFigures;
  readonly reads?: ReadFigures;
  readonly rebuild?: RebuildLine;
  readonly http?: HttpFigures;
  /** Of the process that the bus and the projections ran in, when it had done its work. */
  readonly memory: Memory;
}

export type LineName = 'rebuild' | 'reads' | 'http';

/** One store of so many events, and every line over it. The folder is removed whatever happens. */
export async function run(count: number, lines: ReadonlySet<LineName>): Promise<RunFigures> {
  const folder = mkdtempSync(join(process.env['BENCH_DIR'] ?? tmpdir(), 'sammen-bench-'));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', remove);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  try {
    return await measured(folder, count, lines);
  } finally {
    remove();
    process.removeListener('exit', remove);
  }
}

async function measured(folder: string, count: number, lines: ReadonlySet<LineName>): Promise<RunFigures> {
  const register = await openRegister(folder);
  const plans = await seed(register.events, register.keys, count, new Progress(`seeding ${count} events`));
  const commands = await commandsLine(register, folder, plans);
  const all = lines.size > 0 ? await buildAll(register) : null;
  const rebuild = all && lines.has('rebuild') ? await rebuildLine(register, folder, all) : undefined;
  if (lines.has('reads')) Progress.say('reads beside writes, by the buses');
  const reads = lines.has('reads') ? await readsLine(register, plans) : undefined;
  const memory = settledMemory();
  await register.close();
  const http = lines.has('http') ? await httpLine(folder, plans) : undefined;
  return {
    events: count,
    commands,
    memory,
    ...(reads && { reads }),
    ...(rebuild && { rebuild }),
    ...(http && { http }),
  };
}
