import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { answered, http } from '../api/http';
import { keys } from '../api/queries';
import { Empty } from '../shared/parts/empty';
import { Loaded } from '../shared/parts/loaded';
import { Page } from '../shared/shell/page';
import { Shell } from '../shared/shell/shell';
import { PlanPage } from './plan/plan-page';
import { useText } from './texts';

/** The pages of patients and relatives, below `/pasient`. */
export function Pages(): ReactNode {
  const t = useText();
  const plans = useQuery({ queryKey: keys.plans(), queryFn: () => answered(http.GET('/api/v1/plans')) });
  return (
    <Shell navigation={[{ to: '/', label: t('plan.title') }]}>
      <Loaded query={plans}>
        {({ items: [plan] }) =>
          plan === undefined ? (
            <Page title={t('plan.title')}>
              <Empty text={t('plan.none')} />
            </Page>
          ) : (
            <Switch>
              <Route>
                <PlanPage planId={plan.planId} />
              </Route>
            </Switch>
          )
        }
      </Loaded>
    </Shell>
  );
}
