import { createLocalJWKSet } from 'jose';
import type { JSONWebKeySet, JWK } from 'jose';
import { Unauthenticated } from '../../../src/application/ports/authentication';
import { discoverKeys } from '../../../src/infrastructure/identity/discover-keys';
import { IssuerKeys } from '../../../src/infrastructure/identity/issuer-keys';
import { ScriptedClock } from '../../../src/infrastructure/clock/scripted-clock';
import { dayMs, minuteMs, plus } from '../../../src/kernel/instant';
import { TokenAuthentication } from '../../../src/infrastructure/identity/token-authentication';
import { audience, ecKey, issuer, issuerKey, now, publicUrl, signed, using } from './signed-tokens';
import type { SigningKey } from './signed-tokens';

/** Some turns of the event loop later, as over a network. */
const answered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** An issuer that can rotate its keys, and be down. */
class Issuer {
  fetches = 0;
  isDown = false;
  keys: readonly JWK[] = [issuerKey.jwk];
  readonly failures: unknown[] = [];

  readonly fetchKeys = async (): Promise<JSONWebKeySet> => {
    this.fetches += 1;
    await answered();
    if (this.isDown) throw new Error('down');
    return { keys: [...this.keys] };
  };
}

function registerThatTrusts(remote: Issuer) {
  const clock = new ScriptedClock(now);
  const onFailure = (error: unknown): void => void remote.failures.push(error);
  const keys = new IssuerKeys({ fetchKeys: remote.fetchKeys, clock, onFailure }).find;
  const rules = { keys, issuer, audience, publicUrl: () => publicUrl, clock, requireProof: false };
  const identify = async (key: SigningKey = issuerKey, kid = 'issuer') => {
    const claims = { exp: Date.parse(clock.now()) / 1000 + 600, nbf: undefined };
    const token = await signed(claims, { kid }, key.privateKey);
    return new TokenAuthentication(rules).identify(using(`Bearer ${token}`));
  };
  const after = (ms: number): void => {
    clock.set(plus(clock.now(), ms));
  };
  return { identify, after };
}

describe('the keys of an issuer elsewhere', () => {
  it('are fetched once for all who come at once', async () => {
    const remote = new Issuer();
    const { identify } = registerThatTrusts(remote);
    await Promise.all([identify(), identify(), identify()]);
    await identify();
    expect(remote.fetches).toBe(1);
  });

  it('are good for a day when the issuer is down', async () => {
    const remote = new Issuer();
    const { identify, after } = registerThatTrusts(remote);
    await identify();
    remote.isDown = true;
    after(dayMs - 1);
    await expect(identify()).resolves.toMatchObject({ name: 'Kari Berg' });
    await answered();
    expect(remote.failures).toEqual([new Error('down')]);
    after(1);
    await expect(identify()).rejects.toThrow(Unauthenticated);
  });

  it('let nobody in before they were ever fetched', async () => {
    const remote = new Issuer();
    remote.isDown = true;
    const { identify } = registerThatTrusts(remote);
    await expect(identify()).rejects.toThrow(Unauthenticated);
  });

  it('are fetched again at once for a key that has been rotated in', async () => {
    const remote = new Issuer();
    const { identify, after } = registerThatTrusts(remote);
    await identify();
    after(minuteMs);
    const next = ecKey('next');
    remote.keys = [issuerKey.jwk, next.jwk];
    await expect(identify(next, 'next')).resolves.toMatchObject({ name: 'Kari Berg' });
    expect(remote.fetches).toBe(2);
  });

  it.each([false, true])(
    'are fetched once in half a minute for unknown keys (issuer down: %p)',
    async (isDown) => {
      const remote = new Issuer();
      const { identify, after } = registerThatTrusts(remote);
      await identify();
      after(minuteMs);
      remote.isDown = isDown;
      const strange = ecKey('strange');
      const all = await Promise.allSettled(Array.from({ length: 20 }, () => identify(strange, 'strange')));
      expect(all.every(({ status }) => status === 'rejected')).toBe(true);
      expect(remote.fetches).toBe(2);
      after(minuteMs / 2);
      await expect(identify(strange, 'strange')).rejects.toThrow(Unauthenticated);
      expect(remote.fetches).toBe(3);
      await expect(identify()).resolves.toMatchObject({ name: 'Kari Berg' });
    },
  );

  it('that were taken back are no longer good once the others are fetched', async () => {
    const remote = new Issuer();
    const { identify, after } = registerThatTrusts(remote);
    await identify();
    remote.keys = [ecKey('next').jwk];
    after(10 * minuteMs);
    // The first after ten minutes has the old keys and lets the new ones be fetched.
    await identify();
    await answered();
    await expect(identify()).rejects.toThrow(Unauthenticated);
  });

  it('are those before, where what is fetched is no key set', async () => {
    const remote = new Issuer();
    const { identify, after } = registerThatTrusts(remote);
    await identify();
    remote.keys = ['no key' as JWK];
    after(10 * minuteMs);
    await identify();
    await answered();
    await expect(identify()).resolves.toMatchObject({ name: 'Kari Berg' });
    expect(remote.failures).toHaveLength(1);
  });
});

describe('finding the keys of an issuer', () => {
  const answering =
    (answers: Readonly<Record<string, unknown>>): typeof fetch =>
    (url) => {
      const body = typeof url === 'string' ? answers[url] : undefined;
      return Promise.resolve(body ? Response.json(body) : new Response(null, { status: 404 }));
    };
  const metadataUrl = `${issuer}/.well-known/openid-configuration`;
  const keysUrl = `${issuer}/keys`;
  const keySet = { keys: [issuerKey.jwk] };

  it('reads its metadata', async () => {
    const fetcher = answering({ [metadataUrl]: { issuer, jwks_uri: keysUrl }, [keysUrl]: keySet });
    const found = await discoverKeys(issuer, fetcher)();
    expect(() => createLocalJWKSet(found)).not.toThrow();
    expect(found).toEqual(keySet);
  });

  it.each([
    ['is of another issuer', { issuer: 'https://evil.example', jwks_uri: keysUrl }],
    ['has the keys without TLS', { issuer, jwks_uri: 'http://helseid-sts.nhn.no/keys' }],
    ['names no keys', { issuer }],
    ['names keys that are not there', { issuer, jwks_uri: `${issuer}/other` }],
    ['is no object', 'text'],
    ['is not there', undefined],
  ])('fails where the metadata %s', async (_, metadata) => {
    const fetcher = answering({
      [metadataUrl]: metadata,
      [keysUrl]: keySet,
      'http://helseid-sts.nhn.no/keys': keySet,
    });
    await expect(discoverKeys(issuer, fetcher)()).rejects.toThrow(Error);
  });

  it('fails where the issuer itself is without TLS', async () => {
    await expect(discoverKeys('http://helseid-sts.nhn.no', answering({}))()).rejects.toThrow(/https only/);
  });
});
