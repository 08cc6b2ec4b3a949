import type { UseMutationResult } from '@tanstack/react-query';
import { useCommand } from '../../api/use-command';
import type { Late, Send } from '../plan/edit/bodies';

/** A command about an offer, wherever it is answered from. */
export const useOfferCommand = <Body>(
  planId: string,
  send: Send<Body>,
): UseMutationResult<unknown, Error, Body & Late> =>
  useCommand((body: Body & Late, header) => send(body, header), { planId });
