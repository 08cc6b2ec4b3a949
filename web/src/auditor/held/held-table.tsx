import { Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { ListedInterval } from '../../api/types';
import { PartyBadge } from '../../shared/parts/party-badge';
import { RowsOrCards } from '../../shared/parts/rows-or-cards';
import { TimeText } from '../../shared/parts/time-text';
import { PlanLink } from '../plan/plan-link';
import { useText } from '../texts';

const columns = ['what', 'who', 'period', 'how', 'entered'] as const;
const colors = { assigned: 'info', transferred: 'success', 'taken-over': 'danger' } as const;

/** Stretches of responsibility in rows. */
export function HeldTable({ rows }: { readonly rows: readonly ListedInterval[] }): ReactNode {
  const t = useText();
  return (
    <RowsOrCards caption={t('held.title')} columns={columns.map((column) => t(`held.${column}`))}>
      {rows.map((row) => (
        <tr key={`${row.planId} ${row.subject.measureId ?? ''} ${row.from} ${row.recordedAt}`}>
          <th scope="row" data-label={t('held.what')}>
            <div className="stack" data-gap="xs">
              <span>{row.title}</span>
              <PlanLink planId={row.planId} />
            </div>
          </th>
          <td data-label={t('held.who')}>
            <PartyBadge party={row.responsible} />
          </td>
          <td data-label={t('held.period')}>
            <div>
              <TimeText at={row.from} /> – {row.to === null ? t('held.still') : <TimeText at={row.to} />}
            </div>
          </td>
          <td data-label={t('held.how')}>
            <div className="stack" data-gap="xs">
              <Tag data-color={colors[row.how]}>{t(`how.${row.how}`)}</Tag>
              {row.former !== undefined && <small>{t('held.former', { name: row.former.name })}</small>}
            </div>
          </td>
          <td data-label={t('held.entered')}>
            <div className="stack" data-gap="xs">
              <span>{row.by.name}</span>
              <small>
                <TimeText at={row.enteredAt} />
              </small>
              {row.lateReason !== undefined && <small>{t('held.late', { reason: row.lateReason })}</small>}
            </div>
          </td>
        </tr>
      ))}
    </RowsOrCards>
  );
}
