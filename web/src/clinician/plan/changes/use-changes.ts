import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { answered, http } from '../../../api/http';
import { keys } from '../../../api/queries';
import type { components } from '../../../api/schema';
import type { Actor } from '../../../api/types';

export type PlanChanges = components['schemas']['PlanChanges'];
export type PlanChange = PlanChanges['changes'][number];

/** What differs from when the caller last looked at the plan; within a visit that stands still. */
export const useChanges = (planId: string): UseQueryResult<PlanChanges> =>
  useQuery({
    queryKey: keys.planPart(planId, 'changes'),
    queryFn: () => answered(http.GET('/api/v1/plans/{planId}/changes', { params: { path: { planId } } })),
  });

/** What somebody else than the caller has changed, newest first. */
export const byOthers = (changes: readonly PlanChange[], myId: string | undefined): readonly PlanChange[] =>
  changes
    .filter(({ by }) => by.practitionerId === undefined || by.practitionerId !== myId)
    .toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt));

/** Where on the page a place of the plan is shown. An offer stands above the measures. */
export function anchorOf(path: string): string {
  const [, part = '', id] = path.split('/');
  if (part === 'transfers') return 'measures';
  return id === undefined ? part : `${part}-${id}`;
}

/** «Marit Dahl (Fjordbyen hjemmetjeneste)». */
export const nameOf = ({ name, unit }: Actor): string => (unit === undefined ? name : `${name} (${unit})`);
