import type { Position } from '../../src/application/ports/event-store';
import type { Intake } from './follow';
import { faultOf } from '../../src/kernel/fault';

/** How far a generation has come since its runner was started, and what keeps it from going on. */
export class Standing {
  /** `building`: it has not yet taken in everything that there was when it was started. `standby`: another writes it. */
  state: 'live' | 'building' | 'standby' | 'stopped' = 'building';
  error: string | undefined;
  position: Position | null = null;
  /** Whether it has had everything at least once. */
  hasCaughtUp = false;
  /** Since when it has not had everything, in the machine's milliseconds; null while it has. */
  behindSinceMs: number | null = null;
  /** Whether it has events in it that the event store does not have. */
  isAhead = false;
  /** How often it has failed since it last came further. */
  failures = 0;

  advance({ position, isCaughtUp }: Intake): void {
    // An intake that moves nothing is no progress: before an event that is not known there is one each time.
    if (position !== this.position || isCaughtUp) this.failures = 0;
    this.error = undefined;
    this.position = position;
    if (!isCaughtUp) return;
    this.state = 'live';
    this.hasCaughtUp = true;
    this.behindSinceMs = null;
  }

  /** Another writes it: how far that one is, nobody knows here. */
  standBy(): void {
    this.state = 'standby';
    this.error = undefined;
    this.failures = 0;
    this.behindSinceMs = null;
  }

  /** It is the one that writes from now on, beginning where the one before it came to. */
  lead(checkpoint: Position | null): void {
    if (this.state === 'standby') this.state = 'building';
    this.position = checkpoint;
  }

  /** True where it had everything until now. */
  fallBehind(nowMs: number): boolean {
    if (this.behindSinceMs !== null) return false;
    this.behindSinceMs = nowMs;
    return true;
  }

  fail(error: unknown, nowMs: number): void {
    this.failures += 1;
    this.error = faultOf(error);
    this.state = 'stopped';
    this.fallBehind(nowMs);
  }
}
