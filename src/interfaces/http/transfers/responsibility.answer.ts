import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { answer, instant, named, orNull, uuid, words } from '../openapi/answers';
import { Actor, Party, Subject } from '../openapi/shared.answer';

export const ways = ['assigned', 'transferred', 'taken-over'] as const;
const how = () => words(...ways);

/** Who has each subject at an instant, as the register knew it at another. */
export const Responsibility = named('Responsibility', {
  at: instant(),
  knownAt: instant(),
  subjects: Type.Array(
    answer({
      subject: Subject,
      title: Type.String(),
      responsible: Party,
      since: instant(),
      how: how(),
      transferId: Type.Optional(uuid()),
    }),
  ),
});
export type Responsibility = Static<typeof Responsibility>;

const intervalFields = {
  subject: Subject,
  title: Type.String(),
  responsible: Party,
  former: Type.Optional(Party),
  from: instant(),
  to: orNull(instant()),
  how: how(),
  transferId: Type.Optional(uuid()),
  by: Actor,
  reason: Type.Optional(Type.String()),
  enteredAt: instant(),
  lateReason: Type.Optional(Type.String()),
  recordedAt: instant(),
  knownTo: orNull(instant()),
  supersededBy: Type.Optional(
    named('Superseding', {
      eventId: uuid(),
      type: Type.String(),
      by: Actor,
      at: instant(),
      reason: Type.Optional(Type.String()),
    }),
  ),
};

export const ResponsibilityInterval = named('ResponsibilityInterval', intervalFields);
export type ResponsibilityInterval = Static<typeof ResponsibilityInterval>;

export const ListedInterval = named('ListedInterval', { ...intervalFields, planId: uuid() });
export type ListedInterval = Static<typeof ListedInterval>;
