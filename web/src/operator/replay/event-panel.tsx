import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { DiffView } from '../../shared/parts/diff-view';
import { Empty } from '../../shared/parts/empty';
import { TimeText } from '../../shared/parts/time-text';
import { useText } from '../texts';
import { ModelChanges } from './model-changes';
import { shortPath } from './short-path';
import type { Step } from './told-state';

/** The event that one stands at, and what it changed in the plan and in the read models. */
export function EventPanel({ step }: { readonly step: Step }): ReactNode {
  const t = useText();
  const { event, fields, models } = step;
  const { by, occurredAt, recordedAt, lateReason } = event;
  return (
    <section className="stack" data-gap="sm" aria-labelledby="event-heading">
      <Heading level={2} data-size="xs" id="event-heading">
        {event.revision}: {event.type}
      </Heading>
      <dl className="figures">
        <div>
          <dt>{t('event.by')}</dt>
          <dd>{[by.name, by.unit].filter(Boolean).join(', ')}</dd>
        </div>
        <div>
          <dt>{t('event.occurredAt')}</dt>
          <dd>
            <TimeText at={occurredAt} />
          </dd>
        </div>
        <div>
          <dt>{t('event.recordedAt')}</dt>
          <dd>
            <TimeText at={recordedAt} />
          </dd>
        </div>
        {lateReason !== undefined && (
          <div>
            <dt>{t('event.lateReason')}</dt>
            <dd>{lateReason}</dd>
          </div>
        )}
      </dl>
      {fields.length > 0 ? (
        <DiffView caption={t('event.changes')} changes={fields.map(withShortPath)} />
      ) : (
        <Empty text={t('event.noChange')} />
      )}
      <ModelChanges models={models} />
    </section>
  );
}

const withShortPath = (
  field: Step['fields'][number],
): Step['fields'][number] & { readonly label: string } => ({
  ...field,
  label: shortPath(field.path),
});
