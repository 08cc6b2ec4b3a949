import { PlainError } from '../kernel/fault';

export type ApplicationErrorCode =
  | 'build-cancelled'
  | 'build-failed'
  | 'build-needed'
  | 'clock-moves-forward-only'
  | 'field-not-found'
  | 'forbidden'
  | 'limit-out-of-range'
  | 'national-id-invalid'
  | 'national-id-not-synthetic'
  | 'not-found'
  | 'nothing-to-cancel'
  | 'nothing-to-compare'
  | 'nothing-to-roll-back'
  | 'nothing-to-switch'
  | 'organisation-number-invalid'
  | 'plan-not-opened-yet'
  | 'projection-busy'
  | 'projection-not-found'
  | 'projector-silent'
  | 'read-model-ahead'
  | 'read-model-behind'
  | 'reading-not-recorded'
  | 'revision-not-found'
  | 'store-unavailable'
  | 'too-much-contention'
  | 'user-not-found';

/** A use case cannot be carried out, for a reason that is not a rule of the domain. The detail is for a person to act on. */
export class ApplicationError extends PlainError {
  constructor(
    readonly code: ApplicationErrorCode,
    detail: string,
  ) {
    super(detail);
    this.name = 'ApplicationError';
  }
}

export const notFound = (): ApplicationError =>
  new ApplicationError('not-found', 'There is nothing here for you.');
