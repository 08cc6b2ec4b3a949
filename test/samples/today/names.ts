import type {
  CommentId,
  EventId,
  GoalId,
  MeasureId,
  MemberId,
  ObservationId,
  PatientId,
  PersonKey,
  PlanId,
  PractitionerId,
  ProblemId,
  ProviderId,
  RelativeId,
  RestrictionId,
  TransferId,
} from '../../../src/kernel/ids';
import type { Instant, PlainDay } from '../../../src/kernel/instant';
import type { Actor } from '../../../src/kernel/actor';

const uuid = (kind: string, n: number): string =>
  `${kind}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Ids that are the same in every sample: the samples of a kind of stream tell one story. */
export const planId = uuid('1', 1) as PlanId;
export const patientId = uuid('2', 1) as PatientId;
export const measure = (n: number): MeasureId => uuid('3', n) as MeasureId;
export const problem = (n: number): ProblemId => uuid('4', n) as ProblemId;
export const goal = (n: number): GoalId => uuid('5', n) as GoalId;
export const transfer = (n: number): TransferId => uuid('6', n) as TransferId;
export const providerId = uuid('7', 1) as ProviderId;
export const otherProviderId = uuid('7', 2) as ProviderId;
export const practitionerId = uuid('8', 1) as PractitionerId;
export const member = (n: number): MemberId => uuid('9', n) as MemberId;
export const relativeId = uuid('a', 1) as RelativeId;
export const observation = (n: number): ObservationId => uuid('b', n) as ObservationId;
export const commentId = uuid('c', 1) as CommentId;
export const restrictionId = uuid('d', 1) as RestrictionId;
export const event = (n: number): EventId => uuid('e', n) as EventId;
export const personKey = 'ab'.repeat(32) as PersonKey;

export const day = (text: string): PlainDay => text as PlainDay;
export const instant = (text: string): Instant => text as Instant;

export const gpBerg: Actor = {
  role: 'practitioner',
  name: 'Kari Berg',
  practitionerId,
  providerId,
  unit: 'Solsiden legesenter',
};
export const solsiden = {
  kind: 'provider',
  providerId,
  practitionerId,
  name: 'Solsiden legesenter',
} as const;
export const fjordbyen = {
  kind: 'provider',
  providerId: otherProviderId,
  practitionerId,
  name: 'Fjordbyen hjemmetjeneste',
} as const;
export const paal = { kind: 'patient', name: 'Pål Hansen' } as const;
export const anne = { kind: 'relative', relativeId, name: 'Anne Hansen' } as const;
