import type { PlanFact } from '../../src/domain/plan/events';
import { fieldsOf } from '../../src/domain/plan/fields';
import type { Instant } from '../../src/kernel/instant';
import { placed } from '../shared/lists';
import type { FieldHistory, Version } from './document';
import { withTakenBack } from './taken-back';

type Fields = FieldHistory['fields'];

interface Setting {
  readonly path: string;
  readonly value: unknown;
}

/** The history after one more fact; the very same one where the fact sets no field that lasts. */
export function historyAfter(history: FieldHistory, fact: PlanFact): FieldHistory {
  const fields = withVersions(withTakenBack(history.fields, fact), fact, lastingSettings(history, fact));
  const offers = offersAfter(history.offers, fact);
  const reviewDueAt = reviewDueAfter(history, fact);
  const isSame =
    fields === history.fields && offers === history.offers && reviewDueAt === history.reviewDueAt;
  return isSame ? history : { ...history, fields, offers, reviewDueAt };
}

function offersAfter(offers: FieldHistory['offers'], fact: PlanFact): FieldHistory['offers'] {
  if (fact.type !== 'TransferOffered') return offers;
  const { transferId, to, subjects, deadline } = fact.data;
  return { ...offers, [transferId]: { to, offeredBy: fact.by, subjects, deadline } };
}

/** What the fact sets of the fields whose history is kept. */
export const lastingSettings = (history: FieldHistory, fact: PlanFact): readonly Setting[] => [
  ...settingsIn(fact).filter(({ path }) => !isReport(path)),
  ...(reviewDueAfter(history, fact) === null && history.reviewDueAt !== null ? [noReview] : []),
];

/** The performance or the observation that the fact reports. */
export const reportIn = (fact: PlanFact): Setting | undefined =>
  settingsIn(fact).find(({ path }) => isReport(path));

export const isReport = (path: string): boolean =>
  path.startsWith('/observations/') || path.includes('/performances/');

/** That something was entered in error stands in the entry, and is no field of the plan. */
const settingsIn = (fact: PlanFact): readonly Setting[] =>
  fact.type === 'EnteredInError' ? [] : fieldsOf(fact, fact.eventId);

const noReview: Setting = { path: '/nextReviewOn', value: null };

/** A review meets the one that was due; one that lies ahead stays, unless the plan is closed. */
function reviewDueAfter({ reviewDueAt }: FieldHistory, fact: PlanFact): Instant | null {
  switch (fact.type) {
    case 'ReviewScheduled':
      return fact.data.dueAt;
    case 'PlanReviewed':
      return reviewDueAt !== null && reviewDueAt <= fact.recordedAt ? null : reviewDueAt;
    case 'PlanClosed':
      return null;
    default:
      return reviewDueAt;
  }
}

function withVersions(fields: Fields, fact: PlanFact, settings: readonly Setting[]): Fields {
  if (settings.length === 0) return fields;
  const next: Record<string, readonly Version[]> = { ...fields };
  for (const { path, value } of settings) next[path] = withVersion(next[path] ?? [], fact, { path, value });
  return next;
}

function withVersion(
  versions: readonly Version[],
  fact: PlanFact,
  { path, value }: Setting,
): readonly Version[] {
  const { revision, eventId } = fact;
  const from = beginningOf(fact, path);
  if (from === undefined) return [...versions, { revision, eventId, value }];
  const transferId = fact.type === 'TransferAccepted' ? fact.data.transferId : undefined;
  const version: Version = { revision, eventId, value, from, ...(transferId && { transferId }) };
  return placed(versions, version, (each) => each.from ?? '');
}

/** As the plan's view has it: of most fields what was recorded last counts, of these what held last in the world. */
function beginningOf(fact: PlanFact, path: string): Instant | undefined {
  if (path.endsWith('/responsible')) {
    return fact.type === 'TransferAccepted' ? fact.data.effectiveFrom : fact.occurredAt;
  }
  return path === '/whatMatters' || path.endsWith('/achievement') ? fact.occurredAt : undefined;
}
