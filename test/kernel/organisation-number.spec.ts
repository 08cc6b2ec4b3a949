import { isOrganisationNumber } from '../../src/kernel/organisation-number';

describe('an organisation number', () => {
  it.each(['974760673', '123456785'])('accepts %s, whose control digit fits', (number) => {
    expect(isOrganisationNumber(number)).toBe(true);
  });
  it.each(['921592761', '974760674', '97476067', '9747606733', '97476067a', ''])('refuses «%s»', (number) => {
    expect(isOrganisationNumber(number)).toBe(false);
  });
});
