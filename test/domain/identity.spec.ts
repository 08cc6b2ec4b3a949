import { identityDecider } from '../../src/domain/identity/decider';
import { by, specificationOf } from '../support/decider-specification';
import type { Actor } from '../../src/kernel/actor';

const gpBerg: Actor = { role: 'practitioner', name: 'Berg' };
const identity = specificationOf(identityDecider, { stream: 'identity-a1b2' });
const identify = { type: 'IdentifyPerson', sealedNationalId: 'sealed' } as const;

describe('identifying a person', () => {
  it('reserves the number for one patient id', () => {
    identity
      .given()
      .when(by(gpBerg, '01-12 08:00', identify))
      .then({
        type: 'PersonIdentified',
        data: { patientId: 'patient-1' as never, sealedNationalId: 'sealed' },
      });
  });
  it('changes nothing when the number is known, so that whoever comes later gets the same id', () => {
    const known = identity.given(by(gpBerg, '01-12 08:00', identify));
    known.when(by(gpBerg, '01-13 08:00', { ...identify, sealedNationalId: 'sealed anew' })).thenNothing();
    expect(known.state.patientId).toBe('patient-1');
  });
});
