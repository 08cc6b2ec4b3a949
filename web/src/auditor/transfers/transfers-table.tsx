import type { ReactNode } from 'react';
import type { ListedTransfer, Party } from '../../api/types';
import { PartyBadge } from '../../shared/parts/party-badge';
import { RowsOrCards } from '../../shared/parts/rows-or-cards';
import { StatusTag } from '../../shared/parts/status-tag';
import { TimeText } from '../../shared/parts/time-text';
import { PlanLink } from '../plan/plan-link';
import { useText } from '../texts';
import { useDuration } from './use-duration';

const columns = ['what', 'from', 'to', 'asked', 'answer'] as const;

const partiesOf = ({ subjects }: ListedTransfer): readonly Party[] => [
  ...new Map(subjects.map(({ from }) => [from.providerId ?? from.name, from])).values(),
];

function Answer({ transfer }: { readonly transfer: ListedTransfer }): ReactNode {
  const t = useText();
  const duration = useDuration();
  const { state, answeredAt, answeredBy, answerReason, answerTimeSeconds, deadline } = transfer;
  return (
    <div className="stack" data-gap="xs">
      <StatusTag status={state} />
      {answeredAt !== undefined && (
        <small>
          {answeredBy?.name}, <TimeText at={answeredAt} />
          {typeof answerTimeSeconds === 'number' &&
            ` (${t('transfers.after', { time: duration(answerTimeSeconds) })})`}
        </small>
      )}
      {answerReason !== undefined && <small>«{answerReason}»</small>}
      {answeredAt === undefined && (
        <small>
          {t('transfers.deadline')} <TimeText at={deadline} />
        </small>
      )}
    </div>
  );
}

/** Offers in rows. */
export function TransfersTable({ transfers }: { readonly transfers: readonly ListedTransfer[] }): ReactNode {
  const t = useText();
  return (
    <RowsOrCards caption={t('transfers.title')} columns={columns.map((column) => t(`transfers.${column}`))}>
      {transfers.map((transfer) => (
        <tr key={transfer.transferId}>
          <th scope="row" data-label={t('transfers.what')}>
            <div className="stack" data-gap="xs">
              <span>{transfer.subjects.map(({ title }) => title).join(', ')}</span>
              <PlanLink planId={transfer.planId} />
              <small>{transfer.reason}</small>
            </div>
          </th>
          <td data-label={t('transfers.from')}>
            {partiesOf(transfer).map((party) => (
              <PartyBadge key={party.name} party={party} weight="side" />
            ))}
          </td>
          <td data-label={t('transfers.to')}>
            <PartyBadge party={transfer.to} />
          </td>
          <td data-label={t('transfers.asked')}>
            <div className="stack" data-gap="xs">
              <TimeText at={transfer.offeredAt} />
              <small>{transfer.offeredBy.name}</small>
            </div>
          </td>
          <td data-label={t('transfers.answer')}>
            <Answer transfer={transfer} />
          </td>
        </tr>
      ))}
    </RowsOrCards>
  );
}
