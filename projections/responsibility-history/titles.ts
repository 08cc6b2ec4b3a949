import { subjectKey } from '../../src/domain/plan/events';
import type { Instant } from '../../src/kernel/instant';
import type { SubjectLife } from '../shared/tenures';
import type { Ledger, ResponsibilityRow } from './document';

type Titles = Ledger['titles'];

/** The titles after what the lives are called now; the very same ones where none has another. */
export function titlesAfter(titles: Titles, lives: readonly SubjectLife[], recordedAt: Instant): Titles {
  const renamed = lives.filter(({ subject, title }) => titles[subjectKey(subject)]?.at(-1)?.title !== title);
  if (renamed.length === 0) return titles;
  return {
    ...titles,
    ...Object.fromEntries(
      renamed.map(({ subject, title }) => {
        const key = subjectKey(subject);
        return [key, [...(titles[key] ?? []), { title, recordedAt }]];
      }),
    ),
  };
}

/** A row by the one name that its subject had at the instant, whenever the row is from. */
export const entitled =
  (titles: Titles, knownAt: Instant) =>
  (row: ResponsibilityRow): ResponsibilityRow => {
    const known = titles[row.subjectKey]?.findLast(({ recordedAt }) => recordedAt <= knownAt);
    return known === undefined || known.title === row.title ? row : { ...row, title: known.title };
  };
