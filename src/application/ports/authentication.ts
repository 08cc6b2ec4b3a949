/** What a valid access token says of its holder (HelseID's claims, read once at the edge). */
export interface Identity {
  readonly role: 'practitioner' | 'citizen' | 'auditor' | 'operator';
  readonly name: string;
  /** The national identity number; goes no further than the keyed hash. */
  readonly nationalId?: string;
  readonly hprNumber?: string;
  readonly organisationNumber?: string;
  /** The client system that the token was given to. */
  readonly clientId: string;
}

/** The request as far as a proof of possession (DPoP, RFC 9449) speaks of it. */
export interface TokenUse {
  readonly authorization: string | undefined;
  readonly dpop: string | undefined;
  readonly method: string;
  readonly path: string;
}

export interface Authentication {
  /** @throws Unauthenticated */
  identify(use: TokenUse): Promise<Identity>;
}

/** The reason is for the log's counters; the answer tells no more than 401. */
export class Unauthenticated extends Error {
  override readonly name = 'Unauthenticated';
}

export const AUTHENTICATION = Symbol('Authentication');
