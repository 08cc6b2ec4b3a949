import { Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useLive } from '../../api/use-live';
import { usePlan } from '../../api/use-plan';
import { Loaded } from '../../shared/parts/loaded';
import { PartyBadge } from '../../shared/parts/party-badge';
import { StatusTag } from '../../shared/parts/status-tag';
import { useTimingText } from '../../shared/parts/timing-text';
import { ZoneCards } from '../../shared/parts/zone-cards';
import { LiveMark } from '../../shared/shell/live-mark';
import { Page } from '../../shared/shell/page';
import { useText } from '../texts';

/** My plan in plain words. */
export function PlanPage({ planId }: { readonly planId: string }): ReactNode {
  const t = useText();
  const timing = useTimingText();
  const live = useLive(planId);
  const plan = usePlan(planId);
  return (
    <Page title={t('plan.title')} actions={<LiveMark state={live} />}>
      <Loaded query={plan}>
        {({ whatMatters, measures, zones }) => (
          <div className="stack">
            {whatMatters && (
              <Card data-color="brand1" variant="tinted">
                <Heading level={2} data-size="xs">
                  {t('plan.whatMatters')}
                </Heading>
                <Paragraph>{whatMatters.text}</Paragraph>
              </Card>
            )}
            <Heading level={2} data-size="md">
              {t('plan.measures')}
            </Heading>
            {measures.map((measure) => (
              <Card key={measure.measureId}>
                <div className="card-top">
                  <Heading level={3} data-size="xs">
                    {measure.title}
                  </Heading>
                  <StatusTag status={measure.status} />
                </div>
                {measure.timing && <Paragraph>{timing(measure.timing)}</Paragraph>}
                <PartyBadge party={measure.responsible} />
              </Card>
            ))}
            <Heading level={2} data-size="md">
              {t('plan.zones')}
            </Heading>
            <ZoneCards zones={zones} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}
