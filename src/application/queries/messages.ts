import type { Caller } from '../access/caller';
import type { PatientId, PlanId, ProviderId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { ExportFormat } from '../exports/responsibility-file';
import type { ProviderKind } from '../../domain/provider/events';
import type { PageRequest, Reading } from './answer';

export class ReadPlan {
  constructor(
    readonly planId: PlanId,
    readonly reading: Reading,
  ) {}
}
/** A revision of the plan, as at the instant when it was recorded; or what the register knew of it at an instant. */
export type PlanMoment =
  { readonly kind: 'revision'; readonly revision: number } | { readonly kind: 'as-of'; readonly at: Instant };

export class ReadPastPlan {
  constructor(
    readonly planId: PlanId,
    readonly moment: PlanMoment,
    readonly reading: Reading,
  ) {}
}
export class ReadPlanStatus {
  constructor(
    readonly planId: PlanId,
    readonly reading: Reading,
  ) {}
}
/** What the caller may do with a plan. */
export class ReadPlanAccess {
  constructor(
    readonly planId: PlanId,
    readonly caller: Caller,
  ) {}
}
/** Whom the patient has shut out. */
export class ListRestrictions {
  constructor(
    readonly patientId: PatientId,
    readonly caller: Caller,
  ) {}
}
/** Whom the patient has let in. */
export class ListRepresentations {
  constructor(
    readonly patientId: PatientId,
    readonly caller: Caller,
  ) {}
}
export class ListPlans {
  constructor(
    readonly patientId: PatientId | null,
    readonly page: PageRequest,
    readonly reading: Reading,
  ) {}
}
/** The patient's id and open plan, decided from streams. */
export class LookUpPatient {
  constructor(
    readonly nationalId: string,
    readonly caller: Caller,
  ) {}
}
export class ReadResponsibility {
  constructor(
    readonly planId: PlanId,
    readonly at: Instant | null,
    readonly knownAt: Instant | null,
    readonly reading: Reading,
  ) {}
}
export class ListPlanResponsibilityHistory {
  constructor(
    readonly planId: PlanId,
    readonly known: { readonly at: Instant | null; readonly superseded: boolean },
    readonly page: PageRequest,
    readonly reading: Reading,
  ) {}
}
/** The same whole, as a file to keep. */
export class ExportPlanResponsibility {
  constructor(
    readonly planId: PlanId,
    readonly format: ExportFormat,
    readonly known: { readonly at: Instant | null; readonly superseded: boolean },
    readonly reading: Reading,
  ) {}
}
export class ListResponsibilityHistory {
  constructor(
    readonly filter: {
      readonly providerId?: ProviderId;
      readonly counterpartId?: ProviderId;
      readonly how?: 'assigned' | 'transferred' | 'taken-over';
      readonly from?: Instant;
      readonly to?: Instant;
      readonly knownAt?: Instant;
    },
    readonly page: PageRequest,
    readonly reading: Reading,
  ) {}
}
export class ListTransfers {
  constructor(
    readonly filter: {
      readonly planId?: PlanId;
      readonly state?: string;
      readonly providerId?: ProviderId;
      readonly counterpartId?: ProviderId;
      readonly from?: Instant;
      readonly to?: Instant;
    },
    readonly page: PageRequest,
    readonly reading: Reading,
  ) {}
}
export class ReadWorklist {
  constructor(readonly reading: Reading) {}
}
export class ListAudit {
  constructor(
    readonly filter: {
      readonly planId?: PlanId;
      readonly actor?: string;
      readonly type?: string;
      readonly from?: Instant;
      readonly to?: Instant;
    },
    readonly page: PageRequest,
    readonly reading: Reading,
  ) {}
}
/** Who, of which kinds, and when it was recorded. */
export interface HistoryFilter {
  readonly actor?: string;
  readonly type?: readonly string[];
  readonly from?: Instant;
  readonly to?: Instant;
}
export class ListPlanHistory {
  constructor(
    readonly planId: PlanId,
    readonly filter: HistoryFilter,
    readonly page: PageRequest,
    readonly reading: Reading,
  ) {}
}
/** Since a revision, or with null since the caller last looked. */
export class ReadChanges {
  constructor(
    readonly planId: PlanId,
    readonly since: number | null,
    readonly page: PageRequest,
    readonly reading: Reading,
  ) {}
}
/** Which events made a place of the plan (a JSON Pointer) what it is. */
export class ExplainField {
  constructor(
    readonly planId: PlanId,
    readonly path: string,
    readonly reading: Reading,
  ) {}
}
export class ListProviders {
  constructor(
    readonly filter: { readonly kind?: ProviderKind; readonly q?: string },
    readonly page: PageRequest,
    readonly reading: Reading,
  ) {}
}
export class ListPractitioners {
  constructor(
    readonly q: string,
    readonly caller: Caller,
  ) {}
}
