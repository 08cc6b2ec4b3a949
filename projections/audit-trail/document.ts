import type { PlanEvent } from '../../src/domain/plan/events';
import type { Actor } from '../../src/kernel/actor';
import type { EventId, PatientId, PlanId, ProviderId, TransferId } from '../../src/kernel/ids';
import type { Instant } from '../../src/kernel/instant';
import type { Wording } from '../shared/wording';

/** A value of a field, and the event that put it there. */
export interface Version {
  readonly eventId: EventId;
  readonly value: unknown;
}

/** What every field of a plan has been, oldest first, so that a correction finds the value to go back to. */
export interface FieldHistory {
  readonly planId: PlanId;
  readonly patientId: PatientId;
  /** By JSON Pointer. What only adds something (a performance, a comment) is not kept: nothing comes before it. */
  readonly fields: Readonly<Record<string, readonly Version[]>>;
  /** Accepted transfers that had not begun when they were accepted: a withdrawal can still cancel them. */
  readonly pending: readonly {
    readonly transferId: TransferId;
    readonly eventId: EventId;
    readonly effectiveFrom: Instant;
  }[];
}

export interface FieldChange {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** One event in plain words. */
export interface AuditEntry {
  readonly planId: PlanId;
  readonly patientId: PatientId;
  readonly revision: number;
  readonly eventId: EventId;
  readonly type: PlanEvent['type'];
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly actor: Actor;
  /** The practitioner's or relative's id, else the role. */
  readonly actorKey: string;
  readonly providerId: ProviderId | null;
  readonly summary: Wording;
  readonly changes: readonly FieldChange[];
  readonly reason?: string;
  readonly lateReason?: string;
  readonly sourceSystem?: string;
}
