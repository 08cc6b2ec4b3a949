import { subjectKey } from '../../src/domain/plan/events';
import { coordination } from '../shared/lives';
import type { SubjectLife } from '../shared/tenures';
import type {
  During,
  OverdueEntry,
  ResponsibleEntry,
  ReviewEntry,
  WatchedMeasure,
  WorklistPlan,
} from './document';
import { dueOf } from './due';
import { listed } from './listed';
import type { Group } from './listed';
import { offerGroups } from './offer-entries';
import { overseeing, strandOf } from './turns';
import type { Strand, Turn } from './turns';

/**
 * Everything that stands in a list because of this plan, but for notices, by what it is made from. The plan's title and
 * patient never change.
 */
export function groupsOf(plan: WorklistPlan | null): readonly Group[] {
  if (!plan) return [];
  const strands = new Map(plan.lives.map((life) => [subjectKey(life.subject), strandOf(plan, life)]));
  const coordinators = strands.get(subjectKey(coordination));
  return [
    ...[...strands.values()].map((strand) => responsibleGroup(plan, strand)),
    ...plan.measures.flatMap((measure) => {
      const strand = strands.get(measure.measureId);
      return strand ? [overdueGroup(plan, measure, strand, coordinators)] : [];
    }),
    ...offerGroups(plan),
    ...(plan.review && coordinators ? [reviewGroup(plan, plan.review, coordinators)] : []),
  ];
}

const responsibleGroup = (plan: WorklistPlan, { life, from, turns }: Strand): Group => ({
  key: `responsible/${subjectKey(life.subject)}`,
  from,
  entries: () =>
    turns().map((turn): readonly [string, ResponsibleEntry] => [
      `${plan.planId}/responsible/${subjectKey(life.subject)}/${turn.from}`,
      { ...listed(plan, turn.party, 'responsible'), ...itemOf(plan, life), ...during(turn) },
    ]),
});

const overdueGroup = (
  plan: WorklistPlan,
  measure: WatchedMeasure,
  strand: Strand,
  coordinators: Strand | undefined,
): Group => ({
  key: `overdue/${measure.measureId}`,
  from: [measure, ...strand.from, ...(coordinators?.from ?? [])],
  entries: () => overdueEntries(plan, measure, strand, coordinators?.turns() ?? []),
});

function overdueEntries(
  plan: WorklistPlan,
  measure: WatchedMeasure,
  { life, turns }: Strand,
  coordinators: readonly Turn[],
): readonly (readonly [string, OverdueEntry])[] {
  const due = dueOf(measure);
  if (!due) return [];
  const own = turns();
  const overseen = own.flatMap((turn) => coordinators.flatMap((other) => overseeing(other, turn)));
  return [...own, ...overseen].map((turn) => {
    const entry = listed(plan, turn.party, 'overdue');
    return [
      `${plan.planId}/overdue/${measure.measureId}/${entry.party}/${turn.from}`,
      { ...entry, ...itemOf(plan, life), ...during(turn), ...due },
    ];
  });
}

const reviewGroup = (
  plan: WorklistPlan,
  review: NonNullable<WorklistPlan['review']>,
  { from, turns }: Strand,
): Group => ({
  key: 'review-due',
  from: [review, ...from],
  entries: () =>
    turns().map((turn): readonly [string, ReviewEntry] => [
      `${plan.planId}/review-due/${turn.from}`,
      {
        ...listed(plan, turn.party, 'review-due'),
        patient: plan.patient,
        title: plan.title,
        ...during(turn),
        ...review,
      },
    ]),
});

const itemOf = (plan: WorklistPlan, { subject, title }: SubjectLife) => ({
  patient: plan.patient,
  subject,
  title,
});

const during = ({ from, to }: During): During => ({ from, to });
