import { http } from '../../api/http';
import type { components } from '../../api/schema';
import { useCommand } from '../../api/use-command';

type Schemas = components['schemas'];

export const useAccept = (planId: string, transferId: string) =>
  useCommand(
    (body: Schemas['AcceptBody'], header) =>
      http.POST('/api/v1/plans/{planId}/transfers/{transferId}/accept', {
        params: { path: { planId, transferId }, header },
        body,
      }),
    { planId },
  );

export const useDecline = (planId: string, transferId: string) =>
  useCommand(
    (body: Schemas['DeclineBody'], header) =>
      http.POST('/api/v1/plans/{planId}/transfers/{transferId}/decline', {
        params: { path: { planId, transferId }, header },
        body,
      }),
    { planId },
  );

export const useWithdraw = (planId: string, transferId: string) =>
  useCommand(
    (body: Schemas['ReasonBody'], header) =>
      http.POST('/api/v1/plans/{planId}/transfers/{transferId}/withdraw', {
        params: { path: { planId, transferId }, header },
        body,
      }),
    { planId },
  );

export const useOffer = (planId: string) =>
  useCommand(
    (body: Schemas['OfferBody'], header) =>
      http.POST('/api/v1/plans/{planId}/transfers', { params: { path: { planId }, header }, body }),
    { planId },
  );
