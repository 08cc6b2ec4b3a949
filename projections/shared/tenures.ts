import { subjectKey } from '../../src/domain/plan/events';
import type { PlanFactOf, Subject } from '../../src/domain/plan/events';
import type { Actor } from '../../src/kernel/actor';
import type { EventId, TransferId } from '../../src/kernel/ids';
import type { Instant } from '../../src/kernel/instant';
import type { Party } from '../../src/kernel/party';
import { heldAt } from '../../src/kernel/timeline';

/** That a party has a subject from an instant on, and the event that made it so. */
export interface Tenure {
  readonly eventId: EventId;
  readonly from: Instant;
  readonly responsible: Party;
  readonly how: 'assigned' | 'transferred' | 'taken-over';
  readonly by: Actor;
  readonly transferId?: TransferId;
  readonly reason?: string;
}

/** Who has a subject when, from its beginning until its end; known whatever the clock shows. */
export interface SubjectLife {
  readonly subject: Subject;
  readonly title: string;
  readonly tenures: readonly Tenure[];
  readonly endedAt: Instant | null;
}

/** A tenure with its end, as far as it is known. */
export interface Interval {
  readonly tenure: Tenure;
  readonly from: Instant;
  readonly to: Instant | null;
}

export const lifeOf = (lives: readonly SubjectLife[], key: string): SubjectLife | undefined =>
  lives.find(({ subject }) => subjectKey(subject) === key);

/** Who has the subject at the instant; of an ended one, who had it last. */
export const tenureAt = ({ tenures }: SubjectLife, at: Instant): Tenure | undefined =>
  heldAt(tenures, at) ?? tenures[0];

/** The life cut into intervals without gap or overlap. A tenure that another replaced at its first instant has none. */
export function intervalsOf({ tenures, endedAt }: SubjectLife): readonly Interval[] {
  return tenures.flatMap((tenure, index) => {
    const to = earliest(tenures[index + 1]?.from ?? null, endedAt);
    return to === null || tenure.from < to ? [{ tenure, from: tenure.from, to }] : [];
  });
}

const earliest = (a: Instant | null, b: Instant | null): Instant | null => {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
};

type Giving = PlanFactOf<'ResponsibilityAssigned' | 'TransferAccepted' | 'ResponsibilityTakenOver'>;

/** The tenure that a fact gives. */
export function tenureFrom(fact: Giving): Tenure {
  const { eventId, occurredAt, by } = fact;
  switch (fact.type) {
    case 'ResponsibilityAssigned':
      return { eventId, from: occurredAt, responsible: fact.data.responsible, how: 'assigned', by };
    case 'TransferAccepted': {
      const { effectiveFrom, to, transferId } = fact.data;
      return { eventId, from: effectiveFrom, responsible: to, how: 'transferred', by, transferId };
    }
    case 'ResponsibilityTakenOver': {
      const { to, justification } = fact.data;
      return { eventId, from: occurredAt, responsible: to, how: 'taken-over', by, reason: justification };
    }
  }
}
