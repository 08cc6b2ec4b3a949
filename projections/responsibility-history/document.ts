import type { Subject } from '../../src/domain/plan/events';
import type { Actor } from '../../src/kernel/actor';
import type { EventId, PatientId, PlanId, ProviderId, TransferId } from '../../src/kernel/ids';
import type { Instant } from '../../src/kernel/instant';
import type { Party } from '../../src/kernel/party';
import type { SubjectLife } from '../shared/tenures';

/**
 * That a party had a subject from one instant to another, as the register knew it from one instant to another. A row is
 * never rewritten: when something is learned late its `knownTo` is set, and new rows tell what is known instead.
 */
export interface ResponsibilityRow {
  readonly rowId: string;
  readonly planId: PlanId;
  readonly patientId: PatientId;
  readonly subject: Subject;
  readonly subjectKey: string;
  /** What the subject was called when the row was written. */
  readonly title: string;
  readonly responsible: Party;
  readonly providerId: ProviderId | null;
  readonly from: Instant;
  readonly to: Instant | null;
  /** `to`, or the open end: for finding what lasted into a period. */
  readonly until: Instant;
  readonly how: 'assigned' | 'transferred' | 'taken-over';
  readonly transferId?: TransferId;
  readonly by: Actor;
  readonly reason?: string;
  /** The event that gave the party the subject. */
  readonly madeBy: EventId;
  readonly recordedAt: Instant;
  readonly knownTo: Instant | null;
}

/** A plan's current rows, and what the next ones are made of. */
export interface Ledger {
  readonly planId: PlanId;
  readonly patientId: PatientId;
  readonly lives: readonly SubjectLife[];
  /** Why each transfer was offered; the acceptance does not repeat it. */
  readonly offerReasons: Readonly<Record<TransferId, string>>;
  readonly rows: readonly ResponsibilityRow[];
  /** How many rows each subject has had. */
  readonly written: Readonly<Record<string, number>>;
}
