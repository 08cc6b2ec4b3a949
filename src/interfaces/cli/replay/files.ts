import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { planFileLines, readPlanFile } from '../../../application/replay/plan-file';
import { idOf } from '../../../kernel/event';
import { instantOf } from '../../../kernel/instant';
import { UsageError } from '../terminal';
import { pour } from './pour';
import type { RecordedPlanFact } from '../../../application/replay/recorded-plan';
import type { PlanId } from '../../../kernel/ids';

/** @throws UsageError where there is no such file, PlanFileError where it is not a plan’s history */
export async function loadPlanFile(path: string): Promise<readonly RecordedPlanFact[]> {
  try {
    return await readPlanFile(createInterface({ input: createReadStream(path), crlfDelay: Infinity }));
  } catch (error) {
    if (!isOfFiles(error)) throw error;
    throw new UsageError(`${path} is neither a plan’s id nor a file that can be read.`, { cause: error });
  }
}

/** @throws UsageError where there is such a file already, or none can be made */
export async function savePlanFile(path: string, facts: readonly RecordedPlanFact[]): Promise<void> {
  const [first] = facts;
  if (!first) return;
  const lines = planFileLines(facts, idOf(first.stream) as PlanId, instantOf(Date.now()));
  try {
    // Nobody has to see even this much of a plan but the one who asked for it.
    const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
    await pour(lines, file);
    await new Promise<void>((resolve) => file.end(resolve));
  } catch (error) {
    if (!isOfFiles(error)) throw error;
    throw new UsageError(`${path} is there already, or cannot be made: name another file.`, { cause: error });
  }
}

const isOfFiles = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'syscall' in error;
