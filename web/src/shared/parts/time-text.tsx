import type { ReactNode } from 'react';
import { useDates } from '../i18n/dates';

/** An instant as a person says it, with the exact time to be had. `as` tells which of them is shown. */
export function TimeText(props: {
  readonly at: string;
  readonly as?: 'day' | 'time' | 'relative';
}): ReactNode {
  const dates = useDates();
  const { at, as = 'time' } = props;
  return (
    <time dateTime={at} title={dates.time(at)}>
      {dates[as](at)}
    </time>
  );
}
