import type { ReactNode } from 'react';
import { useLanguage, useSharedText } from '../../../shared/i18n/language';
import { TimeText } from '../../../shared/parts/time-text';
import { useText } from '../../texts';
import { ChangedMark } from '../changes/changed-mark';
import { ThingHistory } from '../history/thing-history';
import type { Observation, Series } from './series';
import { Trend } from './trend';

/** What was observed, in words: «16 mmHg», «Gul sone …». */
function useObservedText(): (observation: Observation) => string {
  const shared = useSharedText();
  const { language } = useLanguage();
  return ({ zone, value, unit }) =>
    zone !== undefined
      ? shared(`zone.${zone}`)
      : [typeof value === 'number' ? value.toLocaleString(language) : value, unit].filter(Boolean).join(' ');
}

function Observed({ observation }: { readonly observation: Observation }): ReactNode {
  const t = useText();
  const textOf = useObservedText();
  const { observationId, at, by } = observation;
  const path = `/observations/${observationId}`;
  return (
    <li id={`observations-${observationId}`}>
      <strong>{textOf(observation)}</strong>{' '}
      <small>
        <TimeText at={at} />, {by.name}
      </small>
      <ChangedMark path={path} />
      <ThingHistory path={path} label={t('observations.one', { value: textOf(observation) })} />
    </li>
  );
}

/** Values of one kind: the newest, how they have gone, and the earlier ones folded. */
export function SeriesRow({ series: { code, values } }: { readonly series: Series }): ReactNode {
  const t = useText();
  const [newest, ...earlier] = values.toReversed();
  if (!newest) return null;
  return (
    <li className="row series">
      <div className="row-top">
        <h3>{newest.zone === undefined ? code : t('observations.zones')}</h3>
      </div>
      <div className="series-values">
        <ul className="plain-list">
          <Observed observation={newest} />
        </ul>
        <Trend values={values} />
      </div>
      {earlier.length > 0 && (
        <details>
          <summary>{t('observations.earlier', { count: earlier.length })}</summary>
          <ul className="plain-list">
            {earlier.map((observation) => (
              <Observed key={observation.observationId} observation={observation} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
