import { Heading } from '@digdir/designsystemet-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Transfer, ResponsibilityInterval } from '../../api/types';
import { AsTable } from './as-table';
import { lanesBySubject, lanesOf } from './lanes';
import { Legend } from './legend';
import { Swimlanes } from './swimlanes';
import { timeScale } from './time-scale';

/** For each subject a picture with a lane for each party that had it or was asked, all on one line of time. */
export function Timeline(props: {
  readonly rows: readonly ResponsibilityInterval[];
  readonly offers: readonly Transfer[];
  readonly span: readonly [from: number, to: number];
  readonly now: number;
  readonly at: number;
  /** What else there is to unfold below it. */
  readonly children?: ReactNode;
}): ReactNode {
  const { rows, offers, span, now, at } = props;
  const lanes = useMemo(() => lanesOf(rows, offers), [rows, offers]);
  const subjects = useMemo(() => lanesBySubject(rows, offers), [rows, offers]);
  const scale = useMemo(() => timeScale(span), [span]);
  return (
    <div className="swimlanes">
      {subjects.map((subject, place) => (
        <section key={subject.key} className="subject-lanes">
          <Heading level={3} data-size="2xs">
            {subject.title}
          </Heading>
          <Swimlanes
            lanes={subject.lanes}
            scale={scale}
            now={now}
            end={span[1]}
            at={at}
            hasTicks={place === 0}
          />
        </section>
      ))}
      <Legend lanes={lanes} />
      <AsTable lanes={lanes} />
      {props.children}
    </div>
  );
}
