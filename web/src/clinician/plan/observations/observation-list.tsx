import type { ReactNode } from 'react';
import { Empty } from '../../../shared/parts/empty';
import { useText } from '../../texts';
import { usePlanHere } from '../plan-context';
import { PlanSection } from '../plan-section';
import { ObservationForm } from './observation-form';
import { seriesOf } from './series';
import { SeriesRow } from './series-row';

/** What has been measured and reported. */
export function ObservationList(): ReactNode {
  const t = useText();
  const { plan, may } = usePlanHere();
  const series = seriesOf(plan.observations);
  return (
    <PlanSection
      id="observations"
      title={t('section.observations')}
      mayAdd={may.observe}
      add={{ key: 'add', label: t('observations.add'), form: (close) => <ObservationForm onClose={close} /> }}
    >
      {series.length === 0 ? (
        <Empty text={t('observations.none')} />
      ) : (
        <ul className="rows">
          {series.map((one) => (
            <SeriesRow key={`${one.code} ${one.unit ?? ''}`} series={one} />
          ))}
        </ul>
      )}
    </PlanSection>
  );
}
