import { useSharedText } from './language';
import { useDates } from './dates';
import { osloInstant } from './oslo';

const longestLocal = '2026-02-20T21:00'.length;

/**
 * What was chosen in a field for a day or a time, in words. The field itself follows the browser's language and not the page's:
 * where one reads 03/04, the third of April and the fourth of March look alike.
 */
export function useChosenWords(): (type: string, value: string) => string | undefined {
  const t = useSharedText();
  const dates = useDates();
  return (type, value) => {
    if (Number.isNaN(Date.parse(value))) return undefined;
    if (type === 'date') return t('field.chosen', { when: dates.longDay(value) });
    if (type !== 'datetime-local') return undefined;
    const instant = osloInstant(value.slice(0, longestLocal));
    return t('field.chosen', { when: `${dates.longDay(instant)}, ${dates.clock(instant)}` });
  };
}
