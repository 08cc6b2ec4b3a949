import { http } from '../../api/http';
import type { components } from '../../api/schema';
import { useCommand } from '../../api/use-command';

type Schemas = components['schemas'];

/** A clash with what somebody else wrote meanwhile is told, where a `revision` is given. */
export const useStateWhatMatters = (planId: string, revision: number | undefined) =>
  useCommand(
    (body: Schemas['WordsBody'], header) =>
      http.POST('/api/v1/plans/{planId}/what-matters', { params: { path: { planId }, header }, body }),
    { planId, revision },
  );

export const useComment = (planId: string) =>
  useCommand(
    (body: Schemas['WordsBody'], header) =>
      http.POST('/api/v1/plans/{planId}/comments', { params: { path: { planId }, header }, body }),
    { planId },
  );

export const useAnswerGoal = (planId: string, goalId: string) =>
  useCommand(
    (body: Schemas['AcceptanceBody'], header) =>
      http.POST('/api/v1/plans/{planId}/goals/{goalId}/acceptance', {
        params: { path: { planId, goalId }, header },
        body,
      }),
    { planId },
  );
