import type { ReactNode } from 'react';
import { Loaded } from '../../shared/parts/loaded';
import { Page } from '../../shared/shell/page';
import { useText } from '../texts';
import { ProjectionCard } from './projection-card';
import { useProjections } from './use-projections';

/** The read models: how far behind the events each of them is, and what can be done about it. */
export function ProjectionsPage(): ReactNode {
  const t = useText();
  const projections = useProjections();
  return (
    <Page title={t('projections.title')} lead={t('projections.lead')}>
      <Loaded query={projections}>
        {(items) => (
          <div className="projections">
            {items.map((projection) => (
              <ProjectionCard key={projection.name} projection={projection} />
            ))}
          </div>
        )}
      </Loaded>
    </Page>
  );
}
