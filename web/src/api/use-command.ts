import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { answered } from './http';
import { keys } from './queries';

/** The headers with which one wish of a person is sent, however often. */
export interface Intent {
  readonly 'Idempotency-Key': string;
  readonly 'If-Match'?: string;
}

interface Answer<T> {
  data?: T;
  response: Response;
}

export interface About {
  /** What is shown of this plan is asked for anew when the command was taken. */
  readonly planId?: string;
  /** The revision that the person looked at; a clash with somebody else's change is then told (412). */
  readonly revision?: number | undefined;
}

/**
 * A command of the register. The same body is sent with the same Idempotency-Key until it was taken, so that pressing twice,
 * or trying again after a broken connection, has one effect.
 */
export function useCommand<Body, Taken>(
  send: (body: Body, intent: Intent) => Promise<Answer<Taken>>,
  { planId, revision }: About = {},
): UseMutationResult<Taken, Error, Body> {
  const queries = useQueryClient();
  const wish = useRef({ body: '', key: '' });
  return useMutation({
    mutationFn: (body: Body) => {
      const words = JSON.stringify(body ?? null);
      if (wish.current.body !== words || wish.current.key === '') {
        wish.current = { body: words, key: crypto.randomUUID() };
      }
      return answered(
        send(body, {
          'Idempotency-Key': wish.current.key,
          ...(revision !== undefined && { 'If-Match': `"${revision}"` }),
        }),
      );
    },
    onSuccess: async () => {
      wish.current = { body: '', key: '' };
      await Promise.all([
        planId !== undefined && queries.invalidateQueries({ queryKey: keys.plan(planId) }),
        queries.invalidateQueries({ queryKey: keys.worklist() }),
        queries.invalidateQueries({ queryKey: ['plans'] }),
      ]);
    },
  });
}
