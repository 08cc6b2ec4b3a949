import { subjectKey } from '../../src/domain/plan/events';
import { isOwn, isReader, sightOf } from '../shared/limited';
import type { Limited } from '../shared/limited';
import { needsNote, stakeIn } from '../shared/offers-shown';
import { hasLapsed } from '../shared/present-transfer';
import type { AuditEntry, FieldChange, FieldHistory } from './document';
import { nameFrom, nameIn, naming } from './names';
import type { NameOf } from './names';
import { valueAt } from './versions';
import type { Moment } from './versions';

type Reader = NonNullable<Limited>;

/** Whether the reader may see a place, by what the plan was at a moment and is now. */
export const isShownTo =
  (limited: Limited, history: FieldHistory, then: Moment, now: Moment = then) =>
  (path: string): boolean => {
    if (!limited) return true;
    const [, kind = '', id = '', field = ''] = path.split('/');
    if (kind === 'transfers') return isOfferShown(history, limited, now)(id, field);
    const sight = sightOf(kind);
    if (sight !== 'own') return sight !== 'hidden';
    const place = `/${kind}/${id}`;
    return isOwn(thingAt(place, history, then), thingAt(place, history, now), limited);
  };

const thingAt = (place: string, { fields }: FieldHistory, moment: Moment) => ({
  part: valueAt(fields, `${place}/part`, moment),
  responsible: valueAt(fields, `${place}/responsible`, moment),
});

/** Its fields speak of the whole offer. The note is the receiver's as long as he needs it. */
const isOfferShown =
  (history: FieldHistory, reader: Reader, now: Moment) =>
  (id: string, field: string): boolean => {
    const offer = history.offers[id];
    if (!offer || stakeIn(offer, reader) !== 'whole') return false;
    return field !== 'handover' || !isReader(offer.to, reader) || needsNote(statesAt(history, id, now));
  };

function statesAt({ fields, offers }: FieldHistory, id: string, now: Moment): readonly unknown[] {
  const { subjects = [], deadline = now.at } = offers[id] ?? {};
  return subjects.map(({ subject }) => {
    const state = valueAt(fields, `/transfers/${id}/subjects/${subjectKey(subject)}/state`, now);
    return state === 'offered' && hasLapsed({ deadline }, now.at) ? 'expired' : state;
  });
}

/** What a reader is shown of a plan's history. */
export interface Sight {
  readonly limited: Limited;
  readonly history: FieldHistory;
  readonly now: Moment;
}

/** From what a change led, and to what. */
interface Ends {
  readonly before: Moment;
  readonly after: Moment;
}

/**
 * The change as far as the reader may see it, without what stood there before he might; null where it is not his. What
 * passes to him or from him is his to know of, and so is what is taken out of what he saw.
 */
export const changeFor =
  ({ limited, history, now }: Sight, ends: Ends) =>
  <Change extends FieldChange>(change: Change): Change | null => {
    if (!limited || isHandedOver(change, limited)) return change;
    const { path, after } = change;
    const wasShown = isShownTo(limited, history, ends.before, now)(path);
    const isShown = after === null ? wasShown : isShownTo(limited, history, ends.after, now)(path);
    if (!isShown) return null;
    return wasShown ? change : { ...change, before: null };
  };

const isHandedOver = ({ path, before, after }: FieldChange, reader: Reader): boolean =>
  path.endsWith('/responsible') && (isReader(before, reader) || isReader(after, reader));

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

/** What things are called, by names that the reader knows: as they are or were last seen, or as they were offered. */
export const namesKnownTo =
  ({ limited, history, now }: Sight, lastSeen: Moment): NameOf =>
  (kind, id) => {
    if (!limited) return nameIn(history.fields)(kind, id);
    const path = `/${kind}/${id}/${naming[kind]}`;
    if (isShownTo(limited, history, now)(path)) return nameIn(history.fields)(kind, id);
    if (isShownTo(limited, history, lastSeen, now)(path)) {
      return nameFrom(valueAt(history.fields, path, lastSeen));
    }
    const offered = Object.values(history.offers)
      .filter((offer) => stakeIn(offer, limited) === 'whole')
      .flatMap(({ subjects }) => subjects);
    return offered.findLast(({ subject }) => subjectKey(subject) === id)?.title;
  };
