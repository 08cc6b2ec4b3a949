import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Measure } from '../../../api/types';
import { Empty } from '../../../shared/parts/empty';
import { useText } from '../../texts';
import { OpenOffers } from '../../transfers/open-offers';
import { Ended } from '../ended';
import { usePlanHere } from '../plan-context';
import { PlanSection } from '../plan-section';
import { parts } from '../words';
import type { Part } from '../words';
import { AddMeasure } from './measure-form';
import { MeasureRow } from './measure-row';

export const isEnded = ({ status }: Measure): boolean => status === 'completed' || status === 'discontinued';

function PartOfMeasures(props: { readonly part: Part; readonly measures: readonly Measure[] }): ReactNode {
  const t = useText();
  const { part, measures } = props;
  if (measures.length === 0) return null;
  return (
    <div className="part">
      <Heading level={3} data-size="2xs">
        {t(`part.${part}`)}
      </Heading>
      <ul className="rows">
        {measures.map((measure) => (
          <MeasureRow key={measure.measureId} measure={measure} />
        ))}
      </ul>
    </div>
  );
}

/** What is done, by which part of the plan it belongs to. */
export function MeasureList(): ReactNode {
  const t = useText();
  const { plan, may } = usePlanHere();
  const { measures } = plan;
  const living = measures.filter((measure) => !isEnded(measure));
  const ended = measures.filter(isEnded);
  return (
    <PlanSection
      id="measures"
      title={t('section.measures')}
      mayAdd={may.edit}
      add={{ key: 'add', label: t('measures.add'), form: (close) => <AddMeasure onClose={close} /> }}
    >
      <OpenOffers />
      {living.length === 0 && <Empty text={t('measures.none')} />}
      {parts.map((part) => (
        <PartOfMeasures key={part} part={part} measures={living.filter((one) => one.part === part)} />
      ))}
      <Ended label={t('measures.ended', { count: ended.length })} count={ended.length}>
        {ended.map((measure) => (
          <MeasureRow key={measure.measureId} measure={measure} />
        ))}
      </Ended>
    </PlanSection>
  );
}
