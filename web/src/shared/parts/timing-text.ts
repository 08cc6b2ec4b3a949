import type { Timing } from '../../api/types';
import type { KeyOf, Translate } from '../i18n/translate';
import { useDates } from '../i18n/dates';
import { useLanguage, useSharedText } from '../i18n/language';
import type sharedNb from '../locales/nb.json';

type Shared = Translate<KeyOf<typeof sharedNb>>;

const isEvening = (clock: string): boolean => clock >= '17:00';
const isMorning = (clock: string): boolean => clock < '11:00';

function often({ frequency: { times, per }, at }: Timing, t: Shared): string {
  const only = at?.length === 1 ? at[0] : undefined;
  if (per === 'day' && times === 1 && only !== undefined) {
    if (isEvening(only)) return t('timing.everyEvening');
    if (isMorning(only)) return t('timing.everyMorning');
  }
  return times === 1 ? t(`timing.every.${per}`) : t(`timing.times.${per}`, { times });
}

/** «hver kveld kl. 21», «3 ganger i uken». */
export function timingText(timing: Timing, t: Shared, list: (clocks: readonly string[]) => string): string {
  const at = timing.at ?? [];
  const clocks = list(
    at.map((clock) => (clock.endsWith(':00') ? clock.slice(0, 2) : clock.replace(':', '.'))),
  );
  return at.length === 0 ? often(timing, t) : t('timing.at', { often: often(timing, t), clocks });
}

/** How often a measure is to be done, in words. */
export function useTimingText(): (timing: Timing) => string {
  const t = useSharedText();
  const dates = useDates();
  const { language } = useLanguage();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return (timing) => {
    const text = timingText(timing, t, (clocks) => list.format(clocks));
    return timing.until === undefined ? text : t('timing.until', { text, day: dates.day(timing.until) });
  };
}
