import { consentDecider, isBlocked, representationOf } from '../../src/domain/consent/decider';
import { by, specificationOf, t } from '../support/decider-specification';
import type { ConsentCommand } from '../../src/domain/consent/decider';
import type { Actor } from '../../src/kernel/actor';
import type { PatientId, PersonKey, PractitionerId, RelativeId, RestrictionId } from '../../src/kernel/ids';
import type { PlainDay } from '../../src/kernel/instant';

const gpBerg: Actor = { role: 'practitioner', name: 'Berg' };
const paal: Actor = { role: 'patient', name: 'Pål Hansen' };
const person = {
  patientId: 'paal' as PatientId,
  personKey: 'key-of-paal' as PersonKey,
  name: 'Pål Hansen',
  birthDate: '1950-11-17' as PlainDay,
};
const keyOfAnne = 'key-of-anne' as PersonKey;
const ness = 'ness' as PractitionerId;
const ask = (when: string, command: ConsentCommand) => by(paal, when, command);

const register: ConsentCommand = { type: 'RegisterPatient', ...person };
const registered = by<ConsentCommand>(gpBerg, '01-12 08:00', register);
const giveConsent: ConsentCommand = { type: 'GiveConsent', note: 'Muntlig' };
const block: ConsentCommand = { type: 'BlockPractitioner', practitionerId: ness, name: 'Ness' };
const lift = (n: number): ConsentCommand => ({
  type: 'LiftRestriction',
  restrictionId: `restriction-${n}` as RestrictionId,
});
const letAnne = {
  personKey: keyOfAnne,
  name: 'Anne Hansen',
  kind: 'relative',
  scopes: ['read', 'comment'],
} as const;
const grant: ConsentCommand = { type: 'GrantRepresentation', ...letAnne };
const end = (n: number): ConsentCommand => ({
  type: 'EndRepresentation',
  relativeId: `relative-${n}` as RelativeId,
});
const consent = specificationOf(consentDecider, { stream: 'consent-paal' });

describe('registering a patient', () => {
  it('records who he is', () => {
    consent.given().when(registered).then({ type: 'PatientRegistered', data: person });
  });
  it('changes nothing when he is known', () => {
    consent
      .given(registered)
      .when(ask('01-13 08:00', { ...register, name: 'Paal' }))
      .thenNothing();
  });
});

describe('before a patient is registered', () => {
  it.each([giveConsent, block, lift(1), grant, end(1)])('$type is refused', (command) => {
    consent.given().when(ask('01-12 08:00', command)).thenRefused('patient-not-found');
  });
});

describe('giving consent', () => {
  it('records it, with what the practitioner noted', () => {
    const given = consent.given(registered).when(by(gpBerg, '01-12 08:05', giveConsent));
    given.then({ type: 'ConsentGiven', data: { note: 'Muntlig' } });
    expect(given.history.state.consentSince).toBe(t('01-12 08:05'));
  });
  it('is not in force before', () => {
    expect(consent.given(registered).state.consentSince).toBeNull();
  });
  it('changes nothing when it is given already', () => {
    consent
      .given(registered, ask('01-12 08:05', giveConsent))
      .when(ask('01-13 08:00', giveConsent))
      .thenNothing();
  });
});

