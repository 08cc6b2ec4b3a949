import { http } from '../../../api/http';
import type { BodyOf, Send } from '../edit/bodies';

export const addGoal =
  (planId: string): Send<BodyOf<'AddGoalBody'>> =>
  (body, header) =>
    http.POST('/api/v1/plans/{planId}/goals', { params: { path: { planId }, header }, body });

export const changeGoal =
  (planId: string, goalId: string): Send<BodyOf<'ChangeGoalBody'>> =>
  (body, header) =>
    http.PATCH('/api/v1/plans/{planId}/goals/{goalId}', {
      params: { path: { planId, goalId }, header },
      body,
    });

export const assessGoal =
  (planId: string, goalId: string): Send<BodyOf<'AchievementBody'>> =>
  (body, header) =>
    http.POST('/api/v1/plans/{planId}/goals/{goalId}/achievement', {
      params: { path: { planId, goalId }, header },
      body,
    });

export const endGoal =
  (planId: string, goalId: string): Send<BodyOf<'ReasonBody'>> =>
  (body, header) =>
    http.POST('/api/v1/plans/{planId}/goals/{goalId}/end', {
      params: { path: { planId, goalId }, header },
      body,
    });
