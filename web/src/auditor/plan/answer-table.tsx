import { Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { ResponsibilityInterval } from '../../api/types';
import { useDates } from '../../shared/i18n/dates';
import { PartyBadge } from '../../shared/parts/party-badge';
import { TimeText } from '../../shared/parts/time-text';
import { useText } from '../texts';
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
  const t = useText();
  const dates = useDates();
  const held = rowsHeldAt(known, at);
  const today = new Map(rowsHeldAt(rowsKnownAt(rows, atLast), at).map((row) => [subjectKey(row), row]));
  const subjects = new Map([...today.values(), ...held].map((row) => [subjectKey(row), row.title]));
  return (
    <div aria-live="polite">
      <table className="ds-table rows-or-cards">
        <caption className="answer-caption">
          {t('plan.answer', { at: dates.day(at), knownAt: dates.day(knownAt) })}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`plan.${column}`)}
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
                <th scope="row" data-label={t('plan.subject')}>
                  {title}
                </th>
                <td data-label={t('plan.holder')}>
                  {then === undefined ? t('plan.notKnown') : <PartyBadge party={then.responsible} />}
                </td>
                <td data-label={t('plan.since')}>{then === undefined ? '–' : <TimeText at={then.from} />}</td>
                <td data-label={t('plan.today')}>
                  {isSame ? (
                    t('plan.same')
                  ) : (
                    <Tag data-color="warning">{now?.responsible.name ?? t('plan.nobody')}</Tag>
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
