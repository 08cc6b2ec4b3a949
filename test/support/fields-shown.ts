import { completed } from '../../projections/audit-trail/changes';
import type { AuditEntry, FieldChange } from '../../projections/audit-trail/document';
import type { Plan } from '../../projections/plan-view/plan';
import type { Transfer } from '../../projections/shared/present-transfer';
import type { Instant } from '../../src/kernel/instant';

/** A plan as values in places (JSON Pointers); a place without a value is not there. */
export type Places = ReadonlyMap<string, unknown>;

type Thing = Readonly<Record<string, unknown>>;

/** The whole view but for what follows from the rest: counters, since, the open offer of a subject, an offer's own state. */
export function fieldsShown(plan: Plan): Places {
  const { patient, title, status, approval, whatMatters, coordination, nextReviewOn } = plan;
  return withValues([
    ['/patient', patient],
    ['/title', title],
    ['/status', status],
    ['/approval', approval && { madeWithPatient: approval.madeWithPatient }],
    ['/whatMatters', whatMatters && { text: whatMatters.text }],
    ['/nextReviewOn', nextReviewOn],
    ['/coordination/responsible', coordination.responsible],
    ...plan.problems.flatMap(({ problemId, ...problem }) => under(`/problems/${problemId}`, problem)),
    ...plan.goals.flatMap(({ goalId, achievement, ...goal }) =>
      under(`/goals/${goalId}`, { ...goal, achievement: achievement && { status: achievement.status } }),
    ),
    ...plan.measures.flatMap(({ measureId, since: _, transferId: __, performances, ...measure }) =>
      under(`/measures/${measureId}`, { ...measure, performances: counted(performances) }),
    ),
    ...plan.transfers.flatMap(shownTransfer),
    ...Object.entries(plan.zones).map(([zone, content]): Place => [`/zones/${zone}`, content]),
    ...plan.observations.map(({ observationId, recordedAt: _, by: __, ...told }): Place => [
      `/observations/${observationId}`,
      told,
    ]),
    ...plan.comments.map(({ commentId, text }): Place => [`/comments/${commentId}`, { text }]),
    ...plan.careTeam.flatMap(({ memberId, ...member }) => under(`/careTeam/${memberId}`, member)),
  ]);
}

type Place = readonly [path: string, value: unknown];

const under = (root: string, thing: Thing): readonly Place[] =>
  Object.entries(thing).map(([name, value]) => [`${root}/${name}`, value]);

const withValues = (places: readonly Place[]): Places =>
  new Map(places.filter(([, value]) => value !== null && value !== undefined));

const counted = ({ done, missed }: { readonly done: number; readonly missed: number }) =>
  done + missed > 0 ? { done, missed } : null;

function shownTransfer({ transferId, subjects, ...transfer }: Transfer): readonly Place[] {
  const { to, reason, handover, deadline, effectiveFrom } = transfer;
  return [
    ...under(`/transfers/${transferId}`, { to, reason, handover, deadline, effectiveFrom }),
    ...subjects.map(({ measureId = 'coordination', state }): Place => [
      `/transfers/${transferId}/subjects/${measureId}/state`,
      state,
    ]),
  ];
}

/** The entries with what each correction took away, as a query gives them out. */
export function completedEntries(entries: readonly AuditEntry[]): readonly AuditEntry[] {
  const byId = new Map(entries.map((entry) => [entry.eventId, entry]));
  return entries.map((entry) => completed(entry, entry.corrects && byId.get(entry.corrects)));
}

/** The changes one after another, without those that have not begun at the instant; then as the view shows them. */
export function applied(changes: readonly FieldChange[], at: Instant, before: Places = new Map()): Places {
  const places = new Map(before);
  for (const { path, after, from } of changes) {
    if (from !== undefined && from > at) continue;
    if (after === null) places.delete(path);
    else places.set(path, after);
  }
  return places;
}

/**
 * What differs by design, and nowhere else: the view counts performances (a measure that should never have been added
 * takes its own along), has no reviews and no notes of assessments, and lets an offer lapse before that is noted.
 */
export function asShown(places: Places, at: Instant): Places {
  const shown: Place[] = [];
  const counts = new Map<string, { done: number; missed: number }>();
  for (const [path, value] of places) {
    const [measure = '', performance] = path.split('/performances/');
    if (performance !== undefined) {
      if (!places.has(`${measure}/title`)) continue;
      const { outcome } = value as { readonly outcome: 'done' | 'missed' };
      const count = counts.get(measure) ?? { done: 0, missed: 0 };
      counts.set(measure, { ...count, [outcome]: count[outcome] + 1 });
    } else if (!path.startsWith('/reviews/')) shown.push([path, shownValue(path, value, places, at)]);
  }
  return new Map([
    ...shown,
    ...[...counts].map(([measure, count]): Place => [`${measure}/performances`, count]),
  ]);
}

function shownValue(path: string, value: unknown, places: Places, at: Instant): unknown {
  if (path.endsWith('/achievement')) return { status: (value as { readonly status: unknown }).status };
  const [offer = '', subject] = path.split('/subjects/');
  const deadline = places.get(`${offer}/deadline`) as Instant;
  return subject !== undefined && value === 'offered' && deadline <= at ? 'expired' : value;
}

/** In one order, so that two can be compared. */
export const sorted = (places: Places): Thing =>
  Object.fromEntries([...places].toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Every place where the two differ. */
export function differing(before: Places, after: Places): readonly string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => !isSame(before.get(path), after.get(path))).toSorted();
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
