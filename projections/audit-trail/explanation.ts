import type { Actor } from '../../src/kernel/actor';
import type { EventId } from '../../src/kernel/ids';
import type { Instant } from '../../src/kernel/instant';
import type { Wording } from '../shared/wording';
import type { AuditEntry, FieldHistory } from './document';
import { valueAt } from './versions';
import type { Moment } from './versions';

/** One event's doing in one place. */
export interface Explained {
  readonly revision: number;
  readonly eventId: EventId;
  readonly type: AuditEntry['type'];
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly actor: Actor;
  readonly summary: Wording;
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly from?: Instant;
}

/** The place itself, or all that stands under it. */
export const isWithin =
  (place: string) =>
  (path: string): boolean =>
    path === place || path.startsWith(`${place}/`);

/** Every event that has had to do with the places, oldest first. */
export function eventsOf({ fields }: FieldHistory, paths: readonly string[]): readonly EventId[] {
  const versions = paths.flatMap((path) => fields[path] ?? []);
  const refs = versions.flatMap((version) => [version, ...(version.takenBack ? [version.takenBack] : [])]);
  const inOrder = refs.toSorted((a, b) => a.revision - b.revision);
  return [...new Set(inOrder.map(({ eventId }) => eventId))];
}

/** What the entries, completed and in their order, did in the places. */
export const explained = (
  entries: readonly AuditEntry[],
  isMeant: (path: string) => boolean,
): readonly Explained[] =>
  entries.flatMap(({ revision, eventId, type, occurredAt, recordedAt, actor, summary, changes }) =>
    changes
      .filter(({ path }) => isMeant(path))
      .map((change) => ({ revision, eventId, type, at: occurredAt, recordedAt, actor, summary, ...change })),
  );

/** The value in the place at the moment; of a whole thing its fields, by their names. */
export function shownValue(
  { fields }: FieldHistory,
  place: string,
  { paths, moment }: { readonly paths: readonly string[]; readonly moment: Moment },
): unknown {
  if (fields[place]) return valueAt(fields, place, moment);
  const values = paths.map((path): Leaf => [
    path.slice(place.length + 1).split('/'),
    valueAt(fields, path, moment),
  ]);
  return nested(values.filter(([, value]) => value !== null));
}

type Leaf = readonly [names: readonly string[], value: unknown];

function nested(leaves: readonly Leaf[]): unknown {
  const [first] = leaves;
  if (!first) return null;
  if (first[0].length === 0) return first[1];
  const names = new Set(leaves.map(([[name = '']]) => name));
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      nested(leaves.filter(([[own]]) => own === name).map(([[, ...rest], value]) => [rest, value])),
    ]),
  );
}
