import { decodeJwt } from 'jose';
import { chmodSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { practitionerIdOf } from '../../../src/application/access/pseudonyms';
import type { Identity } from '../../../src/application/ports/authentication';
import { Unauthenticated } from '../../../src/application/ports/authentication';
import type { TokenRequest } from '../../../src/application/ports/local-issuer';
import { ScriptedClock } from '../../../src/infrastructure/clock/scripted-clock';
import { LocalPractitioners } from '../../../src/infrastructure/identity/local-practitioners';
import { localIssuerName, openLocalSigningKey } from '../../../src/infrastructure/identity/local-signing-key';
import { LocalTokenIssuer } from '../../../src/infrastructure/identity/local-token-issuer';
import { TokenAuthentication } from '../../../src/infrastructure/identity/token-authentication';
import { FileKeys } from '../../../src/infrastructure/keys/file-keys';
import { KeyFileError } from '../../../src/infrastructure/keys/secret-file';
import { hourMs, plus } from '../../../src/kernel/instant';
import { parseNationalId } from '../../../src/kernel/national-id';
import { temporaryFolder } from '../temporary-folder';
import { audience, now, publicUrl, using } from './signed-tokens';

const folder = temporaryFolder();
const alta = { name: 'Alta legesenter', organisationNumber: '313112543' };
const altaId = '0b8d1a52-3c1e-4f5e-9d59-1f6f0f3f6a01';

function start() {
  const clock = new ScriptedClock(now);
  const keys = FileKeys.open(FileKeys.pathIn(folder.path));
  const signingKey = openLocalSigningKey(folder.path);
  const practitioners = new LocalPractitioners(folder.path, keys);
  const findUnit = (providerId: string) => Promise.resolve(providerId === altaId ? alta : null);
  const local = new LocalTokenIssuer({ signingKey, audience, keys, clock, practitioners, findUnit });
  const authentication = new TokenAuthentication({
    ...{ keys: signingKey.keys, issuer: localIssuerName, audience },
    ...{ publicUrl: () => publicUrl, clock, requireProof: false },
  });
  const identify = async (request: TokenRequest): Promise<Identity> => {
    const { access_token: token } = await local.token(request);
    return authentication.identify(using(`Bearer ${token}`));
  };
  return { clock, keys, local, practitioners, authentication, identify };
}

describe('a token of the local issuer', () => {
  it('lets a practitioner of the demonstration in', async () => {
    await expect(start().identify({ user: 'gp-berg' })).resolves.toEqual({
      role: 'practitioner',
      name: 'Kari Berg',
      nationalId: '03847220189',
      hprNumber: '9810001',
      organisationNumber: '313100219',
      clientId: 'sammen-local',
    });
  });

  it.each([
    ['paal', 'citizen', '17915012396'],
    ['anne', 'citizen', '14857827091'],
    ['auditor-holm', 'auditor', '08907028144'],
    ['operator-ruud', 'operator', '25838329570'],
  ])('makes %s a %s', async (user, role, nationalId) => {
    const identity = await start().identify({ user });
    expect(identity).toMatchObject({ role, nationalId });
    expect(identity.hprNumber).toBeUndefined();
  });

  it('is good for eight hours by the clock of the register', async () => {
    const { clock, local, authentication } = start();
    const issued = await local.token({ user: 'paal' });
    expect(issued).toMatchObject({ token_type: 'Bearer', expires_in: 28_800 });
    const use = using(`Bearer ${issued.access_token}`);
    clock.set(plus(now, 8 * hourMs));
    await expect(authentication.identify(use)).resolves.toMatchObject({ role: 'citizen' });
    clock.set(plus(now, 8 * hourMs + 5_000));
    await expect(authentication.identify(use)).rejects.toThrow(Unauthenticated);
  });

  it('is still good after a restart', async () => {
    const { access_token: token } = await start().local.token({ user: 'paal' });
    const { authentication } = start();
    await expect(authentication.identify(using(`Bearer ${token}`))).resolves.toMatchObject({
      role: 'citizen',
    });
  });

  it('has the form of HelseID, both organisation claims with it', async () => {
    const { access_token: token } = await start().local.token({ user: 'gp-berg' });
    expect(decodeJwt(token)).toMatchObject({
      scope: ['nhn:sammen/practitioner'],
      'helseid://claims/identity/assurance_level': 'high',
      'helseid://claims/client/claims/orgnr_parent': '313100219',
      'helseid://claims/client/claims/orgnr_child': '313100219',
    });
  });

  it('is not given to a user that does not exist', async () => {
    await expect(start().local.token({ user: 'nobody' })).rejects.toMatchObject({ code: 'user-not-found' });
    await expect(start().local.token({ user: '__proto__' })).rejects.toMatchObject({
      code: 'user-not-found',
    });
  });
});

describe('a token for any other synthetic person', () => {
  it.each(['patient', 'relative', 'auditor', 'operator'] as const)(
    'is given to a %s by name alone',
    async (role) => {
      const { nationalId = '' } = await start().identify({ as: { role, name: 'Mona Vold' } });
      expect(parseNationalId(nationalId)).toMatchObject({ synthetic: 'tenor' });
    },
  );

  it('is for the same person whenever the name is the same', async () => {
    const as = { role: 'practitioner', name: 'Mona Vold' } as const;
    const first = await start().identify({ as });
    const second = await start().identify({ as });
    const other = await start().identify({ as: { ...as, name: 'Mona Voll' } });
    expect(second).toEqual(first);
    expect(other.nationalId).not.toBe(first.nationalId);
    expect(other.hprNumber).not.toBe(first.hprNumber);
  });

  it('is for whom the numbers say', async () => {
    const as = {
      role: 'practitioner',
      name: 'Mona Vold',
      nationalId: '17912099997',
      hprNumber: '9144900',
    } as const;
    await expect(start().identify({ as })).resolves.toMatchObject({
      nationalId: '17912099997',
      hprNumber: '9144900',
    });
  });

  it('acts for the unit that the register has under the id', async () => {
    const as = { role: 'practitioner', name: 'Mona Vold', providerId: altaId } as const;
    await expect(start().identify({ as })).resolves.toMatchObject({ organisationNumber: '313112543' });
  });

  it('is refused for a unit that the register does not have', async () => {
    const as = { role: 'practitioner', name: 'Mona Vold', providerId: 'unknown' } as const;
    await expect(start().local.token({ as })).rejects.toMatchObject({ code: 'provider-not-found' });
  });

  it('is refused for a number that a real person may have, without repeating it', async () => {
    const refusal = start().local.token({
      as: { role: 'patient', name: 'Mona Vold', nationalId: '13116900216' },
    });
    await expect(refusal).rejects.toMatchObject({ code: 'national-id-not-synthetic' });
    await expect(refusal).rejects.not.toThrow(/13116900216/);
  });

  it.each(['', '1791501239', '17915012397', 'abcdefghijk'])(
    'is refused for what is no number: %p',
    async (nationalId) => {
      const refusal = start().local.token({ as: { role: 'patient', name: 'Mona Vold', nationalId } });
      await expect(refusal).rejects.toMatchObject({ code: 'national-id-invalid' });
    },
  );
});

describe('the users of the demonstration', () => {
  it('are listed with unit and pseudonym, and without any number', async () => {
    const { keys, local } = start();
    const users = await local.users();
    expect(users).toContainEqual({
      user: 'nurse-dahl',
      name: 'Marit Dahl',
      role: 'practitioner',
      unit: 'Fjordbyen hjemmetjeneste',
      practitionerId: practitionerIdOf(keys, '9810004'),
    });
    expect(users).toContainEqual({ user: 'anne', name: 'Anne Hansen', role: 'relative' });
    expect(JSON.stringify(users)).not.toMatch(/(?<![0-9a-f-])\d{7,11}(?![0-9a-f-])/);
  });
});

describe('the practitioners of the local issuer', () => {
  const names = async (text: string, limit = 50): Promise<readonly string[]> =>
    (await start().practitioners.search(text, limit)).map(({ name }) => name);

  it.each([
    ['ness', ['Jon Ness']],
    ['AAS ing', ['Ingrid Aas']],
    ['Kari', ['Kari Berg']],
    ['nobody', []],
    ['hansen', []],
  ])('are found by name: %s', async (text, found) => {
    await expect(names(text)).resolves.toEqual(found);
  });

  it('come in alphabetical order, no more than asked for', async () => {
    await expect(names('', 3)).resolves.toEqual(['Ingrid Aas', 'Jon Ness', 'Kari Berg']);
  });

  it('are found by pseudonym', async () => {
    const { keys, practitioners } = start();
    const practitionerId = practitionerIdOf(keys, '9810007');
    await expect(practitioners.find(practitionerId)).resolves.toEqual({
      practitionerId,
      name: 'Jon Ness',
      unit: 'Fjellheim legesenter',
    });
    await expect(practitioners.find(practitionerIdOf(keys, '9810099'))).resolves.toBeNull();
  });

  it('have among them whoever was given a token as one, also after a restart', async () => {
    await start().local.token({ as: { role: 'practitioner', name: 'Åse Vold', providerId: altaId } });
    await start().local.token({ as: { role: 'practitioner', name: 'Åse Vold' } });
    await start().local.token({ as: { role: 'patient', name: 'Åse Pasient' } });
    // The letter written as an A and a ring.
    const found = await start().practitioners.search('A\u030Ase', 50);
    expect(found.map(({ name, unit }) => ({ name, unit }))).toEqual([
      { name: 'Åse Vold', unit: 'Alta legesenter' },
    ]);
  });

  it('are refused at start when their file is damaged', () => {
    start();
    writeFileSync(join(folder.path, 'local-practitioners.json'), '[{');
    expect(start).toThrow(/is damaged/);
  });
});

describe('the key of the local issuer', () => {
  const file = (): string => join(folder.path, 'keys', 'local-issuer.pem');

  it('is for this user alone', () => {
    openLocalSigningKey(folder.path);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    chmodSync(file(), 0o644);
    expect(() => openLocalSigningKey(folder.path)).toThrow(KeyFileError);
  });

  it('is refused when it is damaged', () => {
    openLocalSigningKey(folder.path);
    writeFileSync(file(), 'no key');
    expect(() => openLocalSigningKey(folder.path)).toThrow(/is damaged/);
  });
});
