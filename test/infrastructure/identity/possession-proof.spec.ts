import { SignJWT, calculateJwkThumbprint } from 'jose';
import { randomUUID } from 'node:crypto';
import { Unauthenticated } from '../../../src/application/ports/authentication';
import type { Identity, TokenUse } from '../../../src/application/ports/authentication';
import { SeenProofs } from '../../../src/infrastructure/identity/seen-proofs';
import { plus } from '../../../src/kernel/instant';
import {
  desk,
  ecKey,
  ed25519Key,
  now,
  nowSeconds,
  publicUrl,
  rsaKey,
  sha256,
  signed,
  using,
} from './signed-tokens';
import type { Desk, SigningKey } from './signed-tokens';

const client = ecKey();
const clientRsa = rsaKey('client');

const boundTo = async (key: SigningKey): Promise<string> =>
  signed({ cnf: { jkt: await calculateJwkThumbprint(key.jwk) } });

interface Changes {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly key?: SigningKey;
  /** Who signs, where it is not whose key the header shows. */
  readonly signer?: SigningKey;
}

function proofFor(
  token: string,
  { claims, header, key = client, signer = key }: Changes = {},
): Promise<string> {
  const right = {
    jti: randomUUID(),
    htm: 'GET',
    htu: `${publicUrl}/api/v1/me`,
    iat: nowSeconds,
    ath: sha256(token),
  };
  return new SignJWT({ ...right, ...claims })
    .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk: key.jwk, ...header })
    .sign(signer.privateKey);
}

async function boundUse(changes: Changes = {}, more: Partial<TokenUse> = {}): Promise<TokenUse> {
  const token = await boundTo(changes.key ?? client);
  return using(`DPoP ${token}`, { dpop: await proofFor(token, changes), ...more });
}

const identify = async (use: Promise<TokenUse>, at: Desk = desk()): Promise<Identity> =>
  at.authentication.identify(await use);

const refused = async (use: Promise<TokenUse>, at?: Desk): Promise<void> => {
  await expect(identify(use, at)).rejects.toThrow(Unauthenticated);
};

const accepted = async (use: Promise<TokenUse>, at?: Desk): Promise<void> => {
  await expect(identify(use, at)).resolves.toMatchObject({ name: 'Kari Berg' });
};

describe('a token that is bound to a key', () => {
  it('is good with a proof of possession', () => accepted(boundUse()));

  it.each(['RS256', 'PS256'])('is good with a proof signed with %s', (alg) =>
    accepted(boundUse({ key: clientRsa, header: { alg } })),
  );

  it('is good again with another proof', async () => {
    const at = desk();
    await accepted(boundUse(), at);
    await accepted(boundUse(), at);
  });

  it('is refused as a bearer token, with or without a proof', async () => {
    const token = await boundTo(client);
    await refused(Promise.resolve(using(`Bearer ${token}`)));
    await refused(Promise.resolve(using(`Bearer ${token}`, { dpop: await proofFor(token) })));
  });

  it('is refused without a proof', () => refused(boundUse({}, { dpop: undefined })));

  it.each([
    ['another kind', { 'x5t#S256': 'thumbprint' }],
    ['nothing', {}],
    ['null', null],
    ['a list', { jkt: ['thumbprint'] }],
    ['a text', 'thumbprint'],
  ])('is refused whichever way when it is bound to %s', async (_, cnf) => {
    const token = await signed({ cnf });
    await refused(Promise.resolve(using(`Bearer ${token}`)));
    await refused(Promise.resolve(using(`DPoP ${token}`, { dpop: await proofFor(token) })));
  });
});

describe('a token that is not bound', () => {
  it('is refused under the DPoP scheme, even with a proof', async () => {
    const token = await signed();
    await refused(Promise.resolve(using(`DPoP ${token}`, { dpop: await proofFor(token) })));
  });

  it('is refused where proof is required', async () => {
    const token = await signed();
    await refused(Promise.resolve(using(`Bearer ${token}`)), desk({ requireProof: true }));
    await accepted(boundUse(), desk({ requireProof: true }));
  });
});

