import { http } from '../../api/http';
import type { BodyOf, Send } from '../plan/edit/bodies';

export const offerTransfer =
  (planId: string): Send<BodyOf<'OfferBody'>> =>
  (body, header) =>
    http.POST('/api/v1/plans/{planId}/transfers', { params: { path: { planId }, header }, body });

export const takeOver =
  (planId: string): Send<BodyOf<'TakeoverBody'>> =>
  (body, header) =>
    http.POST('/api/v1/plans/{planId}/takeovers', { params: { path: { planId }, header }, body });

export const acceptTransfer =
  (planId: string, transferId: string): Send<BodyOf<'AcceptBody'>> =>
  (body, header) =>
    http.POST('/api/v1/plans/{planId}/transfers/{transferId}/accept', {
      params: { path: { planId, transferId }, header },
      body,
    });

export const declineTransfer =
  (planId: string, transferId: string): Send<BodyOf<'DeclineBody'>> =>
  (body, header) =>
    http.POST('/api/v1/plans/{planId}/transfers/{transferId}/decline', {
      params: { path: { planId, transferId }, header },
      body,
    });

export const withdrawTransfer =
  (planId: string, transferId: string): Send<BodyOf<'ReasonBody'>> =>
  (body, header) =>
    http.POST('/api/v1/plans/{planId}/transfers/{transferId}/withdraw', {
      params: { path: { planId, transferId }, header },
      body,
    });
