import type { Transfer, ResponsibilityInterval } from '../../api/types';

/** What the register believed at an instant about all of time: rows that were written by then and not yet written anew. */
export const rowsKnownAt = (
  rows: readonly ResponsibilityInterval[],
  knownAt: string,
): readonly ResponsibilityInterval[] =>
  rows.filter((row) => row.recordedAt <= knownAt && (row.knownTo === null || knownAt < row.knownTo));

/** What it had believed and given up by then. */
export const rowsGivenUpBy = (
  rows: readonly ResponsibilityInterval[],
  knownAt: string,
): readonly ResponsibilityInterval[] => rows.filter(({ knownTo }) => knownTo !== null && knownTo <= knownAt);

/** Of the rows that were known, what held at an instant. */
export const rowsHeldAt = (
  rows: readonly ResponsibilityInterval[],
  at: string,
): readonly ResponsibilityInterval[] =>
  rows.filter((row) => row.from <= at && (row.to === null || at < row.to));

/** Offers that had been made by then; an answer that came later was not known. */
export const offersKnownAt = (offers: readonly Transfer[], knownAt: string): readonly Transfer[] =>
  offers
    .filter(({ offeredAt }) => offeredAt <= knownAt)
    .map((offer) =>
      (offer.answeredAt ?? offer.deadline) > knownAt ? { ...offer, state: 'offered' } : offer,
    );

export const keyOfSubject = ({ measureId }: { readonly measureId?: string }): string =>
  measureId ?? 'coordination';

export const subjectKey = ({ subject }: Pick<ResponsibilityInterval, 'subject'>): string =>
  keyOfSubject(subject);
