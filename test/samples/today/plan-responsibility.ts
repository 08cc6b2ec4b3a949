import {
  anne,
  event,
  fjordbyen,
  goal,
  instant,
  measure,
  member,
  observation,
  paal,
  problem,
  solsiden,
  transfer,
} from './names';
import type { Corrected, Offer, PlanEvent } from '../../../src/domain/plan/events';
import type { Party } from '../../../src/kernel/party';
import type { Complete, Today } from '../complete';
import type { planContent } from './plan-content';

const drops = { measureId: measure(1) };
const coordination = { coordination: true } as const;
const contactPoint = { phone: '77 00 00 00', email: 'post@solsiden.example', note: 'Hverdager 8–15' };
const handover = {
  situation: 'Husker ikke dråpene',
  background: 'Grønn stær og demens',
  assessment: 'Trenger hjelp hver kveld',
  recommendation: 'Drypp kl. 21',
};
const offered = [
  { subject: drops, title: 'Øyedråper hver kveld', from: paal },
  { subject: coordination, title: 'Koordinering', from: solsiden },
  { subject: { measureId: measure(3) }, title: 'Skyss til kontroll', from: anne },
] as const;

const offer = (n: number, to: Complete<Party> = fjordbyen): Complete<Offer> => ({
  transferId: transfer(n),
  subjects: offered,
  to,
  reason: 'Husker ikke dråpene',
  handover,
  deadline: instant('2026-02-24T22:59:59.999Z'),
  effectiveFrom: instant('2026-03-01T00:00:00.000Z'),
});

const answer = (n: number, to: Complete<Party> = fjordbyen) => ({
  transferId: transfer(n),
  subjects: offered,
  to,
});

/** Everything that can be entered in error. */
const entered: { readonly [Type in Corrected['type']]: Complete<Corrected> & { readonly type: Type } } = {
  WhatMattersStated: { type: 'WhatMattersStated' },
  PatientCommented: { type: 'PatientCommented' },
  ObservationReported: { type: 'ObservationReported', observationId: observation(1) },
  MeasurePerformed: { type: 'MeasurePerformed', measureId: measure(1) },
  MeasureMissed: { type: 'MeasureMissed', measureId: measure(1) },
  GoalAchievementAssessed: { type: 'GoalAchievementAssessed', goalId: goal(1) },
  TransferAccepted: { type: 'TransferAccepted', transferId: transfer(4), subjects: [drops, coordination] },
  ResponsibilityTakenOver: {
    type: 'ResponsibilityTakenOver',
    transferId: transfer(4),
    subjects: [drops, coordination],
  },
  GoalAdded: { type: 'GoalAdded', goalId: goal(2) },
  ProblemAdded: { type: 'ProblemAdded', problemId: problem(2) },
  MeasureAdded: { type: 'MeasureAdded', measureId: measure(3), responsible: anne },
};
const correction = (n: number, corrected: Complete<Corrected>) => ({
  eventId: event(n),
  reason: 'Feil pasient',
  corrected,
});

/** Who has the responsibility, who is in the team, and how it all ends; after the content. */
export const planResponsibility: Omit<Today<PlanEvent>, keyof typeof planContent> = {
  CareTeamMemberAdded: [
    { memberId: member(1), party: solsiden, role: 'coordinator', contactPoint },
    { memberId: member(2), party: fjordbyen, role: 'responsible', contactPoint },
    { memberId: member(3), party: anne, role: 'datter', contactPoint },
    { memberId: member(4), party: paal, role: 'pasient', contactPoint },
  ],
  CareTeamMemberUpdated: [{ memberId: member(2), changes: { role: 'sykepleier', contactPoint } }],
  ResponsibilityAssigned: [
    { subject: coordination, responsible: solsiden },
    { subject: drops, responsible: paal },
    { subject: { measureId: measure(2) }, responsible: solsiden },
    { subject: { measureId: measure(3) }, responsible: anne },
  ],
  TransferOffered: [
    offer(1),
    offer(2),
    offer(3),
    offer(4),
    offer(5, anne),
    offer(6, anne),
    offer(7, anne),
    offer(8, anne),
  ],
  TransferDeclined: [
    { ...answer(1), reason: 'Mangler opplæring' },
    { ...answer(5, anne), reason: 'Er bortreist' },
  ],
  TransferWithdrawn: [
    { ...answer(2), cause: 'sender', reason: 'Sendt feil' },
    { ...answer(6, anne), cause: 'sender', reason: 'Sendt feil' },
  ],
  TransferExpired: [answer(3), answer(7, anne)],
  TransferAccepted: [
    { ...answer(4), effectiveFrom: instant('2026-03-01T00:00:00.000Z') },
    { ...answer(8, anne), effectiveFrom: instant('2026-03-01T00:00:00.000Z') },
  ],
  ResponsibilityTakenOver: [
    { subjects: offered, to: solsiden, justification: 'Akutte øyesmerter' },
    { subjects: offered, to: anne, justification: 'Ingen andre er der' },
  ],
  EnteredInError: [
    correction(1, entered.WhatMattersStated),
    correction(2, entered.PatientCommented),
    correction(3, entered.ObservationReported),
    correction(4, entered.MeasurePerformed),
    correction(5, entered.MeasureMissed),
    correction(6, entered.GoalAchievementAssessed),
    correction(7, entered.TransferAccepted),
    correction(8, entered.ResponsibilityTakenOver),
    correction(9, entered.GoalAdded),
    correction(10, entered.ProblemAdded),
    correction(11, entered.MeasureAdded),
    correction(12, { ...entered.MeasureAdded, responsible: solsiden }),
  ],
  CareTeamMemberRemoved: [
    { memberId: member(4), party: paal },
    { memberId: member(3), party: anne },
    { memberId: member(2), party: fjordbyen },
  ],
  GoalEnded: [{ goalId: goal(1), reason: 'Nådd' }],
  ProblemResolved: [{ problemId: problem(1), reason: 'Behandlet' }],
  MeasureCompleted: [
    { measureId: measure(1), reason: 'Ferdig', responsible: solsiden },
    { measureId: measure(3), reason: 'Ferdig', responsible: anne },
  ],
  MeasureDiscontinued: [
    { measureId: measure(2), reason: 'Ikke lenger nødvendig', responsible: solsiden },
    { measureId: measure(3), reason: 'Ikke lenger nødvendig', responsible: anne },
  ],
  PlanClosed: [{ reason: 'Flyttet', ended: offered }],
};
