import { subjectKey } from '../../src/domain/plan/events';
import type { Held, Subject } from '../../src/domain/plan/events';
import type { EventId } from '../../src/kernel/ids';

export type SubjectState = 'offered' | 'accepted' | 'declined' | 'withdrawn' | 'expired';

/** What became of a subject in an offer, and by which event. */
export interface SettledSubject {
  readonly subject: Subject;
  readonly state: SubjectState;
  readonly settledBy: EventId | null;
}
export interface OfferedSubject extends Held, SettledSubject {}

export const asOffered = (subjects: readonly Held[]): readonly OfferedSubject[] =>
  subjects.map((held) => ({ ...held, state: 'offered', settledBy: null }));

export function settled<Each extends SettledSubject>(
  subjects: readonly Each[],
  which: readonly { readonly subject: Subject }[],
  state: SubjectState,
  settledBy: EventId,
): readonly Each[] {
  const keys = new Set(which.map(({ subject }) => subjectKey(subject)));
  return subjects.map((each) => (keys.has(subjectKey(each.subject)) ? { ...each, state, settledBy } : each));
}

/** Opens again what the event had settled, where nothing has settled it anew since. */
export const reopened = <Each extends SettledSubject>(
  subjects: readonly Each[],
  settledBy: EventId,
): readonly Each[] =>
  subjects.map((each) =>
    each.settledBy === settledBy ? { ...each, state: 'offered', settledBy: null } : each,
  );
