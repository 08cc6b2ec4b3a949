import type { ReactNode } from 'react';
import type { Measure, Party, Plan } from '../../../api/types';
import { useSharedText } from '../../../shared/i18n/language';
import { useTimingText } from '../../../shared/parts/timing-text';
import { useText } from '../../texts';
import { isEnded } from '../measures/measure-list';
import { usePlanHere } from '../plan-context';
import { Rest } from './rest';

/** How the party is reached, as the team has it. */
const phoneOf = ({ careTeam }: Plan, { providerId }: Party): string | undefined =>
  careTeam.find(({ party }) => providerId !== undefined && party.providerId === providerId)?.contactPoint
    ?.phone;

/** Medicines first, then what goes on, else in the order of the plan. */
const weightOf = ({ medicationRef, status }: Measure): number =>
  (medicationRef === undefined ? 0 : 2) + (status === 'active' ? 1 : 0);

const most = 10;

/** What is done, who answers for it, and how he is reached. */
export function MeasureTable(): ReactNode {
  const t = useText();
  const shared = useSharedText();
  const timingText = useTimingText();
  const { plan } = usePlanHere();
  const measures = plan.measures
    .filter((measure) => !isEnded(measure))
    .toSorted((a, b) => weightOf(b) - weightOf(a));
  return (
    <section>
      <h3>{t('section.measures')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('print.measure')}</th>
            <th scope="col">{t('field.responsible')}</th>
            <th scope="col">{t('team.phone')}</th>
            <th scope="col">{t('print.state')}</th>
          </tr>
        </thead>
        <tbody>
          {measures.slice(0, most).map((measure) => (
            <tr key={measure.measureId}>
              <td>
                <strong>{measure.title}</strong>
                {measure.timing && `, ${timingText(measure.timing)}`}
                {measure.medicationRef !== undefined && ` – ${t('measures.seeMedicationList')}`}
              </td>
              <td>{measure.responsible.name}</td>
              <td className="phone">{phoneOf(plan, measure.responsible) ?? shared('nothing')}</td>
              <td>{shared(`status.${measure.status}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Rest count={measures.length - most} />
    </section>
  );
}
