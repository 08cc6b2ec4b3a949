import { useLanguage } from '../../shared/i18n/language';

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** A length of time in its greatest unit: «2 dager». */
export function useDuration(): (seconds: number) => string {
  const { language } = useLanguage();
  return (seconds) => {
    const [unit, length] = units.find(([, size]) => seconds >= size) ?? (['minute', 60] as const);
    const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
    return format.format(Math.round(seconds / length));
  };
}
