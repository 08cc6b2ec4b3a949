import type { Plan } from '../../../api/types';

export type Observation = Plan['observations'][number];

/** What was observed of one kind, oldest first. */
export interface Series {
  readonly code: string;
  readonly unit: string | undefined;
  readonly values: readonly Observation[];
}

/** Observations by what was observed; reports of a zone are a kind of their own (`zone`). Those with news come first. */
export function seriesOf(observations: readonly Observation[]): readonly Series[] {
  const byCode = new Map<string, Observation[]>();
  for (const observation of observations.toSorted((a, b) => a.at.localeCompare(b.at))) {
    const key =
      observation.zone === undefined ? `${observation.code ?? ''} ${observation.unit ?? ''}` : 'zone';
    byCode.set(key, [...(byCode.get(key) ?? []), observation]);
  }
  return [...byCode.values()]
    .map((values): Series => ({ code: values[0]?.code ?? 'zone', unit: values[0]?.unit, values }))
    .toSorted((a, b) => (b.values.at(-1)?.at ?? '').localeCompare(a.values.at(-1)?.at ?? ''));
}
