import { isOwn, sightOf } from '../shared/limited';
import type { Limited } from '../shared/limited';
import type { AuditEntry, FieldHistory } from './document';
import { valueAt } from './versions';
import type { Moment } from './versions';

/** Whether the reader may see a place, by what the plan was at each of the moments: then and now. */
export const isShownTo =
  (limited: Limited, history: FieldHistory, ...moments: readonly Moment[]) =>
  (path: string): boolean => {
    if (!limited) return true;
    const [, kind = '', id = ''] = path.split('/');
    const sight = sightOf(kind);
    if (sight !== 'own') return sight === 'whole';
    return moments.every((moment) => isOwn(thingAt(`/${kind}/${id}`, history, moment), limited));
  };

const thingAt = (place: string, { fields }: FieldHistory, moment: Moment) => ({
  part: valueAt(fields, `${place}/part`, moment),
  responsible: valueAt(fields, `${place}/responsible`, moment),
});

/** What a reader is shown of a plan's history. */
export interface Sight {
  readonly limited: Limited;
  readonly history: FieldHistory;
  readonly now: Moment;
}

/**
 * Who sees a part of the plan sees the events that lie wholly within it. A sentence cannot be shown in part, and where
 * nothing changed there is nothing to judge it by.
 */
export const isEntryShownTo =
  ({ limited, history, now }: Sight) =>
  ({ revision, recordedAt, changes }: AuditEntry): boolean => {
    if (!limited) return true;
    const isShown = isShownTo(limited, history, { revision, at: recordedAt }, now);
    return changes.length > 0 && changes.every(({ path }) => isShown(path));
  };

/** The entry without what it replaced that was not the reader's to see until then. */
export const withoutUnseen =
  ({ limited, history }: Sight) =>
  (entry: AuditEntry): AuditEntry => {
    if (!limited) return entry;
    const wasShown = isShownTo(limited, history, { revision: entry.revision - 1, at: entry.recordedAt });
    const changes = entry.changes.map((each) => (wasShown(each.path) ? each : { ...each, before: null }));
    return { ...entry, changes };
  };
