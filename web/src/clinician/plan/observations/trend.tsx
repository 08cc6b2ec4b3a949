import type { ReactNode } from 'react';
import { useText } from '../../texts';
import type { Observation } from './series';

const width = 160;
const height = 40;
const edge = 4;

interface Point {
  readonly at: number;
  readonly value: number;
}

const pointOf = ({ at, value }: Observation): readonly Point[] =>
  typeof value === 'number' ? [{ at: Date.parse(at), value }] : [];

/** Where a value lies between the least and the greatest, in pixels. */
function scale(all: readonly number[], length: number): (one: number) => number {
  const least = Math.min(...all);
  const span = Math.max(...all) - least || 1;
  return (one) => edge + ((one - least) / span) * (length - 2 * edge);
}

/** How values of one kind have gone. The list beside it says the same in numbers. */
export function Trend({ values }: { readonly values: readonly Observation[] }): ReactNode {
  const t = useText();
  const points = values.flatMap(pointOf);
  if (points.length < 2) return null;
  const x = scale(
    points.map(({ at }) => at),
    width,
  );
  const y = scale(
    points.map(({ value }) => value),
    height,
  );
  const places = points.map(({ at, value }) => [x(at), height - y(value)] as const);
  const [lastX, lastY] = places.at(-1) ?? [0, 0];
  return (
    <svg className="trend" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('observations.trend')}>
      <polyline points={places.map(([left, top]) => `${left},${top}`).join(' ')} />
      <circle cx={lastX} cy={lastY} r="3.5" />
    </svg>
  );
}
