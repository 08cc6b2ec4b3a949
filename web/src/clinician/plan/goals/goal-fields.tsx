import type { ReactNode } from 'react';
import { TextField } from '../../../shared/parts/fields';
import { useText } from '../../texts';
import { ChooseOne } from '../edit/choose-one';
import { PickMany } from '../edit/pick-many';
import { setterOf } from '../edit/setter';
import { useProblemChoices } from '../problems/use-problem-choices';
import { expressers, parts } from '../words';
import type { GoalDraft } from './goal-draft';
import { TargetFields } from './target-fields';

export interface GoalFieldsProps {
  readonly draft: GoalDraft;
  readonly onChange: (draft: GoalDraft) => void;
}

/** What a goal consists of. */
export function GoalFields({ draft, onChange }: GoalFieldsProps): ReactNode {
  const t = useText();
  const problems = useProblemChoices();
  const set = setterOf(draft, onChange);
  return (
    <>
      <TextField
        label={t('field.description')}
        description={t('goals.descriptionAbout')}
        required
        value={draft.description}
        onChange={set('description')}
      />
      <div className="fields">
        <ChooseOne
          label={t('field.part')}
          value={draft.part}
          words={parts}
          labelOf={(part) => t(`part.${part}`)}
          onChange={set('part')}
        />
        <ChooseOne
          label={t('field.expressedBy')}
          value={draft.expressedBy}
          words={expressers}
          labelOf={(who) => t(`expressedBy.${who}`)}
          onChange={set('expressedBy')}
        />
      </div>
      <PickMany
        legend={t('field.problemIds')}
        choices={problems}
        value={draft.problemIds}
        onChange={set('problemIds')}
      />
      <TargetFields draft={draft} onChange={onChange} />
    </>
  );
}
