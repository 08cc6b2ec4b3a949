import { parseInstant } from '../../kernel/instant';
import type { Instant } from '../../kernel/instant';
import type { Scalar } from '../ports/read-store';
import type { PageRequest } from './answer';

/** A page of a list whose pages are all of the moment of the first, whatever happens between them. */
export interface PageOfMoment {
  readonly page: PageRequest;
  /** Null on the first page, which is where the moment is found. */
  readonly moment: Instant | null;
}

/** The cursor names the moment before the place. */
export function pageOfMoment({ limit, after }: PageRequest): PageOfMoment {
  const [moment, ...place] = after ?? [];
  return {
    page: { limit, ...(after && { after: place }) },
    moment: typeof moment === 'string' ? parseInstant(moment) : null,
  };
}

export const nextOfMoment = (moment: Instant, place: readonly Scalar[] | null): readonly Scalar[] | null =>
  place && [moment, ...place];
