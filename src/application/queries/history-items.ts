import { completed } from '../../../projections/audit-trail/changes';
import { labelsBy, nameAmong } from '../../../projections/audit-trail/labels';
import { entryFor } from '../../../projections/audit-trail/entry-for';
import { namesKnownTo } from '../../../projections/audit-trail/names-known';
import type { AuditEntry, FieldChange } from '../../../projections/audit-trail/document';
import type { Sight } from '../../../projections/audit-trail/shown-to';
import type { Moment } from '../../../projections/audit-trail/versions';
import type { EventId } from '../../kernel/ids';
import type { Reading } from './answer';
import type { ReadModel } from './read-models';

/** A change, with what its place was called then. */
export type HistoryChange = FieldChange & { readonly label: string };

/** One event of a plan's history, in the reader's language. */
export type HistoryItem = Omit<
  AuditEntry,
  'planId' | 'actorKey' | 'actorRole' | 'summary' | 'changes' | 'names' | 'corrects' | 'place'
> & {
  readonly summary: string;
  readonly changes: readonly HistoryChange[];
  /** The event that a correction takes back. */
  readonly corrects?: { readonly eventId: EventId; readonly revision: number; readonly summary: string };
};

/** An entry with all that it changed, and the one that it takes back. */
export interface WholeEntry {
  readonly entry: AuditEntry;
  readonly corrected?: AuditEntry;
}

/** Brings along what corrections took back: it stands in the entry that each corrects, as far as the reader may see it. */
export async function wholeEntries(
  model: ReadModel,
  entries: readonly AuditEntry[],
  shown: (corrected: AuditEntry) => AuditEntry | null = (corrected) => corrected,
): Promise<readonly WholeEntry[]> {
  const ids = entries.flatMap(({ corrects }) => corrects ?? []);
  const found = await model.entries<AuditEntry>(ids);
  return entries.map((entry) => {
    const recorded = entry.corrects && found.get(entry.corrects);
    const corrected = recorded && shown(recorded);
    return corrected ? { entry: completed(entry, corrected), corrected } : { entry };
  });
}

/** The same, of what the reader is shown. */
export async function shownEntries(
  model: ReadModel,
  entries: readonly AuditEntry[],
  sight: Sight,
): Promise<readonly WholeEntry[]> {
  const whole = await wholeEntries(model, entries, (corrected) => entryFor(sight, corrected));
  return whole.flatMap(({ entry, ...rest }) => {
    const shown = entryFor(sight, entry);
    return shown ? [{ ...rest, entry: shown }] : [];
  });
}

export function historyItem({ entry, corrected }: WholeEntry, language: Reading['language']): HistoryItem {
  const { planId: _planId, actorKey: _key, actorRole: _role, place: _place, ...told } = entry;
  const { names, corrects: _corrects, ...item } = told;
  const labelOf = labelsBy(nameAmong(names));
  return {
    ...item,
    summary: entry.summary[language],
    changes: entry.changes.map((change) => ({ ...change, label: labelOf(change.path)[language] })),
    ...(corrected && {
      corrects: {
        eventId: corrected.eventId,
        revision: corrected.revision,
        summary: corrected.summary[language],
      },
    }),
  };
}

/** What the places of a plan are called now, in the reader's language and by the names that he may know. */
export function labelsOf(
  sight: Sight,
  language: Reading['language'],
  lastSeen: Moment = sight.now,
): (path: string) => string {
  const labelOf = labelsBy(namesKnownTo(sight, lastSeen));
  return (path) => labelOf(path)[language];
}
