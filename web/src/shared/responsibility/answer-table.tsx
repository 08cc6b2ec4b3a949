import { Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { ResponsibilityInterval } from '../../api/types';
import { useDates } from '../i18n/dates';
import { useSharedText } from '../i18n/language';
import { PartyBadge } from '../parts/party-badge';
import { TimeText } from '../parts/time-text';
import { rowsHeldAt, rowsKnownAt, subjectKey } from './known';

const columns = ['subject', 'holder', 'since', 'today'] as const;
/** After everything that has been recorded. */
const atLast = '9999';

export interface AnswerTableProps {
  readonly rows: readonly ResponsibilityInterval[];
  readonly known: readonly ResponsibilityInterval[];
  readonly at: string;
  readonly knownAt: string;
}

/** Who had what at that instant by what was known then, and whether that is still what is known. */
export function AnswerTable({ rows, known, at, knownAt }: AnswerTableProps): ReactNode {
  const t = useSharedText();
  const dates = useDates();
  const held = rowsHeldAt(known, at);
  const today = new Map(rowsHeldAt(rowsKnownAt(rows, atLast), at).map((row) => [subjectKey(row), row]));
  const subjects = new Map([...today.values(), ...held].map((row) => [subjectKey(row), row.title]));
  return (
    <div aria-live="polite">
      <table className="ds-table rows-or-cards">
        <caption className="answer-caption">
          {t('axes.answer', { at: dates.day(at), knownAt: dates.day(knownAt) })}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`axes.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...subjects].map(([key, title]) => {
            const then = held.find((row) => subjectKey(row) === key);
            const now = today.get(key);
            const isSame = then?.responsible.name === now?.responsible.name;
            return (
              <tr key={key}>
                <th scope="row" data-label={t('axes.subject')}>
                  {title}
                </th>
                <td data-label={t('axes.holder')}>
                  {then === undefined ? t('axes.notKnown') : <PartyBadge party={then.responsible} />}
                </td>
                <td data-label={t('axes.since')}>{then === undefined ? '–' : <TimeText at={then.from} />}</td>
                <td data-label={t('axes.today')}>
                  {isSame ? (
                    t('axes.same')
                  ) : (
                    <Tag data-color="warning">{now?.responsible.name ?? t('axes.nobody')}</Tag>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
