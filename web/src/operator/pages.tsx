import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { Shell } from '../shared/shell/shell';
import { ProjectionsPage } from './projections/projections-page';
import { useText } from './texts';

/** The pages of operators and engineers, below `/drift`. */
export function Pages(): ReactNode {
  const t = useText();
  return (
    <Shell navigation={[{ to: '/', label: t('projections.title') }]}>
      <Switch>
        <Route>
          <ProjectionsPage />
        </Route>
      </Switch>
    </Shell>
  );
}
