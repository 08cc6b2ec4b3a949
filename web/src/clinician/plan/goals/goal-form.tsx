import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Goal } from '../../../api/types';
import { useText } from '../../texts';
import { changedFields, filled } from '../edit/changed-fields';
import { Editor } from '../edit/editor';
import { usePlanHere } from '../plan-context';
import { addGoal, changeGoal } from './commands';
import { contentOf, draftOf, emptyGoal } from './goal-draft';
import { GoalFields } from './goal-fields';

/** A new goal. */
export function AddGoal({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const [draft, setDraft] = useState(emptyGoal);
  return (
    <Editor
      label={t('goals.add')}
      save={t('goals.add')}
      send={addGoal(plan.planId)}
      body={() => filled(contentOf(draft))}
      onClose={onClose}
    >
      <GoalFields draft={draft} onChange={setDraft} />
    </Editor>
  );
}

/** A goal that is there. */
export function ChangeGoal(props: { readonly goal: Goal; readonly onClose: () => void }): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const { goal, onClose } = props;
  const [before] = useState(draftOf(goal));
  const [draft, setDraft] = useState(before);
  return (
    <Editor
      label={t('edit.changeOf', { of: goal.description })}
      send={changeGoal(plan.planId, goal.goalId)}
      body={() => changedFields(contentOf(before), contentOf(draft))}
      isChange
      onClose={onClose}
    >
      <GoalFields draft={draft} onChange={setDraft} />
    </Editor>
  );
}
