import type { ReactNode } from 'react';
import type { Plan } from '../../api/types';
import { useLanguage } from '../../shared/i18n/language';
import { TimeText } from '../../shared/parts/time-text';
import { usePlanHere } from '../here/here';
import { Section } from '../parts/section';
import { useText } from '../texts';
import { symptomCode } from './report';
import { Trend } from './trend';

type Observation = Plan['observations'][number];
const shown = 12;

/** «Gul», «Øyet er rødt», «øyetrykk 16 mmHg». */
function ReportText({ report }: { readonly report: Observation }): ReactNode {
  const t = useText();
  const { language } = useLanguage();
  const { zone, code, value, unit } = report;
  if (zone !== undefined)
    return (
      <strong className="zone-mark" data-zone={zone}>
        {t(`zones.name.${zone}`)}
      </strong>
    );
  const amount = typeof value === 'number' ? value.toLocaleString(language) : value;
  return <span>{[code === symptomCode ? undefined : code, amount, unit].filter(Boolean).join(' ')}</span>;
}

/** What the patient and his relatives have told, newest first, and how it has gone. */
export function OwnReports(): ReactNode {
  const t = useText();
  const { plan, isOwn, isPatient } = usePlanHere();
  const reports = plan.observations
    .filter(({ by }) => by.role === 'patient' || by.role === 'relative')
    .toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <Section title={isPatient ? t('zones.reports') : t('zones.reportsOf', { name: plan.patient.name })}>
      {reports.length === 0 && <p>{t(isPatient ? 'zones.noReports' : 'zones.noReportsYet')}</p>}
      <Trend of={reports.toReversed()} />
      <ul className="lines">
        {reports.slice(0, shown).map((report) => (
          <li key={report.observationId}>
            <ReportText report={report} />
            <small>
              <TimeText at={report.at} />
              {!isOwn(report.by) && `, ${report.by.name}`}
            </small>
          </li>
        ))}
      </ul>
    </Section>
  );
}
