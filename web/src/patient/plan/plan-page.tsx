import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useDates } from '../../shared/i18n/dates';
import { useSession } from '../../shared/shell/session-context';
import { PlanPageFrame } from '../here/plan-page-frame';
import { usePlanHere } from '../here/here';
import { useText } from '../texts';
import { CareTeam } from './care-team';
import { Comments } from './comments';
import { GoalList } from './goal-list';
import { MeasureList } from './measure-list';
import { ProblemList } from './problem-list';
import { WhatMatters } from './what-matters';

function NextReview(): ReactNode {
  const t = useText();
  const dates = useDates();
  const { nextReviewOn } = usePlanHere().plan;
  return nextReviewOn === undefined ? null : (
    <Paragraph className="whose">{t('plan.nextReview', { day: dates.day(nextReviewOn) })}</Paragraph>
  );
}

/** My plan in plain words. */
export function PlanPage(): ReactNode {
  const t = useText();
  const { me } = useSession();
  return (
    <PlanPageFrame title={me.role === 'patient' ? t('plan.title') : t('plan.tab')}>
      <WhatMatters />
      <NextReview />
      <ProblemList />
      <GoalList />
      <MeasureList />
      <CareTeam />
      <Comments />
    </PlanPageFrame>
  );
}
