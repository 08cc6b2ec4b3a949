import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useDates } from '../i18n/dates';
import { useSharedText } from '../i18n/language';
import { AsTable } from './as-table';
import { holdersAt, spanOf } from './lanes';
import type { Lane } from './lanes';
import { Legend } from './legend';
import { Swimlanes } from './swimlanes';
import { TimeSlider } from './time-slider';
import { timeScale } from './time-scale';

/** Responsibility over time: a picture, a slider that asks it, and a table that says the same in words. */
export function TimeSwimlanes(props: { readonly lanes: readonly Lane[]; readonly now: number }): ReactNode {
  const t = useSharedText();
  const dates = useDates();
  const { lanes, now } = props;
  const [chosen, setChosen] = useState<number>();
  const [from, to] = useMemo(() => spanOf(lanes, now), [lanes, now]);
  const scale = useMemo(() => timeScale([from, to]), [from, to]);
  const at = chosen ?? now;
  return (
    <div className="swimlanes">
      <Swimlanes lanes={lanes} scale={scale} now={now} end={to} at={at} />
      <Legend lanes={lanes} />
      <TimeSlider label={t('responsibility.slider')} from={from} to={to} at={at} onChange={setChosen} />
      <p className="answer" aria-live="polite">
        <strong>{dates.day(at)}:</strong>{' '}
        {holdersAt(lanes, at)
          .map(({ party, bar }) => `${bar.title}: ${party.name}`)
          .join(' · ') || t('responsibility.nobody')}
      </p>
      <AsTable lanes={lanes} />
    </div>
  );
}
