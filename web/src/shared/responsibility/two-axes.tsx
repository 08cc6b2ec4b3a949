import { Card, Heading } from '@digdir/designsystemet-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Transfer, ResponsibilityInterval } from '../../api/types';
import { endOfDay, osloDay } from '../i18n/oslo';
import { useToday } from '../i18n/use-today';
import { useSharedText } from '../i18n/language';
import { AnswerTable } from './answer-table';
import { DaySlider } from './day-slider';
import { offersKnownAt, rowsGivenUpBy, rowsKnownAt } from './known';
import { lanesOf, spanOf } from './lanes';
import { SupersededRows } from './superseded-rows';
import { Timeline } from './timeline';

/** Everything about the responsibility in one plan, so that both axes of time can be moved without asking again. */
export interface PlanHistory {
  /** Every row that was ever written, those that have been written anew since included. */
  readonly rows: readonly ResponsibilityInterval[];
  readonly offers: readonly Transfer[];
}

/** What was known on the chosen day. */
export interface Known {
  readonly rows: readonly ResponsibilityInterval[];
  /** Missing where that day is today. */
  readonly day: string | undefined;
}

/** Two sliders, one for each axis; the answer and the picture follow at once. */
export function TwoAxes(props: {
  readonly history: PlanHistory;
  readonly children: (known: Known) => ReactNode;
}): ReactNode {
  const t = useSharedText();
  const { rows, offers } = props.history;
  const [now] = useState(() => Date.now());
  const today = useToday();
  const [heldDay = today, setHeldDay] = useState<string>();
  const [knownDay = today, setKnownDay] = useState<string>();
  const [at, knownAt] = [endOfDay(heldDay), endOfDay(knownDay)];
  const known = useMemo(() => rowsKnownAt(rows, knownAt), [rows, knownAt]);
  const givenUp = useMemo(() => rowsGivenUpBy(rows, knownAt), [rows, knownAt]);
  const asked = useMemo(() => offersKnownAt(offers, knownAt), [offers, knownAt]);
  // The picture keeps its measure while the sliders move.
  const span = useMemo(() => spanOf(lanesOf(rows, offers), now), [rows, offers, now]);
  const first = osloDay(Math.min(...rows.map(({ from }) => Date.parse(from))));
  return (
    <>
      <Card>
        <div className="axes">
          <DaySlider
            label={t('axes.held')}
            description={t('axes.heldAbout')}
            first={first}
            last={osloDay(span[1])}
            day={heldDay}
            onChange={setHeldDay}
          />
          <DaySlider
            label={t('axes.known')}
            description={t('axes.knownAbout')}
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
          {t('axes.timeline')}
        </Heading>
        <Timeline
          rows={known}
          offers={asked}
          span={span}
          now={Math.min(now, Date.parse(knownAt))}
          at={Date.parse(at)}
        >
          <SupersededRows rows={givenUp} />
        </Timeline>
      </Card>
      {props.children({ rows: known, day: knownDay === today ? undefined : knownDay })}
    </>
  );
}
