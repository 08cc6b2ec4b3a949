import { http } from '../../../api/http';
import type { BodyOf, Send } from '../edit/bodies';

export const addMember =
  (planId: string): Send<BodyOf<'AddMemberBody'>> =>
  (body, header) =>
    http.POST('/api/v1/plans/{planId}/care-team', { params: { path: { planId }, header }, body });

export const changeMember =
  (planId: string, memberId: string): Send<BodyOf<'ChangeMemberBody'>> =>
  (body, header) =>
    http.PATCH('/api/v1/plans/{planId}/care-team/{memberId}', {
      params: { path: { planId, memberId }, header },
      body,
    });

export const removeMember =
  (planId: string, memberId: string): Send<BodyOf<'CommandBody'>> =>
  (body, header) =>
    http.DELETE('/api/v1/plans/{planId}/care-team/{memberId}', {
      params: { path: { planId, memberId }, header },
      body,
    });
