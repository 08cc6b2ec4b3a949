import { completed } from '../../../projections/audit-trail/changes';
import { labelsBy, nameAmong } from '../../../projections/audit-trail/labels';
import { nameIn } from '../../../projections/audit-trail/names';
import { isEntryShownTo, withoutUnseen } from '../../../projections/audit-trail/shown-to';
import type { AuditEntry, FieldChange, FieldHistory } from '../../../projections/audit-trail/document';
import type { Sight } from '../../../projections/audit-trail/shown-to';
import type { EventId } from '../../kernel/ids';
import type { Reading } from './messages';
import type { ReadModel } from './read-models';

/** A change, with what its place was called then. */
export type HistoryChange = FieldChange & { readonly label: string };

/** One event of a plan's history, in the reader's language. */
export type HistoryItem = Omit<
  AuditEntry,
  'planId' | 'actorKey' | 'summary' | 'changes' | 'names' | 'corrects' | 'place'
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

/** Brings along what corrections took back: it stands in the entry that each corrects, if that is the reader's to see. */
export async function wholeEntries(
  model: ReadModel,
  entries: readonly AuditEntry[],
  isShown: (corrected: AuditEntry) => boolean = () => true,
): Promise<readonly WholeEntry[]> {
  const ids = entries.flatMap(({ corrects }) => corrects ?? []);
  const found = await model.entries<AuditEntry>(ids);
  return entries.map((entry) => {
    const corrected = entry.corrects && found.get(entry.corrects);
    if (!corrected || !isShown(corrected)) return { entry };
    return { entry: completed(entry, corrected), corrected };
  });
}

/** The same, of what the reader is shown. */
export async function shownEntries(
  model: ReadModel,
  entries: readonly AuditEntry[],
  sight: Sight,
): Promise<readonly WholeEntry[]> {
  const isShown = isEntryShownTo(sight);
  const whole = await wholeEntries(model, entries, isShown);
  return whole
    .filter(({ entry }) => isShown(entry))
    .map(({ entry, ...rest }) => ({ ...rest, entry: withoutUnseen(sight)(entry) }));
}

export function historyItem({ entry, corrected }: WholeEntry, language: Reading['language']): HistoryItem {
  const { planId: _planId, actorKey: _actorKey, place: _place, ...told } = entry;
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

/** What the places of a plan are called now, in the reader's language. */
export function labelsOf({ fields }: FieldHistory, language: Reading['language']): (path: string) => string {
  const labelOf = labelsBy(nameIn(fields));
  return (path) => labelOf(path)[language];
}
