import type { Representation } from '../../src/domain/consent/events';
import type { PatientId, PersonKey, PlanId, RelativeId } from '../../src/kernel/ids';
import type { Instant } from '../../src/kernel/instant';

/** That a plan exists, and no more: what may be told to those without access. */
export interface PlanSummary {
  readonly kind: 'plan';
  readonly planId: PlanId;
  readonly patientId: PatientId;
  readonly title: string;
  readonly status: 'open' | 'paused' | 'closed';
}

/** Who may act for a patient. */
export interface Represented {
  readonly kind: 'represented';
  readonly patientId: PatientId;
  readonly representations: readonly RepresentationEntry[];
}

/** A patient whom a person represents; ended when `endedAt` is set, or `until` has come. */
export interface RepresentationEntry {
  readonly personKey: PersonKey;
  readonly patientId: PatientId;
  readonly relativeId: RelativeId;
  readonly name: string;
  readonly kind: Representation['kind'];
  readonly scopes: Representation['scopes'];
  readonly until: Instant | null;
  readonly endedAt: Instant | null;
}

export type PatientDocument = PlanSummary | Represented;
