import type { Timing } from '../../../api/types';
import type { Period } from '../words';

export interface TimingDraft {
  readonly per: Period | '';
  readonly times: string;
  /** Clock times, as they are written: `08:00, 21:00`. */
  readonly at: string;
  readonly until: string;
}

export const timingDraftOf = (timing?: Timing): TimingDraft => ({
  per: timing?.frequency.per ?? '',
  times: String(timing?.frequency.times ?? 1),
  at: (timing?.at ?? []).join(', '),
  until: timing?.until ?? '',
});

const clock = /^(\d{1,2})(?:[.:](\d\d))?$/;

/** `8`, `8.30` and `08:30` are what people write. */
function clockOf(text: string): readonly string[] {
  const [, hours, minutes = '00'] = clock.exec(text.trim()) ?? [];
  return hours === undefined ? [] : [`${hours.padStart(2, '0')}:${minutes}`];
}

/** How often, in the register's form; `null` where it is not said. */
export function timingOf({ per, times, at, until }: TimingDraft): Timing | null {
  if (per === '') return null;
  const clocks = at.split(/[,;\s]+/).flatMap(clockOf);
  return {
    frequency: { times: Number(times), per },
    ...(clocks.length > 0 && { at: clocks }),
    ...(until !== '' && { until }),
  };
}
