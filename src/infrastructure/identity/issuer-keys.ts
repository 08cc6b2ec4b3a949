import { createLocalJWKSet, errors } from 'jose';
import type { JSONWebKeySet } from 'jose';
import { Unauthenticated } from '../../application/ports/authentication';
import type { Clock } from '../../application/ports/clock';
import { hourMs, millisecondsOf, minuteMs } from '../../kernel/instant';
import type { JwtKeys } from './jwt-keys';

const freshMs = 10 * minuteMs;
const lastGoodMs = 24 * hourMs;
const cooldownMs = minuteMs / 2;

export interface IssuerKeysOptions {
  readonly fetchKeys: () => Promise<JSONWebKeySet>;
  readonly clock: Clock;
  /** The keys could not be fetched; the last good ones go on. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * The keys of an issuer elsewhere. jose's own `createRemoteJWKSet` drops good keys when it cannot renew them, and with
 * the issuer down fetches anew for every unknown key (both read in the source of 6.2); here the last good ones are used for a
 * day, and no token can cause more than one fetch in half a minute.
 */
export class IssuerKeys {
  readonly #options: IssuerKeysOptions;
  #keys: JwtKeys | null = null;
  #fetchedAtMs = NaN;
  #triedAtMs = NaN;
  #fetching: Promise<void> | null = null;

  constructor(options: IssuerKeysOptions) {
    this.#options = options;
  }

  readonly find: JwtKeys = async (header, token) => {
    if (!this.#isWithin(freshMs, this.#fetchedAtMs)) {
      const renewed = this.#renew();
      if (!this.#isWithin(lastGoodMs, this.#fetchedAtMs)) await renewed;
    }
    try {
      return await this.#lastGood()(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
    }
    await this.#renew();
    return await this.#lastGood()(header, token);
  };

  #lastGood(): JwtKeys {
    if (this.#keys && this.#isWithin(lastGoodMs, this.#fetchedAtMs)) return this.#keys;
    throw new Unauthenticated('issuer keys unavailable');
  }

  #renew(): Promise<void> {
    if (this.#fetching) return this.#fetching;
    if (this.#isWithin(cooldownMs, this.#triedAtMs)) return Promise.resolve();
    this.#triedAtMs = this.#nowMs();
    this.#fetching = this.#fetch().finally(() => {
      this.#fetching = null;
    });
    return this.#fetching;
  }

  async #fetch(): Promise<void> {
    try {
      this.#keys = createLocalJWKSet(await this.#options.fetchKeys());
      this.#fetchedAtMs = this.#nowMs();
    } catch (error) {
      this.#options.onFailure(error);
    }
  }

  /** Either side of the instant: a clock that was set back must not stop the renewal. */
  #isWithin(ms: number, instantMs: number): boolean {
    return Math.abs(this.#nowMs() - instantMs) < ms;
  }

  #nowMs(): number {
    return millisecondsOf(this.#options.clock.now());
  }
}
