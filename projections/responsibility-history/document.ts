import type { PlanEvent, Subject } from '../../src/domain/plan/events';
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
  /** What the subject was called when the row was written; what it is called since, the ledger tells. */
  readonly title: string;
  readonly responsible: Party;
  readonly providerId: ProviderId | null;
  /** Who had it until then; null for the first. */
  readonly former: Party | null;
  /** The unit that took it and the one that it came from, the same whichever way; null where not both are units. */
  readonly between: string | null;
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
  /** When the register learned of that event: later than `from` in a late entry, earlier in an agreement for later. */
  readonly enteredAt: Instant;
  readonly lateReason?: string;
  readonly recordedAt: Instant;
  readonly knownTo: Instant | null;
  /** `knownTo`, or the open end: for finding what the register knew at an instant. */
  readonly knownUntil: Instant;
  readonly supersededBy?: Superseding;
}

/** What made the register give up a row, who did it, when and why. */
export interface Superseding {
  readonly eventId: EventId;
  readonly type: PlanEvent['type'];
  readonly by: Actor;
  readonly at: Instant;
  readonly reason?: string;
}

/** What a subject is called, and since when the register knows it. */
export interface Titled {
  readonly title: string;
  readonly recordedAt: Instant;
}

/** When an event was entered, and why so late. */
export interface Entered {
  readonly enteredAt: Instant;
  readonly lateReason?: string;
}

/** A plan's current rows, and what the next ones are made of. */
export interface Ledger {
  readonly planId: PlanId;
  readonly patientId: PatientId;
  readonly lives: readonly SubjectLife[];
  /** By subject all that it has been called, oldest first; also of what should never have been there. */
  readonly titles: Readonly<Record<string, readonly Titled[]>>;
  /** Why each transfer was offered; the acceptance does not repeat it. */
  readonly offerReasons: Readonly<Record<TransferId, string>>;
  /** Of each event that gave someone a subject. */
  readonly entered: Readonly<Record<EventId, Entered>>;
  readonly rows: readonly ResponsibilityRow[];
  /** How many rows each subject has had. */
  readonly written: Readonly<Record<string, number>>;
  /** When the register learned what was last taken in. */
  readonly learnedAt: Instant;
}
