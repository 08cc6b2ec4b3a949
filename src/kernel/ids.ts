type Id<Name extends string> = string & { readonly __id: Name };

export type PatientId = Id<'patient'>;
export type PlanId = Id<'plan'>;
export type ProblemId = Id<'problem'>;
export type GoalId = Id<'goal'>;
export type MeasureId = Id<'measure'>;
export type TransferId = Id<'transfer'>;
export type MemberId = Id<'member'>;
export type ObservationId = Id<'observation'>;
export type CommentId = Id<'comment'>;
export type ProviderId = Id<'provider'>;
/** A practitioner's pseudonym: derived from the HPR number with the register's key, never the number itself. */
export type PractitionerId = Id<'practitioner'>;
export type RelativeId = Id<'relative'>;
export type RestrictionId = Id<'restriction'>;
export type EventId = Id<'event'>;
export type CommandId = Id<'command'>;
/** A person's national identity number under the register's keyed hash (64 hex digits). */
export type PersonKey = Id<'person'>;
