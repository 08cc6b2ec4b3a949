import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { answered, http } from '../../api/http';
import { keys } from '../../api/queries';
import type { Measure, Transfer, Worklist } from '../../api/types';
import { usePlanHere } from './here';

/** What the reader has to do; asked anew as the plan changes, so that one page has one live connection. */
export const useWorklist = (planId: string): UseQueryResult<Worklist> =>
  useQuery({
    queryKey: keys.planPart(planId, 'worklist'),
    queryFn: () => answered(http.GET('/api/v1/worklist')),
  });

/** Whether a measure is for the reader to do: his own, or of the patient whom he helps. */
export function useIsMine(): (measure: Measure) => boolean {
  const { plan } = usePlanHere();
  const { data } = useWorklist(plan.planId);
  const own = new Set(data?.responsibleFor.map(({ subject }) => subject?.measureId));
  return ({ measureId, responsible }) => responsible.kind === 'patient' || own.has(measureId);
}

/** The open offers that the reader may answer. */
export function useOffersToMe(): readonly Transfer[] {
  const { plan, may } = usePlanHere();
  const { data } = useWorklist(plan.planId);
  const asked = new Set(data?.offersToAnswer.map(({ transferId }) => transferId));
  return plan.transfers.filter(
    ({ to, subjects, transferId }) =>
      may('AcceptTransfer') &&
      subjects.some(({ state }) => state === 'offered') &&
      (to.kind === 'patient' || asked.has(transferId)),
  );
}
