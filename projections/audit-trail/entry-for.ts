import { isReader, sightOf } from '../shared/limited';
import type { Limited } from '../shared/limited';
import type { AuditEntry, FieldChange } from './document';
import { changeFor, isHandedOver, isShownTo } from './shown-to';
import type { Ends, Sight } from './shown-to';

type Reader = NonNullable<Limited>;

/**
 * The entry as far as the reader may see it; null where he may see nothing of it. A sentence cannot be shown in part: all
 * that the event did must be his to see, but for the offer behind it and a note that he needs no longer.
 */
export function entryFor(sight: Sight, entry: AuditEntry): AuditEntry | null {
  const { limited } = sight;
  if (!limited) return entry;
  const { revision, recordedAt: at } = entry;
  const ends = { before: { revision: revision - 1, at }, after: { revision, at } };
  const changes = entry.changes.flatMap((change) => changeFor(sight, ends)(change) ?? []);
  const shown = new Set(changes.map(({ path }) => path));
  const isTold = (path: string): boolean => shown.has(path) || isBehind(path, sight, ends);
  if (changes.length === 0 || !entry.changes.every(({ path }) => isTold(path))) return null;
  const told = { ...entry, changes };
  return tellsWhy(entry, changes, limited) ? told : withoutWords(told);
}

/** What an offer says of a thing that is the reader's to see, or of all where the offer is his. */
function isBehind(path: string, { limited, history, now }: Sight, { before, after }: Ends): boolean {
  const [, kind, id = '', field, key = ''] = path.split('/');
  if (kind !== 'transfers') return false;
  if (isShownTo(limited, history, after, now)(`/transfers/${id}/to`)) return true;
  const place = key === 'coordination' ? '/coordination' : `/measures/${key}`;
  const isSeen = [before, after].some((moment) => isShownTo(limited, history, moment, now)(place));
  return field === 'subjects' && isSeen;
}

/**
 * Why is the reader's to know where he did it himself, is a party to the handover, or sees all that it was about. Of what
 * others hand over between them he is told that they did, whether it was offered or taken.
 */
function tellsWhy({ actor, changes }: AuditEntry, shown: readonly FieldChange[], reader: Reader): boolean {
  if (isReader(actor, reader)) return true;
  if (changes.some(isOfOffer)) return shown.some(isOfOffer);
  return changes.every((change) => sightOf(kindOf(change.path)) !== 'fact' && !isOthers(change, reader));
}

const isOthers = (change: FieldChange, reader: Reader): boolean =>
  isHandover(change) && !isHandedOver(change, reader);

const isHandover = ({ path, before, after }: FieldChange): boolean =>
  path.endsWith('/responsible') && before !== null && after !== null;

const isOfOffer = ({ path }: FieldChange): boolean => kindOf(path) === 'transfers';

const kindOf = (path: string): string => path.split('/')[1] ?? '';

const withoutWords = ({ reason: _reason, lateReason: _late, ...entry }: AuditEntry): AuditEntry => entry;
