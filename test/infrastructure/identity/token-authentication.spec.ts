import { createLocalJWKSet } from 'jose';
import { createPublicKey } from 'node:crypto';
import { Unauthenticated } from '../../../src/application/ports/authentication';
import type { Identity } from '../../../src/application/ports/authentication';
import { plus } from '../../../src/kernel/instant';
import {
  audience,
  desk,
  ecKey,
  ed25519Key,
  encoded,
  issuerKey,
  issuerRsaKey,
  now,
  nowSeconds,
  practitioner,
  signed,
  using,
} from './signed-tokens';

const identify = async (token: string | Promise<string>): Promise<Identity> =>
  desk().authentication.identify(using(`Bearer ${await token}`));

const refused = async (token: string | Promise<string>): Promise<void> => {
  await expect(identify(token)).rejects.toThrow(Unauthenticated);
};

const pid = 'helseid://claims/identity/pid';
const hpr = 'helseid://claims/hpr/hpr_number';
const child = 'helseid://claims/client/claims/orgnr_child';
const parent = 'helseid://claims/client/claims/orgnr_parent';
const assurance = 'helseid://claims/identity/assurance_level';
const security = 'helseid://claims/identity/security_level';

describe('a valid access token', () => {
  it('tells who a practitioner is and which unit he acts for', async () => {
    await expect(identify(signed())).resolves.toEqual({
      role: 'practitioner',
      name: 'Kari Berg',
      nationalId: '03847220189',
      hprNumber: '9810001',
      organisationNumber: '313100219',
      clientId: 'epj-1',
    });
  });

  it.each(['at+jwt', 'JWT', 'application/at+jwt'])('may be of type %s', async (typ) => {
    await expect(identify(signed({}, { typ }))).resolves.toMatchObject({ name: 'Kari Berg' });
  });

  it.each(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'])('may be signed with %s', async (alg) => {
    const token = signed({}, { alg, kid: 'issuer-rsa' }, issuerRsaKey.privateKey);
    await expect(identify(token)).resolves.toMatchObject({ name: 'Kari Berg' });
  });

  it('may have its scopes as one text', async () => {
    const token = signed({ scope: 'openid nhn:sammen/practitioner' });
    await expect(identify(token)).resolves.toMatchObject({ role: 'practitioner' });
  });

  it('may have its audience in a list of one', async () => {
    await expect(identify(signed({ aud: [audience] }))).resolves.toMatchObject({ name: 'Kari Berg' });
  });

  it.each([
    ['nhn:sammen/citizen', 'citizen'],
    ['nhn:sammen/audit', 'auditor'],
    ['nhn:sammen/operate', 'operator'],
  ])('with the scope %s makes a %s, never with a unit or an HPR number', async (scope, role) => {
    const identity = await identify(signed({ scope }));
    expect(identity).toEqual({ role, name: 'Kari Berg', nationalId: '03847220189', clientId: 'epj-1' });
  });

  it('stands for the legal entity where it names no unit within', async () => {
    const token = signed({ [child]: undefined });
    await expect(identify(token)).resolves.toMatchObject({ organisationNumber: '313101584' });
  });

  it('of a practitioner without a unit has no organisation number at all', async () => {
    const identity = await identify(signed({ [child]: undefined, [parent]: undefined }));
    expect(Object.keys(identity)).not.toContain('organisationNumber');
  });

  it('may tell the level by security_level alone', async () => {
    const token = signed({ [assurance]: undefined, [security]: '4' });
    await expect(identify(token)).resolves.toMatchObject({ name: 'Kari Berg' });
  });
});

describe('authorization', () => {
  it.each([undefined, '', 'Bearer', 'Bearer ', 'Basic a2FyaTpiZXJn', 'Bearer a b', 'Bearer ...', 'DPoP x'])(
    'is refused when it is %p',
    async (authorization) => {
      await expect(desk().authentication.identify(using(authorization))).rejects.toThrow(Unauthenticated);
    },
  );

  it('takes the scheme in any case', async () => {
    const use = using(`bearer ${await signed()}`);
    await expect(desk().authentication.identify(use)).resolves.toMatchObject({ name: 'Kari Berg' });
  });
});

