import type { IssuedToken } from './local-issuer';

/** What comes back from where a person has said who he is, to a register that gives tokens itself. */
export interface LoginAnswer {
  readonly user: string;
}

/** Makes an access token of a login at the portal. Where it is not given, nobody logs in there. */
export interface PortalLogin {
  /** @throws ApplicationError user-not-found */
  complete(answer: LoginAnswer): Promise<IssuedToken>;
}

export const PORTAL_LOGIN = Symbol('PortalLogin');
