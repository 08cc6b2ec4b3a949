import type { IssuedToken, LocalIssuer } from '../../application/ports/local-issuer';
import type { LoginAnswer, PortalLogin } from '../../application/ports/portal-login';

/** Lets a person be any of the synthetic users; picking one is all that there is to it. */
export class LocalPortalLogin implements PortalLogin {
  constructor(private readonly issuer: LocalIssuer) {}

  complete({ user }: LoginAnswer): Promise<IssuedToken> {
    return this.issuer.token({ user });
  }
}
