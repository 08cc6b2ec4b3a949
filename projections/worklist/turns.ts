import { openEnd } from '../../src/kernel/instant';
import { sameParty } from '../../src/kernel/party';
import type { Party } from '../../src/kernel/party';
import { intervalsOf } from '../shared/tenures';
import type { SubjectLife } from '../shared/tenures';
import type { During, WorklistPlan } from './document';

export interface Turn extends During {
  readonly party: Party;
}

/** The turns of a subject's responsible parties that are not over, and all that they are made from. */
export interface Strand {
  readonly life: SubjectLife;
  readonly from: readonly unknown[];
  readonly turns: () => readonly Turn[];
}

/** A turn is over when the next one has begun: as long as no other begins, time makes no difference. */
export const strandOf = (plan: WorklistPlan, life: SubjectLife): Strand => ({
  life,
  from: [life, life.tenures.filter(({ from }) => from <= plan.asOf).length],
  turns: () => turnsOf(plan, life),
});

/** None once the subject has ended. */
const turnsOf = (plan: WorklistPlan, life: SubjectLife): readonly Turn[] =>
  life.endedAt
    ? []
    : intervalsOf(life)
        .map(({ tenure, from, to }) => ({ party: tenure.responsible, from, to: to ?? openEnd }))
        .filter(({ to }) => to > plan.asOf);

/** The time in which a coordinator looks after what another party is responsible for. */
export function overseeing(coordinator: Turn, turn: Turn): readonly Turn[] {
  const from = coordinator.from > turn.from ? coordinator.from : turn.from;
  const to = coordinator.to < turn.to ? coordinator.to : turn.to;
  return from < to && !sameParty(coordinator.party, turn.party)
    ? [{ party: coordinator.party, from, to }]
    : [];
}
