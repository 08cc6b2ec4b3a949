import { subjectKey } from '../../src/domain/plan/events';
import { isOwn, isReader, sightOf } from '../shared/limited';
import type { Limited } from '../shared/limited';
import { needsNote, stakeIn } from '../shared/offers-shown';
import { hasLapsed } from '../shared/present-transfer';
import type { FieldChange, FieldHistory } from './document';
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
export interface Ends {
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

export const isHandedOver = ({ path, before, after }: FieldChange, reader: Reader): boolean =>
  path.endsWith('/responsible') && (isReader(before, reader) || isReader(after, reader));