describe('a token is refused when its signature', () => {
  it('is missing (alg none)', async () => {
    await refused(`${encoded({ alg: 'none', typ: 'at+jwt' })}.${encoded(practitioner)}.`);
  });

  it('is made with the public key as a shared secret (HS256)', async () => {
    const pem = createPublicKey(issuerRsaKey.privateKey).export({ type: 'spki', format: 'pem' });
    await refused(signed({}, { alg: 'HS256', kid: 'issuer-rsa' }, Buffer.from(pem)));
  });

  it('is of a key of the issuer, but of a kind that is not on the list (EdDSA)', async () => {
    const other = ed25519Key('issuer-ed');
    const { authentication } = desk({ keys: createLocalJWKSet({ keys: [other.jwk] }) });
    const token = await signed({}, { alg: 'EdDSA', kid: 'issuer-ed' }, other.privateKey);
    await expect(authentication.identify(using(`Bearer ${token}`))).rejects.toThrow(Unauthenticated);
  });

  it('is of another key under the name of ours', async () => {
    await refused(signed({}, {}, ecKey().privateKey));
  });

  it('is of a key that nobody knows', async () => {
    await refused(signed({}, { kid: 'unknown' }));
  });

  it('is of a key that it brings along, or tells where to fetch', async () => {
    const foreign = ecKey('foreign');
    const header = { kid: 'foreign', jwk: foreign.jwk, jku: 'https://evil.example/jwks' };
    await refused(signed({}, header, foreign.privateKey));
  });

  it('covers another text', async () => {
    const [header = '', , signature = ''] = (await signed()).split('.');
    await refused(`${header}.${encoded({ ...practitioner, name: 'Another' })}.${signature}`);
  });

  it('asks for an extension that nobody here knows', async () => {
    const token = await signed();
    const [, payload = '', signature = ''] = token.split('.');
    await refused(
      `${encoded({ alg: 'ES256', typ: 'at+jwt', kid: 'issuer', crit: ['x'], x: 1 })}.${payload}.${signature}`,
    );
  });
});

describe('a token is refused when it', () => {
  it.each(['dpop+jwt', 'id_token+jwt', 'logout+jwt', 'at+jwtx', ''])('is of type %p', (typ) =>
    refused(signed({}, { typ })),
  );

  it('tells no type', () => refused(signed({}, JSON.parse('{"typ":null}') as object)));

  it.each([
    ['is for somebody else', { aud: 'another:api' }],
    ['is an ID token, which is for the client', { aud: 'epj-1', nonce: 'n-1' }],
    ['is for us and somebody else', { aud: [audience, 'another:api'] }],
    ['is for us twice', { aud: [audience, audience] }],
    ['is for nobody', { aud: [] }],
    ['tells no audience', { aud: undefined }],
    ['is of the test environment', { iss: 'https://helseid-sts.test.nhn.no' }],
    ['has an issuer that begins like ours', { iss: 'https://helseid-sts.nhn.no.evil.example' }],
    ['has our issuer with a slash', { iss: 'https://helseid-sts.nhn.no/' }],
    ['tells no issuer', { iss: undefined }],
    ['tells two issuers', { iss: ['https://helseid-sts.nhn.no', 'x'] }],
    ['expired six seconds ago', { exp: nowSeconds - 6 }],
    ['never expires', { exp: undefined }],
    ['expires at a text', { exp: '2030-01-01' }],
    ['begins in six seconds', { nbf: nowSeconds + 6 }],
  ])('%s', (_, changes) => refused(signed(changes)));

  it.each([
    ['expired four seconds ago', { exp: nowSeconds - 4 }],
    ['begins in four seconds', { nbf: nowSeconds + 4 }],
  ])('is still taken when it %s', async (_, changes) => {
    await expect(identify(signed(changes))).resolves.toMatchObject({ name: 'Kari Berg' });
  });
});

