import type { Caller } from '../access/caller';
import type { Position } from '../ports/event-store';
import type { Scalar } from '../ports/read-store';
import type { PatientId, PlanId, ProviderId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { ProviderKind } from '../../domain/provider/events';

/** Who reads, and which writes the answer must contain (Consistency-Token). */
export interface Reading {
  readonly caller: Caller;
  readonly atLeast?: Position;
  readonly language: 'nb' | 'en';
}

/** How fresh an answer is. */
export interface Freshness {
  readonly position: Position | null;
  /** Seconds since the read model last had everything; 0 when it has. */
  readonly ageSeconds: number;
  /** True when a faulty event has stopped the stream that the answer is about. */
  readonly incomplete: boolean;
}

export interface Answer<Body> {
  readonly body: Body;
  readonly freshness: Freshness;
}

/** An answer that comes from no read model is never behind. */
export const withoutDelay = <Body>(body: Body): Answer<Body> => ({
  body,
  freshness: { position: null, ageSeconds: 0, incomplete: false },
});

export interface PageRequest {
  readonly limit: number;
  readonly after?: readonly Scalar[];
}
export interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly next: readonly Scalar[] | null;
}

export class ReadPlan {
  constructor(
    readonly planId: PlanId,
    readonly reading: Reading,
  ) {}
}
export class ReadPlanStatus {
  constructor(
    readonly planId: PlanId,
    readonly reading: Reading,
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
export class ListResponsibilityHistory {
  constructor(
    readonly filter: { readonly providerId?: ProviderId; readonly from?: Instant; readonly to?: Instant },
    readonly page: PageRequest,
    readonly reading: Reading,
  ) {}
}
export class ListTransfers {
  constructor(
    readonly filter: {
      readonly state?: string;
      readonly providerId?: ProviderId;
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
