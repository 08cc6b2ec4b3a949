import { accessDecider, hasEmergencyAccess } from '../../src/domain/access/decider';
import { by, specificationOf, t } from '../support/decider-specification';
import type { AccessCommand } from '../../src/domain/access/decider';
import type { Actor } from '../../src/kernel/actor';
import type { PlanId, PractitionerId, ProviderId } from '../../src/kernel/ids';

const strand = 'strand' as PractitionerId;
const ness = 'ness' as PractitionerId;
const doctorStrand: Actor = { role: 'practitioner', name: 'Strand', practitionerId: strand };
const opening = {
  planId: 'plan' as PlanId,
  practitionerId: strand,
  providerId: 'legevakt' as ProviderId,
  reason: 'Akutte øyesmerter',
};
const open: AccessCommand = { type: 'OpenEmergencyAccess', ...opening };
const access = specificationOf(accessDecider, { stream: 'access-paal' });
const openedAtEight = access.given(by(doctorStrand, '04-18 08:00', open)).state;

describe('emergency access', () => {
  it('is recorded with its reason and how long it lasts: twelve hours', () => {
    access
      .given()
      .when(by(doctorStrand, '04-18 08:00', open))
      .then({ type: 'EmergencyAccessOpened', data: { ...opening, until: t('04-18 20:00') } });
  });
  it('lasts from when the register opens it, also where the need is said to be earlier', () => {
    access
      .given()
      .when(by(doctorStrand, '04-18 08:00', open, { occurredAt: '04-18 07:56' }))
      .then({ type: 'EmergencyAccessOpened', data: { ...opening, until: t('04-18 20:00') } });
  });
  it('is not there before it is opened', () => {
    expect(hasEmergencyAccess(accessDecider.initialState, opening.planId, strand, t('04-18 08:00'))).toBe(
      false,
    );
  });
  it('holds at once and until the last millisecond of the twelve hours', () => {
    const at = (when: string) => hasEmergencyAccess(openedAtEight, opening.planId, strand, t(when));
    expect([at('04-18 08:00'), at('04-18 19:59:59.999'), at('04-18 20:00')]).toEqual([true, true, false]);
  });
  it('is only for the one who opened it', () => {
    expect(hasEmergencyAccess(openedAtEight, opening.planId, ness, t('04-18 08:00'))).toBe(false);
  });
  it('can be opened again, and is recorded every time', () => {
    const again = access
      .given(by(doctorStrand, '04-18 08:00', open))
      .when(by(doctorStrand, '04-18 19:00', open));
    again.thenTypes('EmergencyAccessOpened');
    expect(hasEmergencyAccess(again.history.state, opening.planId, strand, t('04-19 06:59'))).toBe(true);
  });
  it('of one leaves that of another as it was', () => {
    const both = access.given(
      by(doctorStrand, '04-18 08:00', open),
      by(doctorStrand, '04-18 09:00', { ...open, practitionerId: ness }),
    );
    expect(both.state.until).toEqual({
      'plan/strand': t('04-18 20:00'),
      'plan/ness': t('04-18 21:00'),
    });
  });
  it('opens one plan of the patient and no other', () => {
    expect(hasEmergencyAccess(openedAtEight, 'former plan' as PlanId, strand, t('04-18 08:00'))).toBe(false);
  });
});
