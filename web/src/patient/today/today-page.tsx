import type { ReactNode } from 'react';
import { PlanPageFrame } from '../here/plan-page-frame';
import { useText } from '../texts';
import { AskedOfMe } from './asked-of-me';
import { News, Notices } from './news';
import { OthersList } from './others-list';
import { TodoList } from './todo-list';

/** What I do today, what others do, and what is new. */
export function TodayPage(): ReactNode {
  const t = useText();
  return (
    <PlanPageFrame title={t('today.title')}>
      <AskedOfMe />
      <TodoList />
      <OthersList />
      <News />
      <Notices />
    </PlanPageFrame>
  );
}
