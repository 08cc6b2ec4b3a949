import { subjectKey } from '../../src/domain/plan/events';
import { stakeIn } from '../shared/offers-shown';
import { nameFrom, nameIn, naming } from './names';
import type { NameOf } from './names';
import { isShownTo } from './shown-to';
import type { Sight } from './shown-to';
import { valueAt } from './versions';
import type { Moment } from './versions';

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
