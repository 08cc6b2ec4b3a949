import {
  syntheticHprNumber,
  syntheticNationalId,
} from '../../../src/infrastructure/identity/synthetic-numbers';
import { syntheticUnits, syntheticUsers } from '../../../src/infrastructure/identity/synthetic-users';
import { providerIdOf } from '../../../src/application/access/pseudonyms';
import { parseNationalId } from '../../../src/kernel/national-id';
import { isOrganisationNumber } from '../../../src/kernel/organisation-number';

const different = (values: readonly unknown[]): number => new Set(values).size;

describe('the synthetic users', () => {
  it.each(syntheticUsers)('have numbers of the Tenor series: $user', ({ nationalId }) => {
    expect(parseNationalId(nationalId)).toMatchObject({ kind: 'birth-number', synthetic: 'tenor' });
  });

  it('are practitioners with a seven-digit HPR number and a unit, or have neither', () => {
    for (const { role, practice } of syntheticUsers) {
      expect(practice !== undefined).toBe(role === 'practitioner');
      if (practice) expect(practice.hprNumber).toMatch(/^\d{7}$/);
    }
  });

  it('share no number', () => {
    expect(different(syntheticUsers.map(({ nationalId }) => nationalId))).toBe(syntheticUsers.length);
    const hprNumbers = syntheticUsers.flatMap(({ practice }) => practice?.hprNumber ?? []);
    expect(different(hprNumbers)).toBe(7);
  });
});

describe('the synthetic units', () => {
  it.each(syntheticUnits)('have an organisation number that fits: $name', ({ organisationNumber }) => {
    expect(isOrganisationNumber(organisationNumber)).toBe(true);
  });

  it('have ids that never change', () => {
    expect(different(syntheticUnits.map(({ organisationNumber }) => providerIdOf(organisationNumber)))).toBe(
      7,
    );
    expect(providerIdOf('313100219')).toBe('41fb43a9-3b7f-52e5-ac60-360f650f9d84');
  });
});

describe('a number made from a name', () => {
  const names = Array.from({ length: 500 }, (_, index) => `Person ${String(index)}`);

  it('is a synthetic one that fits', () => {
    for (const name of names) {
      expect(parseNationalId(syntheticNationalId(name))).toMatchObject({ synthetic: 'tenor' });
      expect(syntheticHprNumber(name)).toMatch(/^[1-9]\d{8}$/);
    }
  });

  it('is seldom anybody else’s', () => {
    expect(different(names.map(syntheticNationalId))).toBeGreaterThan(497);
    expect(different(names.map(syntheticHprNumber))).toBe(500);
  });
});
