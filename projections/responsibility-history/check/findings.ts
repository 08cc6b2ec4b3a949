import type { EventId } from '../../../src/kernel/ids';
import type { Instant } from '../../../src/kernel/instant';
import { partyKey } from '../../../src/kernel/party';
import type { ResponsibilityRow } from '../document';
import { recount } from './recount';
import type { Spell } from './recount';
import type { EventPlace, StoryStep, Stories } from './story';

/** Something that is not as it must be: for this stretch of the world's time, known for this stretch of the register's. */
export interface Finding {
  readonly kind: 'gap' | 'overlap' | 'stray' | 'row-without-events' | 'row-missing';
  /** The measure's id, or `coordination`. */
  readonly subject: string;
  readonly from: Instant;
  readonly to: Instant | null;
  readonly knownFrom: Instant;
  readonly knownTo: Instant | null;
  /** Whom the finding is about, by ids. */
  readonly holders: readonly string[];
  /** What happened at its ends, and what made it so. */
  readonly events: readonly EventPlace[];
}

interface Fault extends Pick<Finding, 'kind' | 'from' | 'to' | 'holders'> {
  readonly madeBy: readonly EventId[];
}

/** Every gap and overlap on both axes of time: none, if all is well. */
export const findingsIn = (stories: Stories): readonly Finding[] =>
  [...stories].flatMap(([subject, story]) =>
    lasting(subject, story, momentsOf(story), (knownAt) =>
      recount(story, knownAt).faults.map(({ spells, ...fault }) => ({ ...fault, ...about(spells) })),
    ),
  );

/** Where the rows of the read model and a recount of the same events differ. */
export function rowFindings(stories: Stories, rows: readonly ResponsibilityRow[]): readonly Finding[] {
  const subjects = new Set([...stories.keys(), ...rows.map(({ subjectKey }) => subjectKey)]);
  return [...subjects].flatMap((subject) => {
    const story = stories.get(subject) ?? [];
    const told = rows.filter(({ subjectKey }) => subjectKey === subject);
    const moments = momentsOf([...story, ...told, ...told.flatMap(({ knownTo }) => asRecorded(knownTo))]);
    return lasting(subject, story, moments, (knownAt) => differences(story, told, knownAt));
  });
}

const asRecorded = (at: Instant | null) => (at === null ? [] : [{ recordedAt: at }]);

function differences(
  story: readonly StoryStep[],
  rows: readonly ResponsibilityRow[],
  knownAt: Instant,
): readonly Fault[] {
  const { spells, faults } = recount(story, knownAt);
  // Of a life with a gap or an overlap nobody can say what the rows should be.
  if (faults.length > 0) return [];
  const known = rows.filter(
    ({ recordedAt, knownTo }) => recordedAt <= knownAt && (knownTo === null || knownAt < knownTo),
  );
  const told = known.map(({ responsible, from, to, madeBy }) => ({
    holder: partyKey(responsible),
    from,
    to,
    madeBy,
  }));
  return [
    ...lackingIn(spells, told).map((spell) => faultOf('row-without-events', spell)),
    ...lackingIn(told, spells).map((spell) => faultOf('row-missing', spell)),
  ];
}

function lackingIn(some: readonly Spell[], others: readonly Spell[]): readonly Spell[] {
  const keys = new Set(some.map(keyOf));
  return others.filter((other) => !keys.has(keyOf(other)));
}

const keyOf = ({ holder, from, to, madeBy }: Spell): string => [holder, from, to, madeBy].join(' ');

const faultOf = (kind: Finding['kind'], spell: Spell): Fault => ({
  kind,
  from: spell.from,
  to: spell.to,
  ...about([spell]),
});

const about = (spells: readonly Spell[]): Pick<Fault, 'holders' | 'madeBy'> => ({
  holders: spells.map(({ holder }) => holder),
  madeBy: spells.map(({ madeBy }) => madeBy),
});

const momentsOf = (things: readonly { readonly recordedAt: Instant }[]): readonly Instant[] =>
  [...new Set(things.map(({ recordedAt }) => recordedAt))].toSorted();

/** The faults at each moment at which the register learned something; the same one at several in a row is one finding. */
function lasting(
  subject: string,
  story: readonly StoryStep[],
  moments: readonly Instant[],
  faultsAt: (knownAt: Instant) => readonly Fault[],
): readonly Finding[] {
  const done: Finding[] = [];
  let open = new Map<string, Finding>();
  for (const knownAt of moments) {
    const next = new Map<string, Finding>();
    for (const fault of faultsAt(knownAt)) {
      const key = [fault.kind, fault.from, fault.to, ...fault.madeBy].join(' ');
      next.set(key, open.get(key) ?? findingOf(subject, story, fault, knownAt));
    }
    for (const [key, finding] of open) if (!next.has(key)) done.push({ ...finding, knownTo: knownAt });
    open = next;
  }
  return [...done, ...open.values()];
}

function findingOf(
  subject: string,
  story: readonly StoryStep[],
  { madeBy, ...fault }: Fault,
  knownFrom: Instant,
): Finding {
  const around = story.filter(
    ({ at, recordedAt, eventId }) =>
      at === fault.from || at === fault.to || recordedAt === knownFrom || madeBy.includes(eventId),
  );
  return { ...fault, subject, knownFrom, knownTo: null, events: around.map(placeOf) };
}

const placeOf = ({ revision, eventId, type, occurredAt, recordedAt }: StoryStep): EventPlace => ({
  revision,
  eventId,
  type,
  occurredAt,
  recordedAt,
});
