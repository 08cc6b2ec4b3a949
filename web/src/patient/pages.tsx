import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { answered, http } from '../api/http';
import { keys } from '../api/queries';
import type { PlanTitle } from '../api/types';
import { Empty } from '../shared/parts/empty';
import { Loaded } from '../shared/parts/loaded';
import { NothingHere } from '../shared/shell/nothing-here';
import { Page } from '../shared/shell/page';
import { Shell } from '../shared/shell/shell';
import { ChoosePlan } from './here/choose-plan';
import { PlanPages } from './plan-pages';
import { useText } from './texts';

const rank = ({ status }: PlanTitle): number => (status === 'closed' ? 1 : 0);

/** Straight to the plan where there is one; else the reader chooses: those that are in use come first. */
function Front(): ReactNode {
  const t = useText();
  const plans = useQuery({ queryKey: keys.plans(), queryFn: () => answered(http.GET('/api/v1/plans')) });
  return (
    <Loaded query={plans}>
      {({ items }) => {
        const [plan, ...others] = items.toSorted((a, b) => rank(a) - rank(b));
        if (plan === undefined)
          return (
            <Page title={t('plan.title')}>
              <Empty text={t('plan.none')} />
            </Page>
          );
        if (others.length === 0) return <Redirect to={`/plan/${plan.planId}`} replace />;
        return <ChoosePlan planIds={[plan, ...others].map(({ planId }) => planId)} />;
      }}
    </Loaded>
  );
}

/** The pages of patients and relatives, below `/pasient`. */
export function Pages(): ReactNode {
  return (
    <Switch>
      <Route path="/plan/:planId" nest>
        {({ planId }) => <PlanPages key={planId} planId={planId} />}
      </Route>
      <Route>
        <Shell navigation={[]}>
          <Switch>
            <Route path="/" component={Front} />
            <Route>
              <NothingHere />
            </Route>
          </Switch>
        </Shell>
      </Route>
    </Switch>
  );
}
