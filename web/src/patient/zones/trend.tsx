import type { ReactNode } from 'react';
import type { Plan } from '../../api/types';
import { useText } from '../texts';

type Observation = Plan['observations'][number];

const heights = { green: 26, yellow: 14, red: 2 } as const;
const step = 22;
const size = 12;
const mostShown = 12;

/** The zones that were told, oldest first: the higher, the better. The list below says the same in words. */
export function Trend({ of }: { readonly of: readonly Observation[] }): ReactNode {
  const t = useText();
  const zones = of
    .flatMap(({ observationId, zone }) => (zone ? [{ observationId, zone }] : []))
    .slice(-mostShown);
  if (zones.length < 2) return null;
  return (
    <figure className="trend">
      <svg viewBox={`0 0 ${zones.length * step} ${heights.green + size + 2}`} height="56" aria-hidden>
        {zones.map(({ observationId, zone }, place) => (
          <rect
            key={observationId}
            data-zone={zone}
            x={place * step + 5}
            y={heights.green + 2 - heights[zone]}
            width={size}
            height={size}
            rx="3"
          />
        ))}
      </svg>
      <figcaption>{t('zones.trend', { count: zones.length })}</figcaption>
    </figure>
  );
}
