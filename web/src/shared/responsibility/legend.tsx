import type { ReactNode } from 'react';
import { useSharedText } from '../i18n/language';
import type { BarKind, Lane } from './lanes';

const kinds: readonly BarKind[] = ['held', 'offered', 'taken-over'];

/** What the bars of a picture mean. */
export function Legend({ lanes }: { readonly lanes: readonly Lane[] }): ReactNode {
  const t = useSharedText();
  const used = kinds.filter((kind) => lanes.some(({ bars }) => bars.some((bar) => bar.kind === kind)));
  return (
    <ul className="legend" aria-hidden>
      {used.map((kind) => (
        <li key={kind}>
          <span className="bar" data-kind={kind} />
          {t(`responsibility.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
