import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { NothingHere } from '../shared/shell/nothing-here';
import { Shell } from '../shared/shell/shell';
import { PatientPage } from './patients/patient-page';
import { PlanRoutes } from './plan/plan-routes';
import { useText } from './texts';
import { WorklistPage } from './worklist/worklist-page';

/** The pages of health professionals, below `/kliniker`. */
export function Pages(): ReactNode {
  const t = useText();
  return (
    <Shell
      navigation={[
        { to: '/', label: t('worklist.title') },
        { to: '/pasient', label: t('patients.title') },
      ]}
    >
      <Switch>
        <Route path="/pasient">
          <PatientPage />
        </Route>
        <Route path="/plan/:planId/*?">{({ planId }) => <PlanRoutes planId={planId} />}</Route>
        <Route path="/">
          <WorklistPage />
        </Route>
        <Route>
          <NothingHere />
        </Route>
      </Switch>
    </Shell>
  );
}
