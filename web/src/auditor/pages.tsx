import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { Shell } from '../shared/shell/shell';
import { useText } from './texts';
import { TransfersPage } from './transfers/transfers-page';

/** The pages of auditors, below `/revisor`. */
export function Pages(): ReactNode {
  const t = useText();
  return (
    <Shell navigation={[{ to: '/', label: t('transfers.title') }]}>
      <Switch>
        <Route>
          <TransfersPage />
        </Route>
      </Switch>
    </Shell>
  );
}
