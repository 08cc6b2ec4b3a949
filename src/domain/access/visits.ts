import type { Actor } from '../../kernel/actor';
import type { PlanId } from '../../kernel/ids';
import { minuteMs, plus } from '../../kernel/instant';
import type { Instant } from '../../kernel/instant';
import type { ReadingBasis, ReadingView } from './events';

/** Readings closer together than this are one visit. */
const visitMs = 30 * minuteMs;

/** What was shown to a reader: on another basis, the same revision can look another way. */
export interface Reading {
  readonly revision: number;
  readonly basis: ReadingBasis;
  readonly view: ReadingView;
}

/** The newest of the plan as it is that a reader has been shown, and when: time alone changes it as well. */
export interface Look {
  readonly revision: number;
  readonly at: Instant;
}

/** A reader's latest visit to a plan, as its last reading that is on record left it. */
export interface Visit {
  readonly lastReadAt: Instant;
  readonly basis: ReadingBasis;
  /** The greatest revisions that are on record for this visit and basis, by live view and by any; null where there is none. */
  readonly live: number | null;
  readonly any: number;
  /** How far he has looked in this visit or before it. Looking back moves it neither way. */
  readonly look: Look | null;
  /** How far he had looked when this visit began; null where this is his first. */
  readonly before: Look | null;
}

/** By plan and reader. */
export type Visits = Readonly<Record<string, Visit>>;

/** Tells one patient's readers apart, each the same at whatever unit he works; the patient is the only one of his role. */
export type Reader = Pick<Actor, 'role' | 'practitionerId' | 'relativeId'> & { readonly name?: string };

/** Of an auditor the register knows no more than the name. */
const readerKey = ({ role, practitionerId, relativeId, name }: Reader): string =>
  practitionerId ?? relativeId ?? (role === 'auditor' ? `${role}/${name ?? ''}` : role);

const visitKey = (planId: PlanId, reader: Reader): string => `${planId}/${readerKey(reader)}`;

export const visitOf = (visits: Visits, planId: PlanId, reader: Reader): Visit | undefined =>
  visits[visitKey(planId, reader)];

const isUnderWay = ({ lastReadAt }: Visit, now: Instant): boolean => now < plus(lastReadAt, visitMs);

/** The visit that a reading now on this basis goes on with. */
const goneOnWith = (visit: Visit | undefined, { basis }: Reading, now: Instant): Visit | null =>
  visit?.basis === basis && isUnderWay(visit, now) ? visit : null;

/** Whether a reading now shows nothing that is newer than what is on record of the visit that he is on. */
export function isRecorded(visit: Visit | undefined, reading: Reading, now: Instant): boolean {
  const current = goneOnWith(visit, reading, now);
  const shown = reading.view === 'live' ? current?.live : current?.any;
  return typeof shown === 'number' && reading.revision <= shown;
}

/** How far he had looked when the visit before the one that he is on now was over; null where he had not. */
export function lastLook(visit: Visit | undefined, now: Instant): Look | null {
  if (!visit) return null;
  return isUnderWay(visit, now) ? visit.before : visit.look;
}

/** Who read, when, and when that was put on record. */
interface Told {
  readonly by: Reader;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
}

/** The visits after one more reading. */
export function visitsAfter(
  visits: Visits,
  { planId, ...reading }: Reading & { readonly planId: PlanId },
  { by, occurredAt, recordedAt }: Told,
): Visits {
  const visit = visitOf(visits, planId, by);
  const current = goneOnWith(visit, reading, recordedAt);
  const { revision, basis, view } = reading;
  const isLive = view === 'live';
  const next: Visit = {
    lastReadAt: recordedAt,
    basis,
    live: isLive ? greatest(revision, current?.live) : (current?.live ?? null),
    any: greatest(revision, current?.any),
    look: isLive ? furthest({ revision, at: occurredAt }, visit?.look) : (visit?.look ?? null),
    before: lastLook(visit, recordedAt),
  };
  return { ...visits, [visitKey(planId, by)]: next };
}

const greatest = (revision: number, before: number | null | undefined): number =>
  Math.max(revision, before ?? revision);

const furthest = (look: Look, before: Look | null | undefined): Look =>
  before && before.revision > look.revision ? before : look;
