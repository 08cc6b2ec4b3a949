import { version } from 'uuid';
import { personKeyOf, practitionerIdOf, providerIdOf } from '../../../src/application/access/pseudonyms';
import { FileKeys } from '../../../src/infrastructure/keys/file-keys';
import { temporaryFolder } from '../temporary-folder';

const folder = temporaryFolder();
const register = (name: string): FileKeys => FileKeys.open(FileKeys.pathIn(`${folder.path}/${name}`));

describe('a pseudonym', () => {
  it('of a practitioner is a UUID, the same for the same number', () => {
    const keys = register('here');
    const id = practitionerIdOf(keys, '9810001');
    expect(version(id)).toBe(5);
    expect(practitionerIdOf(keys, '9810001')).toBe(id);
    expect(practitionerIdOf(keys, '9810002')).not.toBe(id);
  });

  it('of a person or practitioner says nothing in another register', () => {
    const [here, there] = [register('here'), register('there')];
    expect(practitionerIdOf(here, '9810001')).not.toBe(practitionerIdOf(there, '9810001'));
    expect(personKeyOf(here, '17915012396')).not.toBe(personKeyOf(there, '17915012396'));
  });

  it('of a person is the keyed hash that his stream is named by', () => {
    expect(personKeyOf(register('here'), '17915012396')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('of a unit is a UUID that every register agrees on', () => {
    expect(version(providerIdOf('313100219'))).toBe(5);
  });
});
