import { Button, Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { AuditItem } from '../../api/types';
import { useDates } from '../../shared/i18n/dates';
import { DiffView } from '../../shared/parts/diff-view';
import { TimeText } from '../../shared/parts/time-text';
import { PlanLink } from '../plan/plan-link';
import { useText } from '../texts';

const idOf = ({ actor }: AuditItem): string | undefined => actor.practitionerId ?? actor.relativeId;

function TrailItem(props: {
  readonly item: AuditItem;
  readonly onActor: (actor: string) => void;
}): ReactNode {
  const t = useText();
  const dates = useDates();
  const { item, onActor } = props;
  const actor = idOf(item);
  return (
    <li className="trail-item">
      <div className="trail-when">
        <TimeText at={item.occurredAt} />
        {item.lateReason !== undefined && (
          <small>{t('trail.recorded', { time: dates.time(item.recordedAt) })}</small>
        )}
      </div>
      <div className="stack" data-gap="xs">
        <p>{item.summary}</p>
        {item.lateReason !== undefined && (
          <p>
            <Tag data-color="warning">{t('trail.late')}</Tag> {item.lateReason}
          </p>
        )}
        {item.corrects !== undefined && (
          <p>
            <Tag data-color="danger">{t('trail.corrects')}</Tag> {item.corrects.summary}
          </p>
        )}
        {item.reason !== undefined && <p>«{item.reason}»</p>}
        <div className="buttons">
          <PlanLink planId={item.planId} />
          {actor !== undefined && (
            <Button
              variant="tertiary"
              data-size="sm"
              onClick={() => {
                onActor(actor);
              }}
            >
              {t('trail.only', { name: item.actor.name })}
            </Button>
          )}
        </div>
        {item.changes.length > 0 && (
          <details className="note">
            <summary>{t('trail.changes', { count: item.changes.length })}</summary>
            <DiffView changes={item.changes} caption={item.summary} />
          </details>
        )}
      </div>
    </li>
  );
}

/** Events as sentences, each with what it changed folded beneath. */
export function TrailList(props: {
  readonly items: readonly AuditItem[];
  readonly onActor: (actor: string) => void;
}): ReactNode {
  return (
    <ol className="plain-list trail">
      {props.items.map((item) => (
        <TrailItem key={item.eventId} item={item} onActor={props.onActor} />
      ))}
    </ol>
  );
}
