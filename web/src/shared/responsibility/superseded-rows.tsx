import { Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { ResponsibilityInterval } from '../../api/types';
import { useSharedText } from '../i18n/language';
import { PartyBadge } from '../parts/party-badge';
import { RowsOrCards } from '../parts/rows-or-cards';
import { TimeText } from '../parts/time-text';

const columns = ['what', 'who', 'from', 'to', 'changed'] as const;
type Superseding = NonNullable<ResponsibilityInterval['supersededBy']>;

/** Who changed it, when and why; a mistake is told from the course of things. */
function Changed({ type, by, at, reason }: Superseding): ReactNode {
  const t = useSharedText();
  const isMistake = type === 'EnteredInError';
  return (
    <div className="stack" data-gap="xs">
      <Tag data-color={isMistake ? 'danger' : 'neutral'}>
        {t(isMistake ? 'responsibility.mistake' : 'responsibility.followed')}
      </Tag>
      <small>
        {[by.name, by.unit].filter(Boolean).join(', ')}, <TimeText at={at} />
      </small>
      {reason !== undefined && <small>«{reason}»</small>}
    </div>
  );
}

/** What the register has given up since: each row as it stood, folded away, since it does not hold any longer. */
export function SupersededRows({ rows }: { readonly rows: readonly ResponsibilityInterval[] }): ReactNode {
  const t = useSharedText();
  const newestFirst = rows.toSorted((a, b) => (b.knownTo ?? '').localeCompare(a.knownTo ?? ''));
  if (rows.length === 0) return null;
  return (
    <details className="ds-details">
      <summary>{t('responsibility.superseded', { count: rows.length })}</summary>
      <div>
        <RowsOrCards
          caption={t('responsibility.supersededTable')}
          columns={columns.map((column) => t(`responsibility.${column}`))}
        >
          {newestFirst.map((row) => (
            <tr key={`${row.subject.measureId ?? ''} ${row.from} ${row.recordedAt}`}>
              <th scope="row" data-label={t('responsibility.what')}>
                {row.title}
              </th>
              <td data-label={t('responsibility.who')}>
                <PartyBadge party={row.responsible} />
              </td>
              <td data-label={t('responsibility.from')}>
                <TimeText at={row.from} />
              </td>
              <td data-label={t('responsibility.to')}>{row.to === null ? '–' : <TimeText at={row.to} />}</td>
              <td data-label={t('responsibility.changed')}>
                {row.supersededBy && <Changed {...row.supersededBy} />}
              </td>
            </tr>
          ))}
        </RowsOrCards>
      </div>
    </details>
  );
}
