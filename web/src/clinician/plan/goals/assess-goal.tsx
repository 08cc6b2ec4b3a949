import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Goal } from '../../../api/types';
import { TextField } from '../../../shared/parts/fields';
import { useText } from '../../texts';
import { ChooseOne } from '../edit/choose-one';
import { Editor } from '../edit/editor';
import { usePlanHere } from '../plan-context';
import { achievements } from '../words';
import type { Achieved } from '../words';
import { assessGoal } from './commands';

/** How it goes with a goal. */
export function AssessGoal(props: { readonly goal: Goal; readonly onClose: () => void }): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const { goal, onClose } = props;
  const [status, setStatus] = useState<Achieved>(goal.achievement?.status ?? 'in-progress');
  const [note, setNote] = useState('');
  return (
    <Editor
      label={t('goals.assessOf', { of: goal.description })}
      send={assessGoal(plan.planId, goal.goalId)}
      body={() => ({ status, ...(note.trim() !== '' && { note: note.trim() }) })}
      onClose={onClose}
    >
      <div className="fields">
        <ChooseOne
          label={t('field.achievement')}
          value={status}
          words={achievements}
          labelOf={(word) => t(`achievement.${word}`)}
          onChange={setStatus}
        />
        <TextField label={t('field.note')} value={note} onChange={setNote} />
      </div>
    </Editor>
  );
}
