import { Card, Heading } from '@digdir/designsystemet-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { endOfDay, osloDay } from '../../shared/i18n/oslo';
import { DaySlider } from '../../shared/responsibility/day-slider';
import { lanesOf, spanOf } from '../../shared/responsibility/lanes';
import { Legend } from '../../shared/responsibility/legend';
import { ResponsibilityTable } from '../../shared/responsibility/responsibility-table';
import { Swimlanes } from '../../shared/responsibility/swimlanes';
import { timeScale } from '../../shared/responsibility/time-scale';
import { useSharedText } from '../../shared/i18n/language';
import { useText } from '../texts';
import { AnswerTable } from './answer-table';
import { Exports } from './exports';
import { offersKnownAt, rowsKnownAt } from './known';
import type { PlanHistory } from './use-plan-history';

/** Two sliders, one for each axis; the answer and the picture follow at once. */
export function TwoAxes(props: { readonly planId: string; readonly history: PlanHistory }): ReactNode {
  const t = useText();
  const shared = useSharedText();
  const { rows, offers } = props.history;
  const [now] = useState(() => Date.now());
  const today = osloDay(now);
  const [heldDay, setHeldDay] = useState(today);
  const [knownDay, setKnownDay] = useState(today);
  const [at, knownAt] = [endOfDay(heldDay), endOfDay(knownDay)];
  const known = useMemo(() => rowsKnownAt(rows, knownAt), [rows, knownAt]);
  const lanes = useMemo(() => lanesOf(known, offersKnownAt(offers, knownAt)), [known, offers, knownAt]);
  // The picture keeps its measure while the sliders move.
  const span = useMemo(() => spanOf(lanesOf(rows, offers), now), [rows, offers, now]);
  const first = osloDay(Math.min(...rows.map(({ from }) => Date.parse(from))));
  return (
    <>
      <Card>
        <div className="axes">
          <DaySlider
            label={t('plan.held')}
            description={t('plan.heldAbout')}
            first={first}
            last={osloDay(span[1])}
            day={heldDay}
            onChange={setHeldDay}
          />
          <DaySlider
            label={t('plan.known')}
            description={t('plan.knownAbout')}
            first={first}
            last={today}
            day={knownDay}
            onChange={setKnownDay}
          />
        </div>
        <AnswerTable rows={rows} known={known} at={at} knownAt={knownAt} />
      </Card>
      <Card>
        <Heading level={2} data-size="xs">
          {t('plan.timeline')}
        </Heading>
        <div className="swimlanes">
          <Swimlanes
            lanes={lanes}
            scale={timeScale(span)}
            now={Math.min(now, Date.parse(knownAt))}
            end={span[1]}
            at={Date.parse(at)}
          />
          <Legend lanes={lanes} />
          <details className="ds-details">
            <summary>{shared('responsibility.asTable')}</summary>
            <div>
              <ResponsibilityTable lanes={lanes} />
            </div>
          </details>
        </div>
      </Card>
      <Exports planId={props.planId} knownDay={knownDay === today ? undefined : knownDay} />
    </>
  );
}
