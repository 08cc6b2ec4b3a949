import type { Handover } from '../../api/types';
import { endOfDay, startOfDay } from '../../shared/i18n/oslo';
import type { BodyOf } from '../plan/edit/bodies';
import type { HeldSubject } from './subjects';

export interface OfferDraft {
  readonly picked: readonly string[];
  readonly to: BodyOf<'PartyBody'> | null;
  readonly reason: string;
  readonly handover: Handover;
  /** A day: an answer counts until it ends in Oslo. */
  readonly deadline: string;
  /** A day, at whose beginning it shall hold; empty where it holds from the acceptance. */
  readonly effectiveOn: string;
}

export const emptyOffer = (picked: readonly string[]): OfferDraft => ({
  picked,
  to: null,
  reason: '',
  handover: { situation: '', background: '', assessment: '', recommendation: '' },
  deadline: '',
  effectiveOn: '',
});

/** The offer as the register wants it; nothing, while nobody is chosen. */
export function contentOf(
  { picked, to, reason, handover, deadline, effectiveOn }: OfferDraft,
  subjects: readonly HeldSubject[],
): BodyOf<'OfferBody'> | null {
  if (to === null) return null;
  return {
    subjects: subjects.filter(({ key }) => picked.includes(key)).map(({ body }) => body),
    to,
    reason: reason.trim(),
    handover,
    deadline: endOfDay(deadline),
    ...(effectiveOn !== '' && { effectiveFrom: startOfDay(effectiveOn) }),
  };
}
