import { subjectKey } from '../../src/domain/plan/events';
import type { Held, Subject } from '../../src/domain/plan/events';
import type { EventId } from '../../src/kernel/ids';

export type SubjectState = 'offered' | 'accepted' | 'declined' | 'withdrawn' | 'expired';

/** A subject in an offer, and which event gave it its state. */
export interface OfferedSubject extends Held {
  readonly state: SubjectState;
  readonly settledBy: EventId | null;
}

export const asOffered = (subjects: readonly Held[]): readonly OfferedSubject[] =>
  subjects.map((held) => ({ ...held, state: 'offered', settledBy: null }));

export function settled(
  subjects: readonly OfferedSubject[],
  which: readonly { readonly subject: Subject }[],
  state: SubjectState,
  settledBy: EventId,
): readonly OfferedSubject[] {
  const keys = new Set(which.map(({ subject }) => subjectKey(subject)));
  return subjects.map((each) => (keys.has(subjectKey(each.subject)) ? { ...each, state, settledBy } : each));
}

/** Opens again what the event had settled, where nothing has settled it anew since. */
export const reopened = (
  subjects: readonly OfferedSubject[],
  settledBy: EventId,
): readonly OfferedSubject[] =>
  subjects.map((each) =>
    each.settledBy === settledBy ? { ...each, state: 'offered', settledBy: null } : each,
  );
