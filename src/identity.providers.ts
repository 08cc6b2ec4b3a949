import { Logger } from '@nestjs/common';
import { providerKind, providerStream } from './application/events/stream-kind';
import { AUTHENTICATION } from './application/ports/authentication';
import { LOCAL_ISSUER } from './application/ports/local-issuer';
import { PORTAL_LOGIN } from './application/ports/portal-login';
import { PRACTITIONERS } from './application/ports/practitioners';
import { FoldedStreams } from './application/streams/folded-streams';
import { discoverKeys } from './infrastructure/identity/discover-keys';
import { IssuerKeys } from './infrastructure/identity/issuer-keys';
import { LocalPortalLogin } from './infrastructure/identity/local-portal-login';
import { LocalPractitioners } from './infrastructure/identity/local-practitioners';
import { localIssuerName, openLocalSigningKey } from './infrastructure/identity/local-signing-key';
import { LocalTokenIssuer } from './infrastructure/identity/local-token-issuer';
import { NoPractitioners } from './infrastructure/identity/no-practitioners';
import { TokenAuthentication } from './infrastructure/identity/token-authentication';
import { faultText } from './kernel/fault';
import type { Provider } from '@nestjs/common';
import type { Clock } from './application/ports/clock';
import type { Keys } from './application/ports/keys';
import type { LocalIssuer } from './application/ports/local-issuer';
import type { Configuration } from './configuration';
import type { ProviderId } from './kernel/ids';
import type { PublicUrl } from './public-url';

interface IdentityParts {
  readonly configuration: Configuration;
  readonly publicUrl: PublicUrl;
  readonly keys: Keys;
  readonly clock: Clock;
}

/** One validator of tokens, whoever issues them. */
export function identityOf({ configuration, publicUrl, keys, clock }: IdentityParts): Provider[] {
  const { issuer, audience, dataDir } = configuration;
  const rules = { audience, publicUrl: () => publicUrl.now, clock };
  if (issuer !== 'local') {
    const log = new Logger('identity');
    const onFailure = (error: unknown): void => {
      log.warn({ issuer, error: faultText(error) });
    };
    const remote = new IssuerKeys({ fetchKeys: discoverKeys(issuer), clock, onFailure });
    const authentication = new TokenAuthentication({
      ...rules,
      issuer,
      keys: remote.find,
      requireProof: true,
    });
    return [
      { provide: PRACTITIONERS, useValue: new NoPractitioners() },
      { provide: AUTHENTICATION, useValue: authentication },
      { provide: LOCAL_ISSUER, useValue: null },
      { provide: PORTAL_LOGIN, useValue: null },
    ];
  }
  const practitioners = new LocalPractitioners(dataDir, keys);
  const signingKey = openLocalSigningKey(dataDir);
  const local = { ...rules, issuer: localIssuerName, keys: signingKey.keys, requireProof: false };
  return [
    { provide: PRACTITIONERS, useValue: practitioners },
    { provide: AUTHENTICATION, useValue: new TokenAuthentication(local) },
    {
      provide: LOCAL_ISSUER,
      inject: [FoldedStreams],
      useFactory: (streams: FoldedStreams) =>
        new LocalTokenIssuer({
          signingKey,
          audience,
          keys,
          clock,
          practitioners,
          findUnit: unitsIn(streams),
        }),
    },
    {
      provide: PORTAL_LOGIN,
      inject: [LOCAL_ISSUER],
      useFactory: (issuer: LocalIssuer) => new LocalPortalLogin(issuer),
    },
  ];
}

const unitsIn = (streams: FoldedStreams) => async (providerId: string) => {
  const { state } = await streams.load(providerKind, providerStream(providerId as ProviderId));
  return state.status === 'open' ? state : null;
};
