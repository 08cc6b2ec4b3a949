import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { day, instant, named, uuid, words } from '../openapi/answers';
import { PatientName, Subject } from '../openapi/shared.answer';
import { transferFields } from '../transfers/transfer.answer';

const item = {
  planId: uuid(),
  patient: PatientName,
  subject: Type.Optional(Subject),
  title: Type.String(),
};
const WorkItem = named('WorkItem', item);
const OverdueItem = named('OverdueItem', { ...item, dueAt: instant(), why: words('missed', 'not-recorded') });
const OfferItem = named('OfferItem', { ...item, ...transferFields });
const ReviewItem = named('ReviewItem', { ...item, dueAt: instant(), dueOn: day() });
const Notice = named('Notice', {
  noticeId: Type.String(),
  at: instant(),
  kind: words(
    'offer-answered',
    'offer-expired',
    'offer-withdrawn',
    'taken-over',
    'responsibility-ended',
    'responsibility-returned',
    'review-due',
  ),
  planId: uuid(),
  text: Type.String(),
});

export const Worklist = named('Worklist', {
  responsibleFor: Type.Array(WorkItem),
  overdue: Type.Array(OverdueItem),
  offersToAnswer: Type.Array(OfferItem),
  offersAwaitingAnswer: Type.Array(OfferItem),
  reviewsDue: Type.Array(ReviewItem),
  notices: Type.Array(Notice),
});
export type Worklist = Static<typeof Worklist>;