describe('a token is refused when a claim', () => {
  it.each(['name', 'client_id', 'scope', pid, hpr, assurance])('is missing: %s', (name) =>
    refused(signed({ [name]: undefined })),
  );

  const needed = ['name', 'client_id', 'scope', pid, hpr, child, parent, assurance, security];
  // The parent's number counts only where there is no child's.
  const alone: Readonly<Record<string, object>> = { [parent]: { [child]: undefined } };
  const hostile = [null, 4, true, '', ' ', [], {}, ['03847220189'], ['high'], [['nhn:sammen/practitioner']]];
  it.each(needed.flatMap((name) => hostile.map((value) => [name, value] as const)))(
    'is of another form: %s = %p',
    (name, value) => refused(signed({ ...alone[name], [name]: value })),
  );

  it.each([
    [assurance, 'substantial'],
    [assurance, 'HIGH'],
    [security, '3'],
    [pid, '03847220180'],
    [pid, '3847220189'],
    [pid, '03847220189 '],
    [hpr, '0981001'],
    [hpr, '98100'],
    [hpr, '9810001\n'],
    [child, '313100218'],
    [child, '313100219 '],
    ['name', 'x'.repeat(201)],
    ['scope', 'nhn:sammen/other'],
    ['scope', '__proto__'],
    ['scope', 'nhn:sammen/practitionernhn:sammen/citizen'],
  ])('has a value that does not hold: %s = %p', (name, value) => refused(signed({ [name]: value })));

  it('gives two roles at once', () => refused(signed({ scope: 'nhn:sammen/practitioner nhn:sammen/audit' })));

  it('contradicts another about the level', () => refused(signed({ [assurance]: 'high', [security]: '3' })));

  it('says that a citizen has logged in at a low level', () =>
    refused(signed({ scope: 'nhn:sammen/citizen', [assurance]: 'low' })));
});

describe('a token that was seen before', () => {
  const bearer = async (): Promise<ReturnType<typeof using>> => using(`Bearer ${await signed()}`);

  it('is not verified again', async () => {
    let lookups = 0;
    const { authentication } = desk({
      keys: () => {
        lookups += 1;
        return createPublicKeyOf(issuerKey);
      },
    });
    const use = await bearer();
    for (let request = 0; request < 5; request += 1) await authentication.identify(use);
    expect(lookups).toBe(1);
  });

  it('ends when it expires by the clock of the register', async () => {
    const { authentication, clock } = desk();
    const use = using(`Bearer ${await signed({ exp: nowSeconds + 100 })}`);
    await authentication.identify(use);
    clock.set(plus(now, 104_999));
    await expect(authentication.identify(use)).resolves.toMatchObject({ name: 'Kari Berg' });
    clock.set(plus(now, 105_000));
    await expect(authentication.identify(use)).rejects.toThrow(Unauthenticated);
  });

  it('is verified again after five minutes, so a withdrawn key is worth nothing any more', async () => {
    let isWithdrawn = false;
    const { authentication, clock } = desk({
      keys: () => {
        if (isWithdrawn) throw new Error('no such key');
        return createPublicKeyOf(issuerKey);
      },
    });
    const use = await bearer();
    await authentication.identify(use);
    isWithdrawn = true;
    clock.set(plus(now, 299_999));
    await expect(authentication.identify(use)).resolves.toMatchObject({ name: 'Kari Berg' });
    clock.set(plus(now, 300_000));
    await expect(authentication.identify(use)).rejects.toThrow(Unauthenticated);
  });

  it('does not lend its identity to one that differs by a character', async () => {
    const { authentication } = desk();
    const token = await signed();
    await authentication.identify(using(`Bearer ${token}`));
    const other = token.slice(0, -4) + (token.endsWith('AAAA') ? 'BBBB' : 'AAAA');
    await expect(authentication.identify(using(`Bearer ${other}`))).rejects.toThrow(Unauthenticated);
  });
});

function createPublicKeyOf({ privateKey }: typeof issuerKey): ReturnType<typeof createPublicKey> {
  return createPublicKey(privateKey);
}
