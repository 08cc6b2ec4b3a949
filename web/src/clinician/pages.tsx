import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { Shell } from '../shared/shell/shell';
import { useText } from './texts';
import { WorklistPage } from './worklist/worklist-page';

/** The pages of health professionals, below `/kliniker`. */
export function Pages(): ReactNode {
  const t = useText();
  return (
    <Shell navigation={[{ to: '/', label: t('worklist.title') }]}>
      <Switch>
        <Route>
          <WorklistPage />
        </Route>
      </Switch>
    </Shell>
  );
}
