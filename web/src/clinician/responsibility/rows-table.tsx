import { Card, Heading, Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { ResponsibilityInterval } from '../../api/types';
import { PartyBadge } from '../../shared/parts/party-badge';
import { RowsOrCards } from '../../shared/parts/rows-or-cards';
import { TimeText } from '../../shared/parts/time-text';
import { useText } from '../texts';

const columns = ['what', 'who', 'period', 'entered'] as const;
const colors = { assigned: 'info', transferred: 'success', 'taken-over': 'danger' } as const;

/** Who entered it, when, and why; what was entered late says so. */
function Entered({ row }: { readonly row: ResponsibilityInterval }): ReactNode {
  const t = useText();
  const { by, enteredAt, reason, lateReason } = row;
  return (
    <div className="stack" data-gap="xs">
      <span>
        {by.name}
        {by.unit !== undefined && <small> {by.unit}</small>}
      </span>
      <small>
        <TimeText at={enteredAt} />
      </small>
      {reason !== undefined && <small>{t('overTime.reason', { reason })}</small>}
      {lateReason !== undefined && (
        <>
          <Tag data-color="warning">{t('history.late')}</Tag>
          <small>{t('overTime.reason', { reason: lateReason })}</small>
        </>
      )}
    </div>
  );
}

/** Every stretch of responsibility as it was known, newest first. */
export function RowsTable({ rows }: { readonly rows: readonly ResponsibilityInterval[] }): ReactNode {
  const t = useText();
  const newestFirst = rows.toSorted((a, b) => b.from.localeCompare(a.from));
  return (
    <Card>
      <Heading level={2} data-size="xs">
        {t('overTime.rows')}
      </Heading>
      <RowsOrCards caption={t('overTime.rows')} columns={columns.map((column) => t(`overTime.${column}`))}>
        {newestFirst.map((row) => (
          <tr key={`${row.subject.measureId ?? ''} ${row.from} ${row.recordedAt}`}>
            <th scope="row" data-label={t('overTime.what')}>
              {row.title}
            </th>
            <td data-label={t('overTime.who')}>
              <div className="stack" data-gap="xs">
                <PartyBadge party={row.responsible} />
                <Tag data-color={colors[row.how]}>{t(`overTime.ways.${row.how}`)}</Tag>
                {row.former !== undefined && <small>{t('overTime.former', { name: row.former.name })}</small>}
              </div>
            </td>
            <td data-label={t('overTime.period')}>
              <div>
                <TimeText at={row.from} /> –{' '}
                {row.to === null ? t('overTime.still') : <TimeText at={row.to} />}
              </div>
            </td>
            <td data-label={t('overTime.entered')}>
              <Entered row={row} />
            </td>
          </tr>
        ))}
      </RowsOrCards>
    </Card>
  );
}
