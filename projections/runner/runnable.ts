import type { RunnableProjection } from './fold-batch';
import type { AnyProjection } from './projection';

/**
 * Projections as the runner takes them. The one cast: each projection's functions take only its own documents and
 * facts, which no type can say of a list of unlike ones; that it is handed no others is the runner's own rule.
 */
export const runnable = (projections: readonly AnyProjection[]): readonly RunnableProjection[] =>
  projections as readonly RunnableProjection[];
