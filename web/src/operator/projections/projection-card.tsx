import { Alert, Card, Heading, Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useText } from '../texts';
import { BuildProgress } from './build-progress';
import { LastBuild } from './last-build';
import { Operations } from './operations';
import { ParkedStreams } from './parked-streams';
import type { Projection } from './use-projections';

const colors = { live: 'success', rebuilding: 'info', stopped: 'danger' } as const;

/** One read model: how far it is, what lies beside it, what stands still in it, and what can be done. */
export function ProjectionCard({ projection }: { readonly projection: Projection }): ReactNode {
  const t = useText();
  const { name, version, generation, lag, state, parked, error } = projection;
  return (
    <Card asChild>
      <article aria-label={name}>
        <div className="card-top">
          <Heading level={2} data-size="xs">
            <code>{name}</code>
          </Heading>
          <Tag data-color={colors[state]}>{t(`state.${state}`)}</Tag>
        </div>
        <dl className="figures">
          <div>
            <dt>{t('projections.lag')}</dt>
            <dd>
              {lag.events === 0 ? t('projections.none') : t('projections.behind', { count: lag.events })}
            </dd>
          </div>
          <div>
            <dt>{t('projections.seconds')}</dt>
            <dd>{t('projections.age', { seconds: Math.round(lag.seconds * 10) / 10 })}</dd>
          </div>
          <div>
            <dt>{t('projections.generation')}</dt>
            <dd>{generation ?? '–'}</dd>
          </div>
          <div>
            <dt>{t('projections.version')}</dt>
            <dd>{version}</dd>
          </div>
        </dl>
        {error !== undefined && <Alert data-color="danger">{error}</Alert>}
        <ParkedStreams parked={parked} />
        <BuildProgress projection={projection} />
        <Operations projection={projection} />
        <LastBuild projection={projection} />
      </article>
    </Card>
  );
}
