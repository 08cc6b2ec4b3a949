import type { ReactNode } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { ResponsibilityPage } from '../responsibility/responsibility-page';
import { HistoryPage } from './history/history-page';
import { PlanPage } from './plan-page';
import { PrintPage } from './print/print-page';

/** The pages about one plan, below `/kliniker/plan/:planId`. */
export function PlanRoutes({ planId }: { readonly planId: string }): ReactNode {
  return (
    <Switch>
      <Route path="/plan/:planId/historikk">
        <HistoryPage planId={planId} />
      </Route>
      <Route path="/plan/:planId/ansvar">
        <ResponsibilityPage planId={planId} />
      </Route>
      <Route path="/plan/:planId/utskrift">
        <PrintPage planId={planId} />
      </Route>
      <Route path="/plan/:planId">
        <PlanPage key={planId} planId={planId} />
      </Route>
      <Route>
        <Redirect to={`/plan/${planId}`} />
      </Route>
    </Switch>
  );
}
