import type { ReactNode } from 'react';
import { CheckField, SelectField } from '../../../shared/parts/choices';
import { TextArea, TextField } from '../../../shared/parts/fields';
import { useText } from '../../texts';
import { ChooseOne } from '../edit/choose-one';
import { PickMany } from '../edit/pick-many';
import { setterOf } from '../edit/setter';
import { usePlanHere } from '../plan-context';
import { useProblemChoices } from '../problems/use-problem-choices';
import { categories, parts } from '../words';
import type { MeasureDraft } from './measure-draft';
import { TimingFields } from './timing-fields';

/** What a measure consists of. Who answers for it stands in `children`, while it is new. */
export function MeasureFields(props: {
  readonly draft: MeasureDraft;
  readonly onChange: (draft: MeasureDraft) => void;
  readonly children?: ReactNode;
}): ReactNode {
  const t = useText();
  const { goals } = usePlanHere().plan;
  const problems = useProblemChoices();
  const { draft, onChange, children } = props;
  const set = setterOf(draft, onChange);
  return (
    <>
      <div className="fields">
        <TextField label={t('field.title')} required value={draft.title} onChange={set('title')} />
        <ChooseOne
          label={t('field.part')}
          value={draft.part}
          words={parts}
          labelOf={(part) => t(`part.${part}`)}
          onChange={set('part')}
        />
      </div>
      {children}
      <TimingFields draft={draft.timing} onChange={set('timing')} />
      <TextArea
        label={t('field.description')}
        rows={2}
        value={draft.description}
        onChange={set('description')}
      />
      <div className="fields">
        <SelectField
          label={t('field.category')}
          none={t('measures.noCategory')}
          value={draft.category}
          choices={categories.map((value) => ({ value, label: t(`category.${value}`) }))}
          onChange={set('category')}
        />
        <TextField
          type="date"
          label={t('field.startsOn')}
          value={draft.startsOn}
          onChange={set('startsOn')}
        />
      </div>
      <CheckField
        label={t('measures.onMedicationList')}
        description={t('measures.onMedicationListAbout')}
        checked={draft.isOnMedicationList}
        onChange={set('isOnMedicationList')}
      />
      <div className="fields">
        <PickMany
          legend={t('field.problemIds')}
          choices={problems}
          value={draft.problemIds}
          onChange={set('problemIds')}
        />
        <PickMany
          legend={t('field.goalIds')}
          choices={goals
            .filter(({ status }) => status === 'active')
            .map(({ goalId, description }) => ({ value: goalId, label: description }))}
          value={draft.goalIds}
          onChange={set('goalIds')}
        />
      </div>
    </>
  );
}
