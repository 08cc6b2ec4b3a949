import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useAccess } from '../../api/use-access';
import { usePlan } from '../../api/use-plan';
import { Empty } from '../../shared/parts/empty';
import { Loaded } from '../../shared/parts/loaded';
import { LiveMark } from '../../shared/shell/live-mark';
import { Page } from '../../shared/shell/page';
import { useText } from '../texts';
import { HereContext, usePlanHere, useShownPlan } from './here';

function OpenPlan({ children }: { readonly children: ReactNode }): ReactNode {
  const t = useText();
  const { planId } = useShownPlan();
  const plan = usePlan(planId);
  const access = useAccess(planId);
  return (
    <Loaded query={access}>
      {(may) =>
        may.reads.includes('plan') ? (
          <Loaded query={plan}>
            {(shown) => (
              <HereContext value={{ plan: shown, access: may }}>
                <Whose />
                {children}
              </HereContext>
            )}
          </Loaded>
        ) : (
          <Empty text={t('here.notReadable')} />
        )
      }
    </Loaded>
  );
}

/** A relative is told whose plan it is, on every page. */
function Whose(): ReactNode {
  const t = useText();
  const { plan, isPatient } = usePlanHere();
  return (
    <>
      {!isPatient && <Paragraph className="whose">{t('here.planOf', { name: plan.patient.name })}</Paragraph>}
      {plan.status !== 'open' && <Paragraph className="whose">{t(`here.${plan.status}`)}</Paragraph>}
    </>
  );
}

/** A page about the chosen plan, with its heading there at once. */
export function PlanPageFrame(props: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const { live } = useShownPlan();
  return (
    <Page title={props.title} actions={live && <LiveMark state={live} />}>
      <div className="stack" data-gap="lg">
        <OpenPlan>{props.children}</OpenPlan>
      </div>
    </Page>
  );
}
