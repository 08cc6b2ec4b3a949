import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { instant, named, orNull, uuid, words } from '../openapi/answers';
import { Actor, Party } from '../openapi/shared.answer';

const Handover = named('Handover', {
  situation: Type.String(),
  background: Type.String(),
  assessment: Type.String(),
  recommendation: Type.String(),
});

const answerFields = {
  answeredAt: Type.Optional(instant()),
  answeredBy: Type.Optional(Actor),
  answerReason: Type.Optional(Type.String()),
};

const OfferedSubject = named('OfferedSubject', {
  measureId: Type.Optional(uuid()),
  coordination: Type.Optional(Type.Literal(true)),
  title: Type.String(),
  from: Party,
  state: words('offered', 'accepted', 'declined', 'withdrawn', 'expired'),
  ...answerFields,
});

export const transferStates = [
  'offered',
  'accepted',
  'partly-accepted',
  'declined',
  'withdrawn',
  'expired',
] as const;

export const transferFields = {
  transferId: uuid(),
  subjects: Type.Array(OfferedSubject),
  to: Party,
  reason: Type.Optional(Type.String({ description: 'Left out for a unit that has only a part of it' })),
  handover: Type.Optional(Handover),
  deadline: instant(),
  effectiveFrom: Type.Optional(instant()),
  state: words(...transferStates),
  offeredAt: instant(),
  offeredBy: Actor,
  ...answerFields,
  acceptedInError: Type.Optional(Type.Literal(true)),
};

export const Transfer = named('Transfer', transferFields);
export type Transfer = Static<typeof Transfer>;

export const ListedTransfer = named('ListedTransfer', {
  ...transferFields,
  planId: uuid(),
  answerTimeSeconds: Type.Optional(orNull(Type.Number())),
});
export type ListedTransfer = Static<typeof ListedTransfer>;
