import type { Actor } from './actor';
import type { Instant } from './instant';
import { PlainError } from './fault';

/** Every refusal that the rules can give. Stable: vendors program against these words. */
export type DomainErrorCode =
  | 'already-corrected'
  | 'already-member'
  | 'already-responsible'
  | 'before-what-it-builds-on'
  | 'cannot-consent'
  | 'conflict'
  | 'consent-missing'
  | 'correction-leaves-gap'
  | 'deadline-passed'
  | 'event-not-found'
  | 'goal-ended'
  | 'goal-not-found'
  | 'idempotency-key-reused'
  | 'late-reason-required'
  | 'measure-ended'
  | 'measure-not-found'
  | 'measure-not-on-hold'
  | 'measure-on-hold'
  | 'member-has-responsibility'
  | 'member-not-found'
  | 'not-correctable'
  | 'not-in-care-team'
  | 'not-responsible'
  | 'not-the-receiver'
  | 'not-the-sender'
  | 'occurred-in-future'
  | 'offer-already-open'
  | 'offer-expired'
  | 'offer-not-open'
  | 'patient-has-open-plan'
  | 'patient-not-found'
  | 'plan-closed'
  | 'plan-not-found'
  | 'plan-not-paused'
  | 'plan-not-ready'
  | 'plan-paused'
  | 'practitioner-not-found'
  | 'problem-not-found'
  | 'problem-resolved'
  | 'provider-closed'
  | 'provider-not-found'
  | 'relative-not-found'
  | 'responsible-not-allowed'
  | 'restriction-not-found'
  | 'subject-not-in-offer'
  | 'subjects-repeated'
  | 'transfer-not-found'
  | 'unknown-revision'
  | 'zone-not-found'
  | 'zone-thresholds-invalid';

/** One finding among several, at a place in the plan or the body (JSON Pointer). */
export interface Finding {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** Two people wrote the same field: both values, and who was first. */
export interface Conflict {
  readonly field: string;
  readonly yours: unknown;
  readonly theirs: unknown;
  readonly by: Actor;
  readonly at: Instant;
}

/** The rules said no. The detail is a sentence that a person can act on, without anything personal. */
export class DomainError extends PlainError {
  constructor(
    readonly code: DomainErrorCode,
    detail: string,
    readonly more: { readonly errors?: readonly Finding[]; readonly conflicts?: readonly Conflict[] } = {},
  ) {
    super(detail);
    this.name = 'DomainError';
  }
}

export function refuse(code: DomainErrorCode, detail: string): never {
  throw new DomainError(code, detail);
}
