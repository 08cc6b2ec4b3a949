import {
  ClipboardCheckmarkIcon,
  CompassIcon,
  HouseIcon,
  PadlockLockedIcon,
  PersonIcon,
} from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { useLive } from '../api/use-live';
import { useAccess } from '../api/use-access';
import { NothingHere } from '../shared/shell/nothing-here';
import { Shell } from '../shared/shell/shell';
import { AccessPage } from './access/access-page';
import { ShownPlanContext } from './here/here';
import { PlanPage } from './plan/plan-page';
import { ResponsibilityPage } from './responsibility/responsibility-page';
import { TodayPage } from './today/today-page';
import { useText } from './texts';
import { ZonesPage } from './zones/zones-page';

/** The five pages of one plan; whom to let in is for the patient alone. */
export function PlanPages({ planId }: { readonly planId: string }): ReactNode {
  const t = useText();
  const { data: access, error } = useAccess(planId);
  const isShut = access === undefined && error !== null;
  const live = useLive(isShut ? undefined : planId);
  const navigation = [
    { to: '/', label: t('today.title'), icon: HouseIcon },
    { to: '/min-plan', label: t('plan.tab'), icon: ClipboardCheckmarkIcon },
    { to: '/hva-gjor-jeg', label: t('zones.tab'), icon: CompassIcon },
    { to: '/ansvar', label: t('responsibility.tab'), icon: PersonIcon },
    ...(access?.basis === 'patient'
      ? [{ to: '/tilgang', label: t('access.tab'), icon: PadlockLockedIcon }]
      : []),
  ];
  return (
    <ShownPlanContext value={{ planId, live: isShut ? undefined : live }}>
      <Shell navigation={navigation} hasTabs>
        <Switch>
          <Route path="/min-plan" component={PlanPage} />
          <Route path="/hva-gjor-jeg" component={ZonesPage} />
          <Route path="/ansvar" component={ResponsibilityPage} />
          <Route path="/tilgang" component={AccessPage} />
          <Route path="/" component={TodayPage} />
          <Route>
            <NothingHere />
          </Route>
        </Switch>
      </Shell>
    </ShownPlanContext>
  );
}
