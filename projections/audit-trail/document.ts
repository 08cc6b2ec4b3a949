import type { Held, PlanEvent } from '../../src/domain/plan/events';
import type { Actor, Role } from '../../src/kernel/actor';
import type { EventId, PlanId, TransferId } from '../../src/kernel/ids';
import type { Instant } from '../../src/kernel/instant';
import type { OfferParties } from '../shared/offers-shown';
import type { Wording } from '../shared/wording';

/** An event, for pointing at it. */
export interface EventRef {
  readonly revision: number;
  readonly eventId: EventId;
}

/** A value that a field was given, by an event of the plan. */
export interface Version extends EventRef {
  readonly value: unknown;
  /** From when it holds, for fields in which valid time decides what counts. Later than the event where it was agreed for later. */
  readonly from?: Instant;
  readonly transferId?: TransferId;
  /** The event by which it no longer counts. */
  readonly takenBack?: EventRef;
}

/** What every field of a plan has been, so that a correction finds the value to go back to. */
export interface FieldHistory {
  readonly planId: PlanId;
  /**
   * By JSON Pointer, in the order in which the versions count. Reports (performances and observations) are not kept:
   * nothing comes before them, and there is no end to them.
   */
  readonly fields: Readonly<Record<string, readonly Version[]>>;
  /** Whom each offer concerns, and about what. */
  readonly offers: Readonly<Record<string, KnownOffer>>;
  /** When the review that the plan waits for falls due. */
  readonly reviewDueAt: Instant | null;
}

export interface KnownOffer extends OfferParties {
  readonly subjects: readonly Held[];
  readonly deadline: Instant;
}

export interface FieldChange {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
  /** From when, where it was agreed for later. */
  readonly from?: Instant;
}

/** A thing of the plan, and its name. */
export interface Called {
  readonly id: string;
  readonly name: string;
}

/** One event in plain words. */
export interface AuditEntry {
  readonly planId: PlanId;
  readonly revision: number;
  readonly eventId: EventId;
  readonly type: PlanEvent['type'];
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly actor: Actor;
  /** The practitioner's or relative's id, else the role. */
  readonly actorKey: string;
  readonly actorRole: Role;
  readonly summary: Wording;
  /** Without what a corrected report had said: see `completed`. */
  readonly changes: readonly FieldChange[];
  /** What the things that it changed were called then, for the labels of the changes. */
  readonly names: readonly Called[];
  readonly reason?: string;
  readonly lateReason?: string;
  readonly sourceSystem?: string;
  /** The event that this one takes back. */
  readonly corrects?: EventId;
  /** Where the report stands that is made or taken back: it has no field history to be found by. */
  readonly place?: string;
}
