import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { planFileLines, readPlanFile } from '../../../application/replay/plan-file';
import { idOf } from '../../../kernel/event';
import { instantOf } from '../../../kernel/instant';
import { newFile } from '../new-file';
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
export async function savePlanFile(
  path: string,
  facts: readonly RecordedPlanFact[],
  options: { readonly force?: boolean },
): Promise<void> {
  const [first] = facts;
  if (!first) return;
  const file = await newFile(path, options);
  await pour(planFileLines(facts, idOf(first.stream) as PlanId, instantOf(Date.now())), file);
  await new Promise<void>((resolve) => file.end(resolve));
}

const isOfFiles = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'syscall' in error;