describe('blocking a practitioner by name', () => {
  it('records whom', () => {
    consent
      .given(registered)
      .when(ask('05-10 08:00', block))
      .then({
        type: 'PractitionerBlocked',
        data: { restrictionId: 'restriction-1' as RestrictionId, practitionerId: ness, name: 'Ness' },
      });
  });
  it('shuts out that practitioner and nobody else', () => {
    const { state } = consent.given(registered, ask('05-10 08:00', block));
    expect([isBlocked(state, ness), isBlocked(state, 'berg' as PractitionerId)]).toEqual([true, false]);
  });
  it('changes nothing when he is blocked already', () => {
    consent.given(registered, ask('05-10 08:00', block)).when(ask('05-11 08:00', block)).thenNothing();
  });
  it('holds until it is lifted', () => {
    const lifted = consent.given(registered, ask('05-10 08:00', block)).when(ask('05-12 08:00', lift(1)));
    lifted.then({
      type: 'PractitionerUnblocked',
      data: { restrictionId: 'restriction-1' as RestrictionId, practitionerId: ness },
    });
    expect(isBlocked(lifted.history.state, ness)).toBe(false);
  });
  it('can be done again after it is lifted', () => {
    consent
      .given(registered, ask('05-10 08:00', block), ask('05-12 08:00', lift(1)))
      .when(ask('05-13 08:00', block))
      .thenTypes('PractitionerBlocked');
  });
  it('cannot be lifted when there is no such block', () => {
    consent
      .given(registered)
      .when(ask('05-12 08:00', lift(1)))
      .thenRefused('restriction-not-found');
  });
  it('cannot be lifted twice', () => {
    consent
      .given(registered, ask('05-10 08:00', block), ask('05-12 08:00', lift(1)))
      .when(ask('05-13 08:00', lift(1)))
      .thenRefused('restriction-not-found');
  });
});

describe('letting someone represent the patient', () => {
  it('records what he may do', () => {
    consent
      .given(registered)
      .when(ask('01-12 09:00', grant))
      .then({ type: 'RepresentationGranted', data: { relativeId: 'relative-1' as RelativeId, ...letAnne } });
  });
  it('is found by the person, not by others', () => {
    const { state } = consent.given(registered, ask('01-12 09:00', grant));
    const of = (key: PersonKey) => representationOf(state, key, t('01-12 09:00'))?.name;
    expect([of(keyOfAnne), of('key-of-ness' as PersonKey)]).toEqual(['Anne Hansen', undefined]);
  });
  it('has an end at the very instant that was set, where one was', () => {
    const { state } = consent.given(registered, ask('01-12 09:00', { ...grant, until: t('02-01 00:00') }));
    const holds = (when: string) => representationOf(state, keyOfAnne, t(when)) !== null;
    expect([holds('01-31 23:59:59.999'), holds('02-01 00:00')]).toEqual([true, false]);
  });
  it('stands in for the former grant to the same person, who stays the same relative', () => {
    const again = consent
      .given(registered, ask('01-12 09:00', grant))
      .when(ask('01-20 09:00', { ...grant, scopes: ['read'] }));
    again.then({
      type: 'RepresentationGranted',
      data: { relativeId: 'relative-1' as RelativeId, ...letAnne, scopes: ['read'] },
    });
    expect(representationOf(again.history.state, keyOfAnne, t('01-20 09:00'))?.scopes).toEqual(['read']);
  });
  it('leaves the grants to others as they are', () => {
    consent
      .given(registered, ask('01-12 09:00', grant))
      .when(ask('01-20 09:00', { ...grant, personKey: 'key-of-ola' as PersonKey, name: 'Ola' }))
      .thenTypes('RepresentationGranted');
  });
  it('after the former grant has run out only adds the new one', () => {
    consent
      .given(registered, ask('01-12 09:00', { ...grant, until: t('02-01 00:00') }))
      .when(ask('02-01 00:00', grant))
      .thenTypes('RepresentationGranted');
  });
  it('is refused for the patient himself', () => {
    consent
      .given(registered)
      .when(ask('01-12 09:00', { ...grant, personKey: person.personKey }))
      .thenRefused('relative-not-found');
  });
  it('ends when the patient says so', () => {
    const ended = consent.given(registered, ask('01-12 09:00', grant)).when(ask('01-20 09:00', end(1)));
    ended.then({
      type: 'RepresentationEnded',
      data: { relativeId: 'relative-1' as RelativeId, personKey: keyOfAnne },
    });
    expect(representationOf(ended.history.state, keyOfAnne, t('01-20 09:00'))).toBeNull();
  });
  it('cannot end twice', () => {
    consent
      .given(registered, ask('01-12 09:00', grant), ask('01-20 09:00', end(1)))
      .when(ask('01-21 09:00', end(1)))
      .thenRefused('relative-not-found');
  });
});
