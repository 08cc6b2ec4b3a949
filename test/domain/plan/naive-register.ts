import { subjectKey } from '../../../src/domain/plan/events';
import { partyKey } from '../../../src/kernel/party';
import type { PlanFact } from '../../../src/domain/plan/events';
import type { Instant } from '../../../src/kernel/instant';
import type { Party } from '../../../src/kernel/party';

/** That someone was given a subject from an instant on. */
interface Claim {
  readonly who: string;
  readonly from: Instant;
  readonly eventId: string;
  readonly transferId?: string;
}

export interface NaiveLife {
  readonly start: Instant;
  readonly end: Instant | null;
  /** In the order in which the register learned of them. */
  readonly claims: readonly Claim[];
}

export interface Interval {
  readonly who: string;
  readonly from: Instant;
  readonly to: Instant | null;
}

/** What the register knew at the instant. */
export const knownAt = (facts: readonly PlanFact[], at: Instant): readonly PlanFact[] =>
  facts.filter(({ recordedAt }) => recordedAt <= at);

/**
 * The lives of the subjects as the rules of domain.md tell them, from the raw events and nothing else: slow, simple and
 * without a look at the decider's state. Events that were entered in error never were.
 */
export function naiveLives(facts: readonly PlanFact[]): Readonly<Record<string, NaiveLife>> {
  const lives: Record<string, { start: Instant; end: Instant | null; claims: Claim[] }> = {};
  const inError = new Set<string>(
    facts.flatMap((fact) => (fact.type === 'EnteredInError' ? [fact.data.eventId] : [])),
  );
  const claim = (key: string, who: Party, from: Instant, made: Omit<Claim, 'who' | 'from'>): void => {
    lives[key]?.claims.push({ who: partyKey(who), from, ...made });
  };
  const end = (key: string, at: Instant): void => {
    const life = lives[key];
    if (life && life.end !== null) throw new Error(`${key} ended twice, at ${life.end} and ${at}`);
    if (life) life.end = at;
  };
  for (const fact of facts) {
    const { type, data, occurredAt, eventId } = fact;
    if (inError.has(eventId)) continue;
    switch (type) {
      case 'PlanOpened':
        lives['coordination'] = { start: occurredAt, end: null, claims: [] };
        break;
      case 'MeasureAdded':
        lives[data.measureId] = { start: occurredAt, end: null, claims: [] };
        break;
      case 'ResponsibilityAssigned':
        claim(subjectKey(data.subject), data.responsible, occurredAt, { eventId });
        break;
      case 'TransferAccepted':
        data.subjects.forEach(({ subject }) => {
          claim(subjectKey(subject), data.to, data.effectiveFrom, { eventId, transferId: data.transferId });
        });
        break;
      case 'ResponsibilityTakenOver':
        data.subjects.forEach(({ subject }) => {
          claim(subjectKey(subject), data.to, occurredAt, { eventId });
        });
        break;
      case 'TransferWithdrawn':
        data.subjects.forEach(({ subject }) => {
          const life = lives[subjectKey(subject)];
          if (!life) return;
          const begun = life.claims.find(
            (one) => one.transferId === data.transferId && one.from <= fact.recordedAt,
          );
          if (begun) throw new Error(`${data.transferId} was withdrawn though it had begun at ${begun.from}`);
          life.claims = life.claims.filter((one) => one.transferId !== data.transferId);
        });
        break;
      case 'MeasureCompleted':
      case 'MeasureDiscontinued':
        end(data.measureId, occurredAt);
        break;
      case 'PlanClosed':
        data.ended.forEach(({ subject }) => {
          end(subjectKey(subject), occurredAt);
        });
        break;
      default:
        break;
    }
  }
  return lives;
}

/** Each claim holds until the one that was made next begins. */
export const intervalsOf = ({ claims, end }: NaiveLife): readonly Interval[] =>
  claims.map(({ who, from }, index) => ({ who, from, to: claims[index + 1]?.from ?? end }));

/** Everyone who has the subject at the instant: one, if all is well. */
export const holdersAt = (life: NaiveLife, at: Instant): readonly string[] =>
  intervalsOf(life)
    .filter(({ from, to }) => from <= at && (to === null || at < to))
    .map(({ who }) => who);

/** Open offers by subject: those that wait, and those accepted for an instant that has not come. */
export function openOffers(
  facts: readonly PlanFact[],
  now: Instant,
): Readonly<Record<string, readonly string[]>> {
  const open = new Map<string, Map<string, 'offered' | { from: Instant; eventId: string }>>();
  const of = (key: string) => open.get(key) ?? open.set(key, new Map()).get(key) ?? new Map();
  for (const fact of facts) {
    const { type, data } = fact;
    if (type === 'TransferOffered')
      data.subjects.forEach((held) => of(subjectKey(held.subject)).set(data.transferId, 'offered'));
    if (type === 'TransferAccepted') {
      const accepted = { from: data.effectiveFrom, eventId: fact.eventId };
      data.subjects.forEach((held) => of(subjectKey(held.subject)).set(data.transferId, accepted));
    }
    if (type === 'TransferDeclined' || type === 'TransferWithdrawn' || type === 'TransferExpired') {
      data.subjects.forEach((held) => of(subjectKey(held.subject)).delete(data.transferId));
    }
    if (type === 'EnteredInError' && data.corrected.type === 'TransferAccepted') {
      const { transferId, subjects } = data.corrected;
      if (transferId) subjects.forEach((subject) => of(subjectKey(subject)).set(transferId, 'offered'));
    }
    if (type === 'EnteredInError' && data.corrected.type === 'MeasureAdded')
      open.delete(data.corrected.measureId);
  }
  return Object.fromEntries(
    [...open].map(([key, offers]) => [
      key,
      [...offers]
        .filter(([, state]) => state === 'offered' || state.from > now)
        .map(([transferId]) => transferId),
    ]),
  );
}
