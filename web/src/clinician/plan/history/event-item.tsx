import { Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { HistoryItem } from '../../../api/types';
import { DiffView } from '../../../shared/parts/diff-view';
import { TimeText } from '../../../shared/parts/time-text';
import { useText } from '../../texts';
import { Facts } from '../facts';
import { Correction } from './correction';

/** One event: what happened in plain words, when it held, why, and what it changed. */
export function EventItem({ event }: { readonly event: HistoryItem }): ReactNode {
  const t = useText();
  const { summary, occurredAt, recordedAt, reason, lateReason, corrects, changes } = event;
  return (
    <li className="row event">
      <div className="row-top">
        <TimeText at={occurredAt} />
        {lateReason !== undefined && <Tag data-color="info">{t('history.late')}</Tag>}
        {corrects && <Tag data-color="danger">{t('history.correction')}</Tag>}
      </div>
      <div className="row-end no-print">
        <Correction event={event} />
      </div>
      <p>{summary}</p>
      <Facts
        facts={[
          reason === undefined ? null : [t('edit.reason'), reason],
          lateReason === undefined
            ? null
            : [
                t('history.recorded'),
                <span key="late">
                  <TimeText at={recordedAt} />: {lateReason}
                </span>,
              ],
          corrects ? [t('history.corrects'), corrects.summary] : null,
        ]}
      />
      {changes.length > 0 && (
        <details className="no-print">
          <summary>{t('history.changes', { count: changes.length })}</summary>
          <DiffView changes={changes} caption={summary} />
        </details>
      )}
    </li>
  );
}
