import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { answered, http } from '../../api/http';
import type { components } from '../../api/schema';

export type Projection = components['schemas']['ProjectionStatus'];
export type Comparison = components['schemas']['Comparison'];

export const projectionsKey = ['projections'] as const;

const whileBuildingMs = 1_000;
const elseMs = 5_000;

const isBuilding = ({ state, beside }: Projection): boolean =>
  state === 'rebuilding' && beside?.state !== 'built';

/** Every read model and how it stands, asked for each second while something is being built. */
export const useProjections = (): UseQueryResult<readonly Projection[]> =>
  useQuery({
    queryKey: projectionsKey,
    refetchInterval: ({ state: { data } }) => (data?.some(isBuilding) ? whileBuildingMs : elseMs),
    queryFn: async () => (await answered(http.GET('/api/v1/projections'))).items,
  });
