import { Card, Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useLive } from '../../api/use-live';
import { Empty } from '../../shared/parts/empty';
import { Loaded } from '../../shared/parts/loaded';
import { LiveMark } from '../../shared/shell/live-mark';
import { TwoAxes } from '../../shared/responsibility/two-axes';
import { Page } from '../../shared/shell/page';
import { useText } from '../texts';
import { Exports } from './exports';
import { shortId } from './short-id';
import { usePlanHistory } from './use-plan-history';

/** Who had the responsibility in one plan: when it held, and when it was known. */
export function PlanPage({ planId }: { readonly planId: string }): ReactNode {
  const t = useText();
  const history = usePlanHistory(planId);
  const isShut = history.data === undefined && history.error !== null;
  const live = useLive(isShut ? undefined : planId);
  return (
    <Page
      title={t('plan.title')}
      heading={t('plan.heading', { plan: shortId(planId) })}
      lead={t('plan.lead')}
      actions={isShut ? undefined : <LiveMark state={live} />}
    >
      <div className="stack">
        <Loaded query={history}>
          {(everything) =>
            everything.rows.length === 0 ? (
              <Empty text={t('plan.empty')} />
            ) : (
              <TwoAxes history={everything}>
                {({ day }) => <Exports planId={planId} knownDay={day} />}
              </TwoAxes>
            )
          }
        </Loaded>
        <Card>
          <Heading level={2} data-size="xs">
            {t('trail.title')}
          </Heading>
          <p>
            <Link href={`/revisjonsspor?planId=${planId}`}>{t('plan.trail')}</Link>
          </p>
        </Card>
      </div>
    </Page>
  );
}
