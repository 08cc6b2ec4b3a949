import { subjectKey } from '../../../src/domain/plan/events';
import type { Held, PlanFact, Subject } from '../../../src/domain/plan/events';
import type { EventId, TransferId } from '../../../src/kernel/ids';
import type { Instant } from '../../../src/kernel/instant';
import { partyKey } from '../../../src/kernel/party';

/** An event as a finding points at it: nothing in it tells of a person. */
export interface EventPlace {
  readonly revision: number;
  readonly eventId: EventId;
  readonly type: PlanFact['type'];
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
}

/** That a party was to have the subject from an instant on, and from whom: null where nobody had it before. */
interface Gives {
  readonly does: 'gives';
  readonly at: Instant;
  readonly to: string;
  readonly from: string | null;
  readonly transferId?: TransferId;
}

type Deed =
  | Gives
  | { readonly does: 'begins' | 'ends'; readonly at: Instant }
  | { readonly does: 'takes-back'; readonly at: Instant; readonly transferId: TransferId }
  | { readonly does: 'corrects'; readonly at: Instant; readonly mistake: EventId };

/** What one event did to one subject. */
export type StoryStep = EventPlace & Deed;
export type GivingStep = EventPlace & Gives;

/** All that happened to each subject of a plan, in the order in which the register learned of it. */
export type Stories = ReadonlyMap<string, readonly StoryStep[]>;

export const noStories: Stories = new Map();

/** Reads what the events themselves say and nothing that is made of them, so that it can tell whether that is right. */
export function storiesAfter(stories: Stories, fact: PlanFact): Stories {
  const deeds = fact.type === 'EnteredInError' ? corrections(stories, fact) : deedsOf(fact);
  if (deeds.length === 0) return stories;
  const { revision, eventId, type, occurredAt, recordedAt } = fact;
  const place = { revision, eventId, type, occurredAt, recordedAt };
  const next = new Map(stories);
  for (const [key, deed] of deeds) next.set(key, [...(next.get(key) ?? []), { ...place, ...deed }]);
  return next;
}

type Done = readonly (readonly [key: string, deed: Deed])[];

function deedsOf({ type, data, occurredAt: at }: PlanFact): Done {
  switch (type) {
    case 'PlanOpened':
      return [['coordination', { does: 'begins', at }]];
    case 'MeasureAdded':
      return [[data.measureId, { does: 'begins', at }]];
    case 'ResponsibilityAssigned':
      return [[subjectKey(data.subject), { does: 'gives', at, to: partyKey(data.responsible), from: null }]];
    case 'TransferAccepted':
      return given(data.subjects, {
        at: data.effectiveFrom,
        to: partyKey(data.to),
        transferId: data.transferId,
      });
    case 'ResponsibilityTakenOver':
      return given(data.subjects, { at, to: partyKey(data.to) });
    case 'TransferWithdrawn':
      return each(data.subjects, { does: 'takes-back', at, transferId: data.transferId });
    case 'MeasureCompleted':
    case 'MeasureDiscontinued':
      return [[data.measureId, { does: 'ends', at }]];
    case 'PlanClosed':
      return each(data.ended, { does: 'ends', at });
    default:
      return [];
  }
}

const given = (subjects: readonly Held[], gift: Omit<Gives, 'does' | 'from'>): Done =>
  subjects.map(({ subject, from }) => [
    subjectKey(subject),
    { does: 'gives', ...gift, from: partyKey(from) },
  ]);

const each = (subjects: readonly { readonly subject: Subject }[], deed: Deed): Done =>
  subjects.map(({ subject }) => [subjectKey(subject), deed]);

/** Whatever the mistaken event did, to whichever subject. */
const corrections = (
  stories: Stories,
  { data: { eventId }, occurredAt }: Extract<PlanFact, { readonly type: 'EnteredInError' }>,
): Done =>
  [...stories]
    .filter(([, steps]) => steps.some((step) => step.eventId === eventId))
    .map(([key]) => [key, { does: 'corrects', at: occurredAt, mistake: eventId }]);
