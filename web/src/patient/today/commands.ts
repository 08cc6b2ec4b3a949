import { http } from '../../api/http';
import type { components } from '../../api/schema';
import { useCommand } from '../../api/use-command';

type PerformanceBody = components['schemas']['PerformanceBody'];

export const useRecord = (planId: string, measureId: string) =>
  useCommand(
    (body: PerformanceBody, header) =>
      http.POST('/api/v1/plans/{planId}/measures/{measureId}/performances', {
        params: { path: { planId, measureId }, header },
        body,
      }),
    { planId },
  );

/** Marks what was entered as a mistake: it stays in the history, and counts no longer. */
export const useTakeBack = (planId: string) =>
  useCommand(
    ({ eventId, reason }: { readonly eventId: string; readonly reason: string }, header) =>
      http.POST('/api/v1/plans/{planId}/events/{eventId}/entered-in-error', {
        params: { path: { planId, eventId }, header },
        body: { reason },
      }),
    { planId },
  );
