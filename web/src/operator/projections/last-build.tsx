import type { ReactNode } from 'react';
import { TimeText } from '../../shared/parts/time-text';
import { useText } from '../texts';
import { ComparisonResult } from './comparison-result';
import type { Projection } from './use-projections';

/** What came of the build before. */
export function LastBuild({ projection }: { readonly projection: Projection }): ReactNode {
  const t = useText();
  const { lastBuild } = projection;
  if (!lastBuild) return null;
  const { generation, purpose, result, at, events, comparison, failure } = lastBuild;
  return (
    <details className="note">
      <summary>
        {t(`lastBuild.${purpose}`)}: {t(`lastBuild.${result}`)}, <TimeText at={at} as="relative" />
      </summary>
      <div className="stack" data-gap="sm">
        <p>{t('lastBuild.about', { generation, events })}</p>
        {failure !== undefined && <p>{failure}</p>}
        {comparison !== undefined && <ComparisonResult {...comparison} />}
      </div>
    </details>
  );
}
