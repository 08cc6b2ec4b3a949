import { http } from '../../api/http';
import type { components } from '../../api/schema';
import { useCommand } from '../../api/use-command';

export type ObservationBody = components['schemas']['ObservationBody'];

export const useReport = (planId: string) =>
  useCommand(
    (body: ObservationBody, header) =>
      http.POST('/api/v1/plans/{planId}/observations', { params: { path: { planId }, header }, body }),
    { planId },
  );