describe('a proof is refused when its', () => {
  it.each(['JWT', 'at+jwt', ''])('type is %p', (typ) => refused(boundUse({ header: { typ } })));

  it('key is not shown', () => refused(boundUse({ header: { jwk: undefined } })));

  it.each([
    null,
    'text',
    [],
    {},
    { kty: 'oct', k: 'c2VjcmV0' },
    { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' },
  ])('key is %p', (jwk) => refused(boundUse({ header: { jwk } })));

  it('key is shown with its private part', () =>
    refused(boundUse({ header: { jwk: { ...client.privateKey.export({ format: 'jwk' }) } } })));

  it('key is not the one that the token is bound to', async () => {
    const token = await boundTo(client);
    const dpop = await proofFor(token, { key: ecKey() });
    await refused(Promise.resolve(using(`DPoP ${token}`, { dpop })));
  });

  it('signature is not of the key that it shows', () => refused(boundUse({ signer: ecKey() })));

  it('algorithm is not on the list, though its signature is good', () =>
    refused(boundUse({ key: ed25519Key(), header: { alg: 'EdDSA' } })));

  it('algorithm is none', async () => {
    const token = await boundTo(client);
    const [, payload = ''] = (await proofFor(token)).split('.');
    const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'dpop+jwt', jwk: client.jwk }));
    await refused(
      Promise.resolve(using(`DPoP ${token}`, { dpop: `${header.toString('base64url')}.${payload}.` })),
    );
  });

  it.each(['jti', 'htm', 'htu', 'iat', 'ath'])('%s is missing', (name) =>
    refused(boundUse({ claims: { [name]: undefined } })),
  );

  it.each(
    ['jti', 'htm', 'htu', 'iat', 'ath'].flatMap((name) =>
      [null, ['x'], {}, ''].map((value) => [name, value] as const),
    ),
  )('%s is %p', (name, value) => refused(boundUse({ claims: { [name]: value } })));

  it('jti is a number, or too long to be remembered', async () => {
    await refused(boundUse({ claims: { jti: 1 } }));
    await refused(boundUse({ claims: { jti: 'x'.repeat(257) } }));
  });

  it.each([
    ['ten seconds old and a bit', -10.001],
    ['four minutes old', -240],
    ['dated ahead by six seconds', 6],
  ])('time is %s', (_, seconds) => {
    const at = desk();
    at.clock.set(plus(now, 400_000));
    return refused(boundUse({ claims: { iat: nowSeconds + 400 + seconds } }), at);
  });

  it('time lies before the register was started, for what was used then is forgotten', () =>
    refused(boundUse({ claims: { iat: nowSeconds - 1 } })));

  it('method is another, or written otherwise', async () => {
    await refused(boundUse({ claims: { htm: 'POST' } }));
    await refused(boundUse({ claims: { htm: 'get' } }));
  });

  it.each([
    ['of another path', `${publicUrl}/api/v1/plans`],
    ['of another host', 'https://evil.example/api/v1/me'],
    ['without TLS', 'http://sammen.example.no/api/v1/me'],
    ['of another port', 'https://sammen.example.no:8443/api/v1/me'],
    ['with our host as a user', 'https://sammen.example.no@evil.example/api/v1/me'],
    ['a path only', '/api/v1/me'],
  ])('address is %s', (_, htu) => refused(boundUse({ claims: { htu } })));

  it('address is not the public one, whatever the path of the request looks like', () =>
    refused(
      boundUse({ claims: { htu: 'https://evil.example/api/v1/me' } }, { path: '//evil.example/api/v1/me' }),
    ));

  it('token is another than the one it came with', () =>
    refused(boundUse({ claims: { ath: sha256('another token') } })));

  it('header came twice', async () => {
    const token = await boundTo(client);
    const dpop = `${await proofFor(token)}, ${await proofFor(token)}`;
    await refused(Promise.resolve(using(`DPoP ${token}`, { dpop })));
  });
});

describe('a proof is good', () => {
  it('ten seconds after it was made', async () => {
    const at = desk();
    const use = boundUse();
    at.clock.set(plus(now, 10_000));
    await accepted(use, at);
  });

  it('when the clock of the client is five seconds ahead', () =>
    accepted(boundUse({ claims: { iat: nowSeconds + 5 } })));

  it.each([
    ['the request has a query', `${publicUrl}/api/v1/me`, '/api/v1/me?lang=nb'],
    ['its address has a query and a fragment', `${publicUrl}/api/v1/me?lang=nb#top`, '/api/v1/me'],
    ['its address names the usual port', 'https://sammen.example.no:443/api/v1/me', '/api/v1/me'],
    ['its address has the host in capitals', 'https://SAMMEN.example.no/api/v1/me', '/api/v1/me'],
  ])('when %s', (_, htu, path) => accepted(boundUse({ claims: { htu } }, { path })));
});

describe('a proof that was used', () => {
  it('is refused the second time', async () => {
    const at = desk();
    const use = boundUse();
    await accepted(use, at);
    await refused(use, at);
  });

  it('is good once when it comes a hundred times at once', async () => {
    const { authentication } = desk();
    const use = await boundUse();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 100 }, () => authentication.identify(use)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is refused for as long as it would pass for fresh', async () => {
    const at = desk();
    const use = boundUse({ claims: { iat: nowSeconds + 5 } });
    await accepted(use, at);
    for (const seconds of [1, 5, 10, 15, 16, 17, 60]) {
      at.clock.set(plus(now, seconds * 1000));
      await refused(use, at);
    }
  });

  it('takes no name from the proof of another key', async () => {
    const at = desk();
    const claims = { jti: 'the same' };
    await accepted(boundUse({ claims }), at);
    await accepted(boundUse({ claims, key: ecKey() }), at);
  });

  it('is not used up by a request that was refused', async () => {
    const at = desk();
    const use = await boundUse();
    await refused(Promise.resolve({ ...use, method: 'POST' }), at);
    await accepted(Promise.resolve(use), at);
  });
});

describe('the memory of used proofs', () => {
  it('forgets what is too old to be taken for fresh', () => {
    const seen = new SeenProofs(2);
    expect([seen.isFirstUse('a', 0), seen.isFirstUse('b', 1_000)]).toEqual([true, true]);
    expect(seen.isFirstUse('c', 16_001)).toBe(true);
  });

  it('lets nobody in when it is full', () => {
    const seen = new SeenProofs(2);
    expect([seen.isFirstUse('a', 0), seen.isFirstUse('b', 0), seen.isFirstUse('c', 0)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
