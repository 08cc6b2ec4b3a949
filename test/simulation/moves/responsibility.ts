import { ago, coordinator, dayMs, hourMs, late, staff, unit } from './asked';
import type { KnownOffer } from '../world';
import type { Move } from './asked';

/** One to three subjects; some offers hold for a moment only, so that they expire in the middle of it all. */
export const offer: Move = (plan, dice) => {
  const receiver = dice.pick([...staff, plan.patient]) ?? plan.patient;
  const measures = new Set(Array.from({ length: dice.between(0, 3) }, () => dice.pick(plan.measures)));
  const subjects = [...measures].flatMap((measureId) => (measureId === undefined ? [] : [{ measureId }]));
  const answerMs = dice.isLucky(0.4) ? dice.between(50, 1500) : dayMs;
  const later = dice.isLucky(0.2) ? { effectiveFrom: ago(-dice.between(100, 1500)) } : {};
  return {
    user: dice.isLucky(0.8) ? coordinator : (dice.pick(staff) ?? coordinator),
    path: '/transfers',
    body: {
      subjects: subjects.length > 0 ? subjects : [{ coordination: true }],
      to: receiver === plan.patient ? { kind: 'patient' } : unit(receiver),
      reason: 'Nærmere hjemmet',
      handover: { situation: 'A', background: 'B', assessment: 'C', recommendation: 'D' },
      deadline: ago(-answerMs),
      ...later,
      ...late(dice, 2 * hourMs),
    },
    leaves: 'TransferOffered',
    learn: ({ transferId = '' }) => plan.offers.push({ transferId, receiver }),
  };
};

const answering =
  (verb: string, leaves: string, userOf: (offer: KnownOffer) => string): Move =>
  ({ offers }, dice) => {
    const meant = dice.pick(offers.slice(-3));
    if (!meant) return null;
    const body = { ...(verb === 'accept' ? {} : { reason: 'Passer ikke nå' }) };
    return { user: userOf(meant), path: `/transfers/${meant.transferId}/${verb}`, body, leaves };
  };

export const accept = answering('accept', 'TransferAccepted', ({ receiver }) => receiver);
export const decline = answering('decline', 'TransferDeclined', ({ receiver }) => receiver);
export const withdraw = answering('withdraw', 'TransferWithdrawn', () => coordinator);

export const takeOver: Move = ({ measures }, dice) => {
  const measureId = dice.pick(measures);
  return {
    user: dice.pick(staff) ?? coordinator,
    path: '/takeovers',
    body: {
      subjects: [measureId === undefined || dice.isLucky(0.2) ? { coordination: true } : { measureId }],
      justification: 'Akutt forverring',
      ...late(dice),
    },
    leaves: 'ResponsibilityTakenOver',
  };
};

export const openInEmergency: Move = (_plan, dice) => ({
  user: dice.pick(['doctor-strand', 'doctor-ness']) ?? 'doctor-strand',
  path: '/emergency-access',
  body: { reason: 'Akutte smerter', basis: 'emergency' },
  leaves: 'EmergencyAccessOpened',
});
