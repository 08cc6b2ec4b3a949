import type { ReactNode } from 'react';
import { useToday } from '../../shared/i18n/use-today';
import { PartyBadge } from '../../shared/parts/party-badge';
import { useTimingText } from '../../shared/parts/timing-text';
import { usePlanHere } from '../here/here';
import { useIsMine } from '../here/use-worklist';
import { Section } from '../parts/section';
import { useText } from '../texts';
import { isForDay } from './times';

/** What others do, and who. */
export function OthersList(): ReactNode {
  const t = useText();
  const timing = useTimingText();
  const { plan, isPatient } = usePlanHere();
  const isMine = useIsMine();
  const day = useToday();
  const theirs = plan.measures.filter((measure) => !isMine(measure) && isForDay(measure, day));
  if (theirs.length === 0) return null;
  return (
    <Section title={isPatient ? t('today.others') : t('today.othersFor', { name: plan.patient.name })}>
      <ul className="lines">
        {theirs.map((measure) => (
          <li key={measure.measureId}>
            <strong>{measure.title}</strong>
            {measure.timing && <span className="timing">{timing(measure.timing)}</span>}
            <PartyBadge party={measure.responsible} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
