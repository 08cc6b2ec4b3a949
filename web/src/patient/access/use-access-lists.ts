import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { answered, http } from '../../api/http';
import { keys } from '../../api/queries';
import type { Plan, Practitioner, Representation, Restriction } from '../../api/types';

interface Items<T> {
  readonly items: readonly T[];
}

/** Whom the patient has let in. */
export const useRepresentations = ({
  planId,
  patient: { patientId },
}: Plan): UseQueryResult<Items<Representation>> =>
  useQuery({
    queryKey: keys.planPart(planId, 'representations'),
    queryFn: () =>
      answered(http.GET('/api/v1/patients/{patientId}/representations', { params: { path: { patientId } } })),
  });

/** Whom the patient has shut out by name. */
export const useRestrictions = ({
  planId,
  patient: { patientId },
}: Plan): UseQueryResult<Items<Restriction>> =>
  useQuery({
    queryKey: keys.planPart(planId, 'restrictions'),
    queryFn: () =>
      answered(http.GET('/api/v1/patients/{patientId}/restrictions', { params: { path: { patientId } } })),
  });

/** Practitioners with such a name, once something is asked for. */
export const usePractitioners = (q: string): UseQueryResult<Items<Practitioner>> =>
  useQuery({
    queryKey: keys.across('practitioners', { q }),
    enabled: q !== '',
    queryFn: () => answered(http.GET('/api/v1/practitioners', { params: { query: { q } } })),
  });
