import { Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Measure } from '../../api/types';
import { useDates } from '../../shared/i18n/dates';
import { Empty } from '../../shared/parts/empty';
import { PartyBadge } from '../../shared/parts/party-badge';
import { StatusTag } from '../../shared/parts/status-tag';
import { useTimingText } from '../../shared/parts/timing-text';
import { usePlanHere } from '../here/here';
import { Section } from '../parts/section';
import { useText } from '../texts';

const isOver = ({ status }: Measure): boolean => status === 'completed' || status === 'discontinued';

function MeasureCard({ measure }: { readonly measure: Measure }): ReactNode {
  const t = useText();
  const timing = useTimingText();
  const dates = useDates();
  const { title, description, status, responsible, startsOn, performances, medicationRef } = measure;
  return (
    <Card>
      <div className="card-top">
        <Heading level={3} data-size="xs">
          {title}
        </Heading>
        <StatusTag status={status} />
      </div>
      {measure.timing && <Paragraph className="timing">{timing(measure.timing)}</Paragraph>}
      {description !== undefined && <Paragraph>{description}</Paragraph>}
      {medicationRef !== undefined && <Paragraph className="subtle">{t('today.medicine')}</Paragraph>}
      {status === 'planned' && startsOn !== undefined && (
        <Paragraph>{t('plan.startsOn', { day: dates.day(startsOn) })}</Paragraph>
      )}
      <dl className="who">
        <dt>{t('plan.responsible')}</dt>
        <dd>
          <PartyBadge party={responsible} />
        </dd>
      </dl>
      {performances.last && (
        <small>
          {t(`plan.last.${performances.last.outcome}`, { when: dates.time(performances.last.at) })}
        </small>
      )}
    </Card>
  );
}

/** What is to be done, when, and who answers for it; what is over lies folded below. */
export function MeasureList(): ReactNode {
  const t = useText();
  const { measures } = usePlanHere().plan;
  const over = measures.filter(isOver);
  const ongoing = measures.filter((measure) => !isOver(measure));
  return (
    <Section title={t('plan.measures')}>
      {ongoing.length === 0 && <Empty text={t('plan.noMeasures')} />}
      {ongoing.map((measure) => (
        <MeasureCard key={measure.measureId} measure={measure} />
      ))}
      {over.length > 0 && (
        <details className="ds-details">
          <summary>{t('plan.over', { count: over.length })}</summary>
          <div className="stack" data-gap="sm">
            {over.map((measure) => (
              <MeasureCard key={measure.measureId} measure={measure} />
            ))}
          </div>
        </details>
      )}
    </Section>
  );
}
