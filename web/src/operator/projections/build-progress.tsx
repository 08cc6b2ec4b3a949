import type { ReactNode } from 'react';
import { useText } from '../texts';
import type { Projection } from './use-projections';

/** How far a build is, how fast it goes and how long it will still take. */
export function BuildProgress({ projection }: { readonly projection: Projection }): ReactNode {
  const t = useText();
  const { progress, beside, name } = projection;
  if (!progress || !beside) return null;
  const { done, total, perSecond, remainingSeconds } = progress;
  const label = t(`build.${beside.state}`, { generation: beside.generation });
  return (
    <div className="build">
      <p>{label}</p>
      <progress aria-label={`${name}: ${label}`} max={Math.max(total, 1)} value={done} />
      <p className="build-figures">
        {t('build.events', { done, total })}
        {perSecond > 0 && ` · ${t('build.rate', { rate: perSecond })}`}
        {remainingSeconds !== null && ` · ${t('build.remaining', { seconds: remainingSeconds })}`}
      </p>
    </div>
  );
}
