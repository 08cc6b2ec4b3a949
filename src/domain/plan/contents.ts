import type { GoalId, MeasureId, PatientId, ProblemId } from '../../kernel/ids';
import type { PlainDay } from '../../kernel/instant';
import type { Party } from '../../kernel/party';

export type Part = 'treatment' | 'self-treatment' | 'individual';
export type ZoneColour = 'green' | 'yellow' | 'red';
export type Category =
  | 'medication'
  | 'monitoring'
  | 'training'
  | 'education'
  | 'nutrition'
  | 'follow-up'
  | 'aid'
  | 'social'
  | 'other';
/** FHIR R4 goal-achievement. */
export type Achievement =
  'in-progress' | 'improving' | 'worsening' | 'achieved' | 'not-achieved' | 'not-attainable';

/** What someone answers for: one measure, or the coordination of the whole plan. */
export type Subject = { readonly measureId: MeasureId } | { readonly coordination: true };

export const subjectKey = (subject: Subject): string =>
  'measureId' in subject ? subject.measureId : 'coordination';

export interface Patient {
  readonly patientId: PatientId;
  readonly name: string;
  readonly birthDate: PlainDay;
}
export interface Code {
  readonly system: string;
  readonly code: string;
  readonly display: string;
}
export interface Target {
  readonly measure: string;
  readonly comparator?: '<' | '<=' | '=' | '>=' | '>';
  readonly value: number | string;
  readonly unit?: string;
  readonly dueOn?: PlainDay;
}
export interface Timing {
  readonly frequency: { readonly times: number; readonly per: 'day' | 'week' | 'month' | 'year' };
  readonly at?: readonly string[];
  readonly until?: PlainDay;
}
export interface ContactPoint {
  readonly phone?: string;
  readonly email?: string;
  readonly note?: string;
}
/** SBAR: situation, background, assessment, recommendation. */
export interface HandoverNote {
  readonly situation: string;
  readonly background: string;
  readonly assessment: string;
  readonly recommendation: string;
}
/** `from` included, `to` excluded, missing means unbounded. */
export interface ObservedRange {
  readonly code: string;
  readonly from?: number;
  readonly to?: number;
  readonly unit: string;
}
export interface Trigger {
  readonly text: string;
  readonly observation?: ObservedRange;
}
export interface Problem {
  readonly code?: Code;
  readonly text: string;
  readonly purpose: string;
}
export interface Goal {
  readonly part: Part;
  readonly description: string;
  readonly problemIds: readonly ProblemId[];
  readonly target?: Target;
  readonly expressedBy: 'patient' | 'relative' | 'practitioner';
}
export interface Measure {
  readonly part: Part;
  readonly title: string;
  readonly description?: string;
  readonly category?: Category;
  readonly problemIds: readonly ProblemId[];
  readonly goalIds: readonly GoalId[];
  readonly timing?: Timing;
  /** A reference into the patient's medication list, never its content. */
  readonly medicationRef?: string;
  readonly startsOn?: PlainDay;
}
export interface Zone {
  readonly triggers: readonly Trigger[];
  readonly action: string;
  readonly contact?: string;
  readonly withinHours?: number;
}
/** The new values of the fields that change; null clears an optional one. */
export type Changes<Thing> = {
  readonly [Field in keyof Thing]?: Thing[Field] | (undefined extends Thing[Field] ? null : never);
};
export interface CareTeamMember {
  readonly party: Party;
  readonly role: string;
  readonly contactPoint?: ContactPoint;
}
/** Either a zone that the patient finds himself in, or a measured value. */
export type Observation =
  | { readonly zone: ZoneColour }
  | { readonly code: string; readonly value: number | string; readonly unit?: string };
