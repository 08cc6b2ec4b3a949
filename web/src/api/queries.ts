import { QueryClient } from '@tanstack/react-query';
import { Problem, isPassing } from './problem';

const attempts = 4;
const again = (failures: number, error: unknown): boolean => isPassing(error) && failures < attempts;
const wait = (failures: number, error: unknown): number =>
  error instanceof Problem ? error.retryAfterMs : Math.min(500 * 2 ** failures, 8000);

/** One place for how often is asked again, and how long an answer may be shown without asking. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: again, retryDelay: wait, staleTime: 10_000 },
      mutations: { retry: again, retryDelay: wait },
    },
  });

/** The keys of the cache. Everything about a plan begins with `plan(planId)`, so that one change makes all of it stale. */
export const keys = {
  plan: (planId: string) => ['plan', planId] as const,
  planPart: (planId: string, part: string, asked: object = {}) => ['plan', planId, part, asked] as const,
  plans: (asked: object = {}) => ['plans', asked] as const,
  worklist: () => ['worklist'] as const,
  providers: () => ['providers'] as const,
  across: (what: string, asked: object = {}) => ['across', what, asked] as const,
};
