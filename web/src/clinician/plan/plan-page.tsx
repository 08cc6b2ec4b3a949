import './plan.css';
import type { ReactNode } from 'react';
import { useLive } from '../../api/use-live';
import { usePlan } from '../../api/use-plan';
import { LiveMark } from '../../shared/shell/live-mark';
import { Page } from '../../shared/shell/page';
import { EmergencyNotice } from '../emergency/emergency-notice';
import { useText } from '../texts';
import { ChangesProvider } from './changes/changes-context';
import { ChangesSummary } from './changes/changes-summary';
import { useAnnouncedChanges } from './changes/use-announced-changes';
import { GoalList } from './goals/goal-list';
import { MeasureList } from './measures/measure-list';
import { ObservationList } from './observations/observation-list';
import { Overview } from './overview';
import { PatientLine } from './patient-line';
import { PlanNavigation } from './plan-navigation';
import { PlanOf } from './plan-of';
import { PlanWays } from './plan-ways';
import { ProblemList } from './problems/problem-list';
import { TeamList } from './team/team-list';
import { CommentList } from './voice/comment-list';
import { WhatMatters } from './voice/what-matters';
import { ZoneSection } from './zones/zone-section';

function Announced({ planId }: { readonly planId: string }): ReactNode {
  useAnnouncedChanges(planId);
  return null;
}

/** The whole plan of one patient, changed where it is read. */
export function PlanPage({ planId }: { readonly planId: string }): ReactNode {
  const t = useText();
  const { data, error } = usePlan(planId);
  const live = useLive(error ? undefined : planId);
  return (
    <Page
      title={t('plan.title')}
      heading={data?.patient.name}
      lead={data && <PatientLine plan={data} />}
      actions={
        data && (
          <>
            <LiveMark state={live} />
            <PlanWays planId={planId} />
          </>
        )
      }
    >
      <PlanOf planId={planId}>
        <ChangesProvider planId={planId}>
          <Announced planId={planId} />
          <PlanNavigation />
          <div className="stack plan">
            <EmergencyNotice />
            <WhatMatters />
            <ChangesSummary />
            <Overview />
            <ProblemList />
            <GoalList />
            <MeasureList />
            <ZoneSection />
            <ObservationList />
            <TeamList />
            <CommentList />
          </div>
        </ChangesProvider>
      </PlanOf>
    </Page>
  );
}
