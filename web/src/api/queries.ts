import { QueryCache, QueryClient } from '@tanstack/react-query';
import type { Query } from '@tanstack/react-query';
import { Problem, isPassing, isRefusal } from './problem';

const attempts = 4;
const again = (failures: number, error: unknown): boolean => isPassing(error) && failures < attempts;
const wait = (failures: number, error: unknown): number =>
  error instanceof Problem ? error.retryAfterMs : Math.min(500 * 2 ** failures, 8000);

/** A command is never put off until the network is back: whoever gave it may have given it up by then. */
const commandAgain = (failures: number, error: unknown): boolean =>
  navigator.onLine && again(failures, error);

/** What somebody may no longer read does not stay before him because he could once. */
function takeAway(error: unknown, query: Query<unknown, unknown>): void {
  if (isRefusal(error) && query.state.data !== undefined) query.setState({ data: undefined });
}

/** One place for how often is asked again, and how long an answer may be shown without asking. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({ onError: takeAway }),
    defaultOptions: {
      queries: { retry: again, retryDelay: wait, staleTime: 10_000 },
      mutations: { networkMode: 'always', retry: commandAgain, retryDelay: wait },
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
