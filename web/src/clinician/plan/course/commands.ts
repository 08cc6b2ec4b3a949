import { http } from '../../../api/http';
import type { BodyOf, Send } from '../edit/bodies';

export const approve =
  (planId: string): Send<BodyOf<'ApprovalBody'>> =>
  (body, header) =>
    http.POST('/api/v1/plans/{planId}/approval', { params: { path: { planId }, header }, body });

export const review =
  (planId: string): Send<BodyOf<'ReviewBody'>> =>
  (body, header) =>
    http.POST('/api/v1/plans/{planId}/reviews', { params: { path: { planId }, header }, body });

export const scheduleReview =
  (planId: string): Send<BodyOf<'NextReviewBody'>> =>
  (body, header) =>
    http.PUT('/api/v1/plans/{planId}/next-review', { params: { path: { planId }, header }, body });

export type PlanStep = 'pause' | 'resume' | 'close';

export const stepPlan =
  (planId: string, step: PlanStep): Send<BodyOf<'ReasonBody'>> =>
  (body, header) =>
    http.POST(`/api/v1/plans/{planId}/${step}`, { params: { path: { planId }, header }, body });
