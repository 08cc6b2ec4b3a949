import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { NothingHere } from '../shared/shell/nothing-here';
import { Shell } from '../shared/shell/shell';
import { ProjectionsPage } from './projections/projections-page';
import { ChoosePlanPage } from './replay/choose-plan-page';
import { TimeMachinePage } from './replay/time-machine-page';
import { useText } from './texts';

/** The pages of operators and engineers, below `/drift`. */
export function Pages(): ReactNode {
  const t = useText();
  return (
    <Shell
      navigation={[
        { to: '/', label: t('projections.title') },
        { to: '/tidsmaskin', label: t('replay.title') },
      ]}
    >
      <Switch>
        <Route path="/tidsmaskin">
          <ChoosePlanPage />
        </Route>
        <Route path="/tidsmaskin/:planId">
          {({ planId }) => <TimeMachinePage key={planId} planId={planId} />}
        </Route>
        <Route path="/">
          <ProjectionsPage />
        </Route>
        <Route>
          <NothingHere />
        </Route>
      </Switch>
    </Shell>
  );
}
