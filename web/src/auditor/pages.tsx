import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { NothingHere } from '../shared/shell/nothing-here';
import { Shell } from '../shared/shell/shell';
import { HeldPage } from './held/held-page';
import { PlanPage } from './plan/plan-page';
import { useText } from './texts';
import { TrailPage } from './trail/trail-page';
import { TransfersPage } from './transfers/transfers-page';

/** The pages of auditors, below `/revisor`. */
export function Pages(): ReactNode {
  const t = useText();
  return (
    <Shell
      navigation={[
        { to: '/', label: t('transfers.title') },
        { to: '/ansvar', label: t('held.title') },
        { to: '/revisjonsspor', label: t('trail.title') },
      ]}
    >
      <Switch>
        <Route path="/ansvar">
          <HeldPage />
        </Route>
        <Route path="/revisjonsspor">
          <TrailPage />
        </Route>
        <Route path="/plan/:planId">{({ planId }) => <PlanPage key={planId} planId={planId} />}</Route>
        <Route path="/">
          <TransfersPage />
        </Route>
        <Route>
          <NothingHere />
        </Route>
      </Switch>
    </Shell>
  );
}
