import { LRUCache } from 'lru-cache';
import { hash } from 'node:crypto';
import { Unauthenticated } from '../../application/ports/authentication';
import type { Authentication, Identity, TokenUse } from '../../application/ports/authentication';
import type { Clock } from '../../application/ports/clock';
import { millisecondsOf, minuteMs } from '../../kernel/instant';
import { readAccessToken } from './access-token';
import type { AccessToken, TokenRules } from './access-token';
import { readProof } from './possession-proof';
import { SeenProofs } from './seen-proofs';

export interface TokenAuthenticationOptions extends TokenRules {
  /** Where the public reaches the register. A proof speaks of this address, never of what a header says. */
  readonly publicUrl: () => string;
  /** Whether tokens that anybody can use who has them are refused. */
  readonly requireProof: boolean;
  readonly clock: Clock;
}

interface Known {
  readonly token: AccessToken;
  readonly goodUntilMs: number;
}

// Verifying a signature takes 71 µs. A signing key that is withdrawn is still trusted for as long as this.
const trustedMs = 5 * minuteMs;
const credentials = /^(Bearer|DPoP) +([\w.~+/-]+=*)$/i;

/** The one validator of access tokens, whoever issued them. */
export class TokenAuthentication implements Authentication {
  readonly #options: TokenAuthenticationOptions;
  readonly #known = new LRUCache<string, Known>({ max: 10_000 });
  readonly #proofs = new SeenProofs();
  readonly #startedAtMs: number;

  constructor(options: TokenAuthenticationOptions) {
    this.#options = options;
    this.#startedAtMs = this.#nowMs();
  }

  async identify(use: TokenUse): Promise<Identity> {
    const [, scheme, token] = credentials.exec(use.authorization ?? '') ?? [];
    if (!scheme || !token) throw new Unauthenticated('authorization');
    try {
      const { identity, boundTo } = await this.#read(token);
      await this.#requirePossession(use, scheme.toLowerCase(), token, boundTo);
      return identity;
    } catch (error) {
      throw unauthenticated(error);
    }
  }

  async #read(token: string): Promise<AccessToken> {
    const key = hash('sha256', token, 'base64');
    const known = this.#known.get(key);
    const nowMs = this.#nowMs();
    if (known && nowMs < known.goodUntilMs) return known.token;
    const read = await readAccessToken(token, this.#options, this.#options.clock.now());
    this.#known.set(key, { token: read, goodUntilMs: Math.min(read.expiresAtMs, nowMs + trustedMs) });
    return read;
  }

  async #requirePossession(
    use: TokenUse,
    scheme: string,
    token: string,
    boundTo: string | null,
  ): Promise<void> {
    if (boundTo === null) {
      if (scheme !== 'bearer' || this.#options.requireProof) throw new Unauthenticated('token not bound');
      return;
    }
    if (scheme !== 'dpop' || use.dpop === undefined) throw new Unauthenticated('proof missing');
    const url = this.#options.publicUrl().replace(/\/+$/, '') + use.path;
    const proof = { proof: use.dpop, token, boundTo, method: use.method, url };
    const { jti, iat } = await readProof(proof, this.#options.clock.now());
    // What was used before this process began is not remembered.
    const isOurs = iat * 1000 >= this.#startedAtMs;
    if (!isOurs || !this.#proofs.isFirstUse(`${boundTo}.${jti}`, this.#nowMs())) {
      throw new Unauthenticated('proof replayed');
    }
  }

  #nowMs(): number {
    return millisecondsOf(this.#options.clock.now());
  }
}

/** Whatever goes wrong on the way, nobody gets in by it. */
function unauthenticated(error: unknown): Unauthenticated {
  if (error instanceof Unauthenticated) return error;
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  return new Unauthenticated(String(code ?? name), { cause: error });
}
