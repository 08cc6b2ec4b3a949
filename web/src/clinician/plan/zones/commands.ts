import { http } from '../../../api/http';
import type { ZoneName } from '../../../shared/parts/zone-cards';
import type { BodyOf, Send } from '../edit/bodies';

export const defineZone =
  (planId: string, zone: ZoneName): Send<BodyOf<'ZoneBody'>> =>
  (body, header) =>
    http.PUT('/api/v1/plans/{planId}/zones/{zone}', { params: { path: { planId, zone }, header }, body });

export const removeZone =
  (planId: string, zone: ZoneName): Send<BodyOf<'CommandBody'>> =>
  (body, header) =>
    http.DELETE('/api/v1/plans/{planId}/zones/{zone}', { params: { path: { planId, zone }, header }, body });
