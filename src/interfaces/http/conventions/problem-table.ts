import type { ApplicationErrorCode } from '../../../application/errors';
import type { DomainErrorCode } from '../../../kernel/domain-error';
import type { EdgeCode, ProblemCode } from './problem';

interface Kind {
  readonly status: number;
  readonly title: string;
}

const as =
  (status: number) =>
  (title: string): Kind => ({ status, title });
const malformed = as(400);
const missing = as(404);
const refused = as(409);
const clash = as(412);
const unprocessable = as(422);
const unavailable = as(503);

// A code without a line here does not compile.
const domain: Record<DomainErrorCode, Kind> = {
  'already-corrected': refused('The event has been corrected before'),
  'already-member': refused('The party is in the care team already'),
  'already-responsible': refused('The party has the responsibility already'),
  'before-what-it-builds-on': refused('It would have happened before what it builds on'),
  'cannot-consent': refused('The patient cannot be given a responsibility'),
  conflict: clash('Somebody else has changed the same thing'),
  'consent-missing': refused('The patient has not consented'),
  'correction-leaves-gap': refused('The correction would leave a time without anyone responsible'),
  'deadline-passed': unprocessable('The deadline is not in the future'),
  'event-not-found': missing('The event is not in this plan'),
  'goal-ended': refused('The goal has ended'),
  'goal-not-found': missing('The goal is not in this plan'),
  'idempotency-key-reused': unprocessable('The Idempotency-Key was used for another request'),
  'late-reason-required': unprocessable('A late entry needs a reason'),
  'measure-ended': refused('The measure has ended'),
  'measure-not-found': missing('The measure is not in this plan'),
  'measure-not-on-hold': refused('The measure is not on hold'),
  'measure-on-hold': refused('The measure is on hold'),
  'member-has-responsibility': refused('The member has a responsibility in the plan'),
  'member-not-found': missing('The member is not in the care team'),
  'not-correctable': refused('This kind of event cannot be entered in error'),
  'not-in-care-team': refused('The unit is not in the care team'),
  'not-responsible': refused('Only the responsible party can do this'),
  'not-the-receiver': refused('Only the receiver can answer the offer'),
  'not-the-sender': refused('Only the sender can withdraw the offer'),
  'occurred-in-future': unprocessable('It cannot have happened in the future'),
  'offer-already-open': refused('There is an open offer already'),
  'offer-expired': refused('The offer has expired'),
  'offer-not-open': refused('The offer is not open'),
  'patient-has-open-plan': refused('The patient has an open plan already'),
  'patient-not-found': missing('The patient is not registered'),
  'plan-closed': refused('The plan is closed'),
  'plan-not-found': missing('There is no such plan'),
  'plan-not-paused': refused('The plan is not paused'),
  'plan-not-ready': refused('The plan is not ready to be approved'),
  'plan-paused': refused('The plan is paused'),
  'practitioner-not-found': missing('There is no such practitioner'),
  'problem-not-found': missing('The problem is not in this plan'),
  'problem-resolved': refused('The problem has been resolved'),
  'provider-closed': refused('The provider unit is closed'),
  'provider-not-found': missing('There is no such provider unit'),
  'relative-not-found': missing('There is no such relative'),
  'responsible-not-allowed': refused('This party cannot be responsible for this'),
  'restriction-not-found': missing('There is no such restriction'),
  'subject-not-in-offer': refused('The subject is not part of the offer'),
  'subjects-repeated': unprocessable('The same subject is named twice'),
  'transfer-not-found': missing('The transfer is not in this plan'),
  'unknown-revision': clash('The plan never had this revision'),
  'zone-not-found': missing('The zone is not defined'),
  'zone-thresholds-invalid': unprocessable('The thresholds of the zone do not make a range'),
};

const application: Record<ApplicationErrorCode, Kind> = {
  'build-cancelled': refused('What was being built has been thrown away'),
  'build-failed': unavailable('The read model could not be built'),
  'build-needed': refused('This build cannot be done without'),
  'clock-moves-forward-only': refused('The clock moves forward only'),
  'field-not-found': missing('The plan has had no such field'),
  forbidden: as(403)('You may not do this'),
  'limit-out-of-range': malformed('The limit is not between 1 and 200'),
  'national-id-invalid': unprocessable('The identity number is not valid'),
  'national-id-not-synthetic': unprocessable('Only synthetic identity numbers are allowed here'),
  'not-found': missing('There is nothing here'),
  'nothing-to-cancel': refused('There is nothing to cancel'),
  'nothing-to-compare': refused('There is nothing to compare'),
  'nothing-to-roll-back': refused('There is nothing to go back to'),
  'nothing-to-switch': refused('There is nothing to switch to'),
  'organisation-number-invalid': unprocessable('The organisation number is not valid'),
  'plan-not-opened-yet': missing('The plan had not been opened then'),
  'projection-busy': refused('Something is beside the projection already'),
  'projection-not-found': missing('There is no such projection'),
  'projector-silent': unavailable('Nobody runs the projections now'),
  'read-model-ahead': unavailable('The answer is being made anew after a restore'),
  'read-model-behind': unavailable('The answer does not have your write yet'),
  'reading-not-recorded': unavailable('It cannot be put on record now that you read this'),
  'revision-not-found': missing('The plan has not had this revision'),
  'store-unavailable': unavailable('The register cannot answer now'),
  'too-much-contention': unavailable('Too many are changing the same thing'),
  'user-not-found': missing('There is no such user'),
};

const edge: Record<EdgeCode, Kind> = {
  'body-too-large': as(413)('The body is larger than 256 kB'),
  'consistency-token-invalid': malformed('The Consistency-Token is not one of ours'),
  'cross-origin-request': as(403)('Another site’s page may not change anything here'),
  'cursor-invalid': malformed('The cursor belongs to another caller or query'),
  'headers-too-large': as(431)('The address and the headers are larger than 16 kB'),
  'idempotency-key-invalid': malformed('The Idempotency-Key is not a UUID'),
  'idempotency-key-missing': malformed('The Idempotency-Key is missing'),
  'if-match-invalid': malformed('If-Match does not name a revision'),
  'internal-error': as(500)('Something went wrong here'),
  'invalid-body': malformed('The body does not have the right form'),
  'invalid-parameter': malformed('A query parameter is not right'),
  'malformed-json': malformed('The body is not JSON'),
  'malformed-request': malformed('This is no request that can be read'),
  'method-not-allowed': as(405)('This cannot be done here'),
  'period-reversed': malformed('The period ends before it begins'),
  'request-timeout': as(408)('The request did not come to its end'),
  'too-many-connections': as(429)('You have too many live connections open'),
  'too-many-requests': as(429)('Too many requests'),
  unauthenticated: as(401)('A valid access token is needed'),
  'unknown-field': malformed('The body has a field that is not known or cannot be set'),
  'unsupported-media-type': as(415)('The body is not JSON'),
};

export const problemTable: Record<ProblemCode, Kind> = { ...domain, ...application, ...edge };

const isCode = (code: string): code is ProblemCode => code in problemTable;

/** Every problem that the API can answer with, in the order of the codes. */
export const problems: readonly (Kind & { readonly code: ProblemCode })[] = Object.keys(problemTable)
  .filter(isCode)
  .sort()
  .map((code) => ({ code, ...problemTable[code] }));
