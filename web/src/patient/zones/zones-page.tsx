import type { ReactNode } from 'react';
import { Empty } from '../../shared/parts/empty';
import { ZoneCards } from '../../shared/parts/zone-cards';
import { usePlanHere } from '../here/here';
import { PlanPageFrame } from '../here/plan-page-frame';
import { Section } from '../parts/section';
import { useText } from '../texts';
import { ContactOf } from './contact-of';
import { OwnReports } from './own-reports';
import { ReportSection } from './report-section';

function Zones(): ReactNode {
  const t = useText();
  const { plan, may } = usePlanHere();
  const isEmpty = Object.keys(plan.zones).length === 0;
  return (
    <>
      <Section title={t('zones.heading')}>
        {isEmpty ? (
          <Empty text={t('zones.none')} />
        ) : (
          <ZoneCards zones={plan.zones} actions={(zone) => <ContactOf zone={zone} />} />
        )}
      </Section>
      {may('ReportObservation') && <ReportSection />}
      <OwnReports />
    </>
  );
}

/** What do I do when … */
export function ZonesPage(): ReactNode {
  const t = useText();
  return (
    <PlanPageFrame title={t('zones.title')}>
      <Zones />
    </PlanPageFrame>
  );
}
