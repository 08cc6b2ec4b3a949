import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Actions } from './edit/actions';
import type { Action } from './edit/action-button';

export interface PlanSectionProps {
  /** The part of the plan that is shown here; its anchor too. */
  readonly id: string;
  readonly title: string;
  readonly add?: Action;
  readonly mayAdd?: boolean;
  readonly children: ReactNode;
}

/** One part of the plan, with the way to add to it. */
export function PlanSection({ id, title, add, mayAdd = false, children }: PlanSectionProps): ReactNode {
  return (
    <section id={id} className="plan-section" aria-labelledby={`${id}-heading`}>
      <Heading id={`${id}-heading`} level={2} data-size="sm">
        {title}
      </Heading>
      {children}
      {add && mayAdd && <Actions of={title} actions={[{ ...add, isMain: true }]} />}
    </section>
  );
}
