import { http } from '../../../api/http';
import type { BodyOf, Send } from '../edit/bodies';

export const reportObservation =
  (planId: string): Send<BodyOf<'ObservationBody'>> =>
  (body, header) =>
    http.POST('/api/v1/plans/{planId}/observations', { params: { path: { planId }, header }, body });
