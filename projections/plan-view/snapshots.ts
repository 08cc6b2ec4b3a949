import type { PlanFact } from '../../src/domain/plan/events';
import type { PlanId } from '../../src/kernel/ids';
import type { Instant } from '../../src/kernel/instant';
import type { EntryChange } from '../runner/projection';
import type { PlanDocument } from './document';

/** Few enough to cost next to nothing, and never more events apart than are folded in some milliseconds. */
const eventsApart = 250;

/** The plan as its events up to and with a revision left it, so that looking far back need not begin at the start. */
export interface PlanSnapshot {
  readonly planId: PlanId;
  readonly revision: number;
  /** Of the event of that revision. */
  readonly recordedAt: Instant;
  readonly document: PlanDocument;
}

/** A snapshot is an entry: rebuilt, compared and thrown away with the read model, and of one version with it. */
export function snapshotsAfter(
  _before: PlanDocument | null,
  document: PlanDocument | null,
  { revision, recordedAt }: PlanFact,
): readonly EntryChange<PlanSnapshot>[] {
  if (!document || (revision + 1) % eventsApart !== 0) return [];
  const { planId } = document;
  return [{ id: `${planId}/${String(revision)}`, entry: { planId, revision, recordedAt, document } }];
}
