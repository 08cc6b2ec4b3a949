import type { ReactNode } from 'react';
import { useLive } from '../../api/use-live';
import { usePlan } from '../../api/use-plan';
import { Empty } from '../../shared/parts/empty';
import { Loaded } from '../../shared/parts/loaded';
import { TwoAxes } from '../../shared/responsibility/two-axes';
import { LiveMark } from '../../shared/shell/live-mark';
import { Page } from '../../shared/shell/page';
import { usePlanHere } from '../plan/plan-context';
import { PlanOf } from '../plan/plan-of';
import { WayBack } from '../plan/way-back';
import { useText } from '../texts';
import { RowsTable } from './rows-table';
import { useRows } from './use-rows';

function OverTime(): ReactNode {
  const t = useText();
  const { planId, transfers } = usePlanHere().plan;
  const rows = useRows(planId);
  return (
    <Loaded query={rows}>
      {(all) =>
        all.length === 0 ? (
          <Empty text={t('overTime.empty')} />
        ) : (
          <TwoAxes history={{ rows: all, offers: transfers }}>
            {(known) => <RowsTable rows={known.rows} />}
          </TwoAxes>
        )
      }
    </Loaded>
  );
}

/** Who has had which responsibility in the plan: when it held, and what was known when. */
export function ResponsibilityPage({ planId }: { readonly planId: string }): ReactNode {
  const t = useText();
  const { data, error } = usePlan(planId);
  const live = useLive(error ? undefined : planId);
  return (
    <Page
      title={t('overTime.title')}
      heading={data && t('overTime.of', { name: data.patient.name })}
      lead={<WayBack planId={planId} />}
      actions={data && <LiveMark state={live} />}
    >
      <PlanOf planId={planId}>
        <div className="stack">
          <OverTime />
        </div>
      </PlanOf>
    </Page>
  );
}
