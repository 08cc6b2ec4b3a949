import { partyOf } from '../../src/kernel/actor';
import { isUnit, partyKey, sameParty } from '../../src/kernel/party';
import type { Actor } from '../../src/kernel/actor';
import type { PractitionerId, ProviderId, RelativeId } from '../../src/kernel/ids';
import type { Party } from '../../src/kernel/party';

const solsiden: Party = {
  kind: 'provider',
  providerId: 'solsiden' as ProviderId,
  name: 'Solsiden legesenter',
};
const fjordbyen: Party = { kind: 'provider', providerId: 'fjordbyen' as ProviderId, name: 'Fjordbyen' };
const berg: Party = { ...solsiden, practitionerId: 'berg' as PractitionerId };
const paal: Party = { kind: 'patient', name: 'Pål' };
const anne: Party = { kind: 'relative', relativeId: 'anne' as RelativeId, name: 'Anne' };
const ola: Party = { kind: 'relative', relativeId: 'ola' as RelativeId, name: 'Ola' };

describe('a party', () => {
  it('is one unit, whoever of its practitioners is named and whatever it is called', () => {
    expect(sameParty({ ...berg, name: 'Solsiden' }, solsiden)).toBe(true);
  });
  it.each([
    ['another unit', solsiden, fjordbyen],
    ['the patient and a relative', paal, anne],
    ['two relatives', anne, ola],
    ['a unit and the patient', solsiden, paal],
  ])('is not the same as another: %s', (_, a, b) => {
    expect(sameParty(a, b)).toBe(false);
  });
  it('has a key that tells what it is', () => {
    expect([berg, paal, anne].map(partyKey)).toEqual(['provider:solsiden', 'patient', 'relative:anne']);
  });
  it('is a unit only where it has its id', () => {
    expect([
      isUnit(berg, 'solsiden' as ProviderId),
      isUnit(paal, undefined),
      isUnit(solsiden, undefined),
    ]).toEqual([true, false, false]);
  });
});

describe('whom someone acts for', () => {
  const actor = (role: Actor['role'], more: Partial<Actor> = {}): Actor => ({ role, name: 'Navn', ...more });
  it('is the unit of a practitioner, with himself and the unit by its name', () => {
    const providerId = 'solsiden' as ProviderId;
    const practitionerId = 'berg' as PractitionerId;
    expect(
      partyOf(actor('practitioner', { providerId, practitionerId, unit: 'Solsiden legesenter' })),
    ).toEqual(berg);
  });
  it('is nobody for a practitioner without a unit', () => {
    expect(partyOf(actor('practitioner'))).toBeNull();
  });
  it('is himself for the patient', () => {
    expect(partyOf(actor('patient'))).toEqual({ kind: 'patient', name: 'Navn' });
  });
  it('is himself for a relative, also on behalf of the patient', () => {
    const relativeId = 'anne' as RelativeId;
    expect(partyOf(actor('relative', { relativeId, onBehalfOf: 'Pål' }))).toEqual({ ...anne, name: 'Navn' });
  });
  it.each(['auditor', 'operator', 'system'] as const)('is nobody for the role %s', (role) => {
    expect(partyOf(actor(role))).toBeNull();
  });
});
