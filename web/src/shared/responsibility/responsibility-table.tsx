import { Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useSharedText } from '../i18n/language';
import { PartyBadge } from '../parts/party-badge';
import { RowsOrCards } from '../parts/rows-or-cards';
import { TimeText } from '../parts/time-text';
import type { Lane } from './lanes';

const colors = { held: 'info', offered: 'warning', 'taken-over': 'danger' } as const;
const iso = (instant: number): string => new Date(instant).toISOString();

/** The same as the picture in rows, oldest first, with who entered it. On a narrow screen each row is a card. */
export function ResponsibilityTable({ lanes }: { readonly lanes: readonly Lane[] }): ReactNode {
  const t = useSharedText();
  const rows = lanes
    .flatMap(({ party, bars }) => bars.map((bar) => ({ party, bar })))
    .toSorted((a, b) => a.bar.from - b.bar.from);
  return (
    <RowsOrCards
      caption={t('responsibility.table')}
      columns={(['what', 'who', 'how', 'from', 'to', 'by'] as const).map((column) =>
        t(`responsibility.${column}`),
      )}
    >
      {rows.map(({ party, bar }) => (
        <tr key={bar.key}>
          <th scope="row" data-label={t('responsibility.what')}>
            {bar.title}
          </th>
          <td data-label={t('responsibility.who')}>
            <PartyBadge party={party} />
          </td>
          <td data-label={t('responsibility.how')}>
            <Tag data-color={colors[bar.kind]}>{t(`responsibility.${bar.kind}`)}</Tag>
          </td>
          <td data-label={t('responsibility.from')}>
            <TimeText at={iso(bar.from)} />
          </td>
          <td data-label={t('responsibility.to')}>{bar.to === null ? '–' : <TimeText at={iso(bar.to)} />}</td>
          <td data-label={t('responsibility.by')}>
            {bar.by}
            {bar.lateReason !== undefined && (
              <small> {t('responsibility.late', { reason: bar.lateReason })}</small>
            )}
          </td>
        </tr>
      ))}
    </RowsOrCards>
  );
}
