import type { UseMutationResult } from '@tanstack/react-query';
import { useCommand } from '../../../api/use-command';
import type { Late, Send } from './bodies';

export interface Wish<Body> {
  readonly body: Body & Late;
  /** The revision that the person looked at, where a clash with another's change is to be told. */
  readonly revision?: number;
}

/** A command about a plan, whose revision is known only when it is sent. */
export const usePlanCommand = <Body>(
  planId: string,
  send: Send<Body>,
): UseMutationResult<unknown, Error, Wish<Body>> =>
  useCommand(
    ({ body, revision }: Wish<Body>, intent) =>
      send(body, { ...intent, ...(revision !== undefined && { 'If-Match': `"${revision}"` }) }),
    { planId },
  );
