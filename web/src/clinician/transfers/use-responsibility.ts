import { useAccess } from '../../api/use-access';
import { useSession } from '../../shared/shell/session-context';
import { usePlanHere } from '../plan/plan-context';
import { isSameParty, subjectsOf } from './subjects';
import type { HeldSubject } from './subjects';

export interface Possible {
  /** What the caller can ask another to take over. */
  readonly offerable: readonly HeldSubject[];
  /** What the caller's unit can take over without having been asked. */
  readonly takeable: readonly HeldSubject[];
}

/** What the caller can do with the responsibilities of the plan: his unit's own, or all of them where it coordinates. */
export function usePossible(): Possible {
  const { plan } = usePlanHere();
  const { me } = useSession();
  const { data: access } = useAccess(plan.planId);
  const may = access?.commands ?? [];
  const isOwn = ({ responsible }: HeldSubject): boolean => isSameParty(responsible, me.party);
  const subjects = subjectsOf(plan);
  return {
    offerable: may.includes('OfferTransfer')
      ? subjects.filter(
          (subject) =>
            subject.transferId === undefined && (access?.basis === 'coordinator' || isOwn(subject)),
        )
      : [],
    takeable: may.includes('TakeOverResponsibility') ? subjects.filter((subject) => !isOwn(subject)) : [],
  };
}
