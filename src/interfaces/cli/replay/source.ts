import { randomBytes } from 'node:crypto';
import { maskedPlan } from '../../../application/replay/masked-plan';
import { otherIds, ownIds } from '../../../application/replay/stand-ins';
import { recordedPlan } from '../../../application/replay/recorded-plan';
import { UsageError } from '../terminal';
import { loadPlanFile } from './files';
import type { RecordedPlanFact } from '../../../application/replay/recorded-plan';
import type { PlanId } from '../../../kernel/ids';
import type { OpenedHistory, Surroundings } from '../surroundings';

const planIdForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type Facts = readonly RecordedPlanFact[];

/**
 * A plan's history from the register, where its id is named, without personal data and by its own ids; else from the file.
 * @throws UsageError, PlanFileError
 */
export async function historyOf(
  planOrFile: string,
  { unmasked }: { readonly unmasked?: true },
  surroundings: Surroundings,
): Promise<Facts> {
  if (!planIdForm.test(planOrFile)) return loadPlanFile(planOrFile);
  return withHistory(surroundings, async (history) => {
    const facts = await planIn(planOrFile, history.events);
    if (!unmasked) return maskedPlan(facts, ownIds, history.events);
    if (history.isLocal) return facts;
    throw new UsageError('Names and texts are shown only on the machine that has the data folder.');
  });
}

/** A plan's history without personal data. The key of its ids is used for this once, and nobody keeps it. @throws UsageError */
export const exportedHistoryOf = (planId: string, surroundings: Surroundings): Promise<Facts> =>
  withHistory(surroundings, async ({ events }) =>
    maskedPlan(await planIn(planId, events), otherIds(randomBytes(32)), events),
  );

async function withHistory(
  { openHistory }: Surroundings,
  read: (history: OpenedHistory) => Promise<Facts>,
): Promise<Facts> {
  const history = await openHistory();
  try {
    return await read(history);
  } finally {
    await history.close();
  }
}

async function planIn(planId: string, events: OpenedHistory['events']): Promise<Facts> {
  const facts = await recordedPlan(events, planId.toLowerCase() as PlanId);
  if (facts.length === 0) throw new UsageError(`There is no plan ${planId} in this register.`);
  return facts;
}
