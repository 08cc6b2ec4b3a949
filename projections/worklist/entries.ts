import { subjectKey } from '../../src/domain/plan/events';
import type { Instant } from '../../src/kernel/instant';
import { sameParty } from '../../src/kernel/party';
import type { Party } from '../../src/kernel/party';
import { coordination } from '../shared/lives';
import { intervalsOf, lifeOf } from '../shared/tenures';
import type { SubjectLife } from '../shared/tenures';
import type { During, OverdueEntry, ResponsibleEntry, WorklistEntry, WorklistPlan } from './document';
import { dueOf } from './due';
import { listed } from './listed';
import type { Entries } from './listed';
import { offerEntries } from './offer-entries';

/** Stands for an end that nobody knows yet, so that one range query finds what holds now. */
export const openEnd = '9999-12-31T23:59:59.999Z' as Instant;

/** Everything that stands in a list because of this plan, but for notices. */
export const entriesOf = (plan: WorklistPlan | null): ReadonlyMap<string, WorklistEntry> =>
  new Map(
    plan && [
      ...responsibleEntries(plan),
      ...overdueEntries(plan),
      ...offerEntries(plan),
      ...reviewEntries(plan),
    ],
  );

interface Turn extends During {
  readonly party: Party;
}

/** The turns of a subject's responsible parties that are not over; none once it has ended. */
const turnsOf = (plan: WorklistPlan, life: SubjectLife | undefined): readonly Turn[] =>
  !life || life.endedAt
    ? []
    : intervalsOf(life)
        .map(({ tenure, from, to }) => ({ party: tenure.responsible, from, to: to ?? openEnd }))
        .filter(({ to }) => to > plan.asOf);

const responsibleEntries = (plan: WorklistPlan): Entries =>
  plan.lives.flatMap((life) =>
    turnsOf(plan, life).map((turn): readonly [string, ResponsibleEntry] => [
      `${plan.planId}/responsible/${subjectKey(life.subject)}/${turn.from}`,
      { ...listed(plan, turn.party, 'responsible'), ...itemOf(plan, life), ...during(turn) },
    ]),
  );

function overdueEntries(plan: WorklistPlan): Entries {
  const coordinators = turnsOf(plan, lifeOf(plan.lives, subjectKey(coordination)));
  return plan.measures.flatMap((measure) => {
    const life = lifeOf(plan.lives, measure.measureId);
    const due = dueOf(measure);
    if (!life || !due) return [];
    const turns = turnsOf(plan, life);
    const overseen = turns.flatMap((turn) => coordinators.flatMap((other) => overseeing(other, turn)));
    return [...turns, ...overseen].map((turn): readonly [string, OverdueEntry] => {
      const entry = listed(plan, turn.party, 'overdue');
      return [
        `${plan.planId}/overdue/${measure.measureId}/${entry.party}/${turn.from}`,
        { ...entry, ...itemOf(plan, life), ...during(turn), ...due },
      ];
    });
  });
}

/** The time in which a coordinator looks after what another party is responsible for. */
function overseeing(coordinator: Turn, turn: Turn): readonly Turn[] {
  const from = coordinator.from > turn.from ? coordinator.from : turn.from;
  const to = coordinator.to < turn.to ? coordinator.to : turn.to;
  return from < to && !sameParty(coordinator.party, turn.party)
    ? [{ party: coordinator.party, from, to }]
    : [];
}

const reviewEntries = (plan: WorklistPlan): Entries => {
  const { review } = plan;
  if (!review) return [];
  return turnsOf(plan, lifeOf(plan.lives, subjectKey(coordination))).map((turn) => [
    `${plan.planId}/review-due/${turn.from}`,
    {
      ...listed(plan, turn.party, 'review-due'),
      patient: plan.patient,
      title: plan.title,
      ...during(turn),
      ...review,
    },
  ]);
};

const itemOf = (plan: WorklistPlan, { subject, title }: SubjectLife) => ({
  patient: plan.patient,
  subject,
  title,
});

const during = ({ from, to }: During): During => ({ from, to });
