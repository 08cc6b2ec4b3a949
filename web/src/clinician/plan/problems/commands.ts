import { http } from '../../../api/http';
import type { BodyOf, Send } from '../edit/bodies';

export const addProblem =
  (planId: string): Send<BodyOf<'AddProblemBody'>> =>
  (body, header) =>
    http.POST('/api/v1/plans/{planId}/problems', { params: { path: { planId }, header }, body });

export const changeProblem =
  (planId: string, problemId: string): Send<BodyOf<'ChangeProblemBody'>> =>
  (body, header) =>
    http.PATCH('/api/v1/plans/{planId}/problems/{problemId}', {
      params: { path: { planId, problemId }, header },
      body,
    });

export const resolveProblem =
  (planId: string, problemId: string): Send<BodyOf<'CommandBody'>> =>
  (body, header) =>
    http.POST('/api/v1/plans/{planId}/problems/{problemId}/resolve', {
      params: { path: { planId, problemId }, header },
      body,
    });
