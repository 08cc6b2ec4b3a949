import { Card, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Measure } from '../../api/types';
import { useDates } from '../../shared/i18n/dates';
import { PartyBadge } from '../../shared/parts/party-badge';
import { useTimingText } from '../../shared/parts/timing-text';
import { usePlanHere } from '../here/here';
import { useWorklist } from '../here/use-worklist';
import { useText } from '../texts';
import type { Entry } from './entries';
import { EntryLine } from './entry-line';
import { Tick } from './tick';
import { timesToday } from './times';

/** Since when it has not been done; nothing where it has. */
function Overdue({ measureId }: { readonly measureId: string }): ReactNode {
  const t = useText();
  const dates = useDates();
  const { plan } = usePlanHere();
  const { data } = useWorklist(plan.planId);
  const late = data?.overdue.find(({ subject }) => subject?.measureId === measureId);
  if (!late) return null;
  return <Tag data-color="warning">{t(`today.overdue.${late.why}`, { day: dates.day(late.dueAt) })}</Tag>;
}

/** One thing to do today, until it is ticked as often as it is to be done. */
export function TodoCard(props: {
  readonly measure: Measure;
  readonly entries: readonly Entry[];
}): ReactNode {
  const t = useText();
  const timing = useTimingText();
  const { may, isPatient } = usePlanHere();
  const { measure, entries } = props;
  const { title, description, responsible, medicationRef } = measure;
  const times = timesToday(measure);
  return (
    <Card className="todo">
      <Heading level={4} data-size="xs">
        {title}
      </Heading>
      {measure.timing && <Paragraph className="timing">{timing(measure.timing)}</Paragraph>}
      <Overdue measureId={measure.measureId} />
      {description !== undefined && <Paragraph>{description}</Paragraph>}
      {medicationRef !== undefined && <Paragraph className="subtle">{t('today.medicine')}</Paragraph>}
      {!isPatient && <PartyBadge party={responsible} />}
      {times > 1 && <Paragraph>{t('today.count', { done: entries.length, times })}</Paragraph>}
      {entries.map((entry) => (
        <EntryLine key={entry.eventId} entry={entry} title={title} />
      ))}
      {may('RecordPerformance') && entries.length < times && <Tick key={entries.length} measure={measure} />}
    </Card>
  );
}
