import { partyOf } from '../../src/kernel/actor';
import type { Fact } from '../../src/kernel/event';
import { sameParty } from '../../src/kernel/party';
import type { Held, PlanFactOf } from '../../src/domain/plan/events';
import { partyKeyAcrossPlans } from '../shared/party-key';
import { lifeOf } from '../shared/tenures';
import type { NoticeEntry, WorklistPlan } from './document';
import type { WorklistEvent } from './events';
import { askerOf, besides, coordinators, others, patientOf } from './recipients';
import { askerOfMistake, returnsIn } from './returns';
import * as texts from './notice-texts';
import { closedFor, relieved, toldInPart } from './told';
import type { Told } from './told';

type Type = WorklistEvent['type'];
type Facts = { readonly [T in Type]: PlanFactOf<T> };
type Teller<T extends Type> = (plan: WorklistPlan, fact: Facts[T], before: WorklistPlan) => readonly Told[];
type Tellers = { readonly [T in Type]: Teller<T> };

const nothing = (): readonly Told[] => [];

const tellers: Tellers = {
  PlanOpened: nothing,
  PlanClosed: (_, { data }) => closedFor(data.ended),
  PlanReviewed: nothing,
  ReviewScheduled: nothing,
  ReviewFellDue: (plan, fact) => [
    { to: coordinators(plan, fact), kind: 'review-due', text: texts.reviewDue(fact) },
  ],
  MeasureAdded: nothing,
  MeasureUpdated: nothing,
  MeasurePutOnHold: nothing,
  MeasureResumed: nothing,
  MeasurePerformed: nothing,
  MeasureMissed: nothing,
  MeasureCompleted: (plan, fact) => [relieved(fact.data.responsible, endedSubject(plan, fact), fact.type)],
  MeasureDiscontinued: (plan, fact) => [relieved(fact.data.responsible, endedSubject(plan, fact), fact.type)],
  ResponsibilityAssigned: nothing,
  TransferOffered: nothing,
  TransferAccepted: (plan, fact) =>
    toldInPart(askerOf(plan, fact), fact, (subjects) => ({
      kind: 'offer-answered',
      text: texts.accepted(fact, subjects),
    })),
  TransferDeclined: (plan, fact) =>
    toldInPart(askerOf(plan, fact), fact, (subjects) => ({
      kind: 'offer-answered',
      text: texts.declined(fact, subjects),
    })),
  TransferWithdrawn: (_, fact) => [
    { to: [fact.data.to], kind: 'offer-withdrawn', text: texts.withdrawn(fact) },
  ],
  TransferExpired: (plan, fact) =>
    toldInPart(askerOf(plan, fact), fact, (subjects) => ({
      kind: 'offer-expired',
      text: texts.expired(fact, subjects, wasAcceptedInError(plan, fact)),
    })),
  ResponsibilityTakenOver: (plan, fact) =>
    toldInPart(patientOf(plan), fact, (subjects) => ({
      kind: 'taken-over',
      text: texts.takenOver(fact, subjects),
    })),
  EnteredInError: corrected,
};

const toldOf = <T extends Type>(
  before: WorklistPlan,
  plan: WorklistPlan,
  fact: { readonly type: T } & Facts[T],
): readonly Told[] => tellers[fact.type](plan, fact, before);

/** What a fact tells the parties that it concerns; nobody is told what he did himself. */
export const noticesOf = (
  before: WorklistPlan,
  plan: WorklistPlan,
  fact: Fact<WorklistEvent>,
): readonly NoticeEntry[] =>
  toldOf(before, plan, fact).flatMap(({ to, kind, text }) =>
    others(to, partyOf(fact.by)).map((party) => ({
      party: partyKeyAcrossPlans(party, plan.patient.patientId),
      patientId: plan.patient.patientId,
      list: 'notice',
      planId: plan.planId,
      noticeId: fact.eventId,
      at: fact.recordedAt,
      kind,
      text,
    })),
  );

const wasAcceptedInError = (
  { transfers }: WorklistPlan,
  { data: { transferId } }: PlanFactOf<'TransferExpired'>,
): boolean =>
  transfers.some((transfer) => transfer.transferId === transferId && transfer.acceptedInError === true);

function endedSubject(
  plan: WorklistPlan,
  { data: { measureId } }: PlanFactOf<'MeasureCompleted' | 'MeasureDiscontinued'>,
): readonly Pick<Held, 'subject' | 'title'>[] {
  const life = lifeOf(plan.lives, measureId);
  return life ? [life] : [];
}

/** Only what had made somebody responsible concerns anybody when it is taken back. */
function corrected(
  plan: WorklistPlan,
  fact: PlanFactOf<'EnteredInError'>,
  before: WorklistPlan,
): readonly Told[] {
  const mistake = fact.data.corrected;
  if (mistake.type === 'MeasureAdded') {
    const life = lifeOf(before.lives, mistake.measureId);
    return life ? [relieved(mistake.responsible, [life], 'MeasureAdded')] : [];
  }
  const returns = returnsIn(before, plan, fact);
  if (returns.length === 0) return [];
  const whole = [...askerOfMistake(plan, fact), ...patientOf(plan)];
  const kind = 'responsibility-returned';
  const parties = returns.flatMap(({ from, to }) => [from, to]);
  return [
    { to: whole, kind, text: texts.returned(returns, fact, true) },
    ...besides(whole, parties).map((party): Told => {
      const own = returns.filter(({ from, to }) => sameParty(from, party) || sameParty(to, party));
      return { to: [party], kind, text: texts.returned(own, fact, own.length === returns.length) };
    }),
  ];
}
