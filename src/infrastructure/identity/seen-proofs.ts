import { clockToleranceSeconds } from './jwt-keys';
import { proofLifetimeSeconds } from './possession-proof';

// A proof can be dated ahead by the tolerance, so it stays fresh for at most this long after its first use.
const rememberedMs = (proofLifetimeSeconds + clockToleranceSeconds + 1) * 1000;

/** The proofs of possession that have been used and could still pass for fresh. */
export class SeenProofs {
  /** In the order of first use, so what can be forgotten stands first. */
  readonly #seen = new Map<string, number>();
  readonly #limit: number;

  constructor(limit = 200_000) {
    this.#limit = limit;
  }

  /** Looks and remembers in one step: of a hundred at once, one is the first. When full, none is. */
  isFirstUse(proof: string, nowMs: number): boolean {
    this.#forgetBefore(nowMs - rememberedMs);
    if (this.#seen.has(proof) || this.#seen.size >= this.#limit) return false;
    this.#seen.set(proof, nowMs);
    return true;
  }

  #forgetBefore(ms: number): void {
    for (const [proof, usedAtMs] of this.#seen) {
      if (usedAtMs >= ms) return;
      this.#seen.delete(proof);
    }
  }
}
