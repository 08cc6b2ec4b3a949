import type { ReactNode } from 'react';
import type { Zone } from '../../../api/types';
import { useLanguage } from '../../../shared/i18n/language';

/** «øyetrykk 18–25 mmHg»: from included, to excluded. */
export function Limits({ zone }: { readonly zone: Zone | undefined }): ReactNode {
  const { language } = useLanguage();
  const ranges = (zone?.triggers ?? []).flatMap(({ observation }) => (observation ? [observation] : []));
  if (ranges.length === 0) return null;
  const number = (value: number): string => value.toLocaleString(language);
  return (
    <ul className="plain-list limits">
      {ranges.map(({ code, from, to, unit }) => (
        <li key={`${code} ${String(from)}`}>
          {[code, from !== undefined && `≥ ${number(from)}`, to !== undefined && `< ${number(to)}`, unit]
            .filter(Boolean)
            .join(' ')}
        </li>
      ))}
    </ul>
  );
}
