import type { Role } from '../../kernel/actor';

export interface DevUser {
  readonly user: string;
  readonly name: string;
  readonly role: Exclude<Role, 'system'>;
  readonly unit?: string;
  readonly practitionerId?: string;
}

export type TokenRequest =
  | { readonly user: string }
  | {
      readonly as: {
        readonly role: Exclude<Role, 'system'>;
        readonly name: string;
        readonly nationalId?: string;
        readonly hprNumber?: string;
        readonly providerId?: string;
      };
    };

export interface IssuedToken {
  readonly access_token: string;
  readonly token_type: 'Bearer';
  /** Seconds. */
  readonly expires_in: number;
}

/** Signs tokens for synthetic persons, where the register is tried out. */
export interface LocalIssuer {
  users(): Promise<readonly DevUser[]>;
  /** @throws ApplicationError user-not-found, national-id-invalid, national-id-not-synthetic */
  token(request: TokenRequest): Promise<IssuedToken>;
}

export const LOCAL_ISSUER = Symbol('LocalIssuer');
