import type { Measure, OfferedSubject, Party, Plan, Subject } from '../../api/types';
import type { BodyOf } from '../plan/edit/bodies';

/** Something that somebody answers for: a measure, or the coordination of the plan. */
export interface HeldSubject {
  readonly key: string;
  readonly body: BodyOf<'SubjectBody'>;
  readonly part: Measure['part'] | 'coordination';
  /** Of a measure; the coordination has no name of its own. */
  readonly title?: string;
  readonly responsible: Party;
  /** The open offer, of which there is one at most. */
  readonly transferId?: string | undefined;
}

export const coordinationKey = 'coordination';

export const keyOf = ({ measureId }: Subject): string => measureId ?? coordinationKey;

export const bodyOf = ({ measureId }: Subject): BodyOf<'SubjectBody'> =>
  measureId === undefined ? { coordination: true } : { measureId };

const isLiving = ({ status }: Measure): boolean => status !== 'completed' && status !== 'discontinued';

const ofMeasure = ({ measureId, part, title, responsible, transferId }: Measure): HeldSubject => ({
  key: measureId,
  body: { measureId },
  part,
  title,
  responsible,
  transferId,
});

/** Everything in the plan that somebody answers for now. */
export function subjectsOf({ status, coordination, measures }: Plan): readonly HeldSubject[] {
  if (status === 'closed') return [];
  const { responsible, transferId } = coordination;
  return [
    { key: coordinationKey, body: { coordination: true }, part: 'coordination', responsible, transferId },
    ...measures.filter(isLiving).map(ofMeasure),
  ];
}

/** What still waits for an answer. */
export const waiting = (subjects: readonly OfferedSubject[]): readonly OfferedSubject[] =>
  subjects.filter(({ state }) => state === 'offered');

/** Whether two name the same unit, or the same person. */
export const isSameParty = (a: Party, b: Party | undefined): boolean =>
  a.kind === b?.kind && (a.providerId ?? a.relativeId) === (b.providerId ?? b.relativeId);
