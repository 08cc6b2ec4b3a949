import type { ReactNode } from 'react';
import { useDates } from '../i18n/dates';
import type { Dates } from '../i18n/dates';
import { useSharedText } from '../i18n/language';

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A value of the plan in one line: parties by name, times as in Oslo, lists with commas. */
export function valueText(value: unknown, dates: Dates, none: string): string {
  if (value === null || value === undefined || value === '') return none;
  if (typeof value === 'string') return instant.test(value) ? dates.time(value) : value;
  if (Array.isArray(value)) return value.map((one) => valueText(one, dates, none)).join(', ') || none;
  if (!isObject(value)) return JSON.stringify(value);
  if (typeof value['name'] === 'string') return value['name'];
  if (typeof value['text'] === 'string') return value['text'];
  return Object.entries(value)
    .filter(([key]) => !key.endsWith('Id'))
    .map(([, part]) => valueText(part, dates, none))
    .join(' · ');
}

export function ValueText({ value }: { readonly value: unknown }): ReactNode {
  const dates = useDates();
  const t = useSharedText();
  return <>{valueText(value, dates, t('nothing'))}</>;
}
