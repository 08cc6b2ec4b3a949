import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { DeadLinkPage } from './dead-link-page';
import { LoginPage } from './login-page';

/** The register answers with this entry also where it has no page. */
export function Pages(): ReactNode {
  return (
    <Switch>
      <Route path="/" component={LoginPage} />
      <Route component={DeadLinkPage} />
    </Switch>
  );
}
