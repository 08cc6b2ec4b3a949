import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Measure } from '../../../api/types';
import { SelectField } from '../../../shared/parts/choices';
import { useSession } from '../../../shared/shell/session-context';
import { useText } from '../../texts';
import { changedFields, filled } from '../edit/changed-fields';
import { Editor } from '../edit/editor';
import { usePlanHere } from '../plan-context';
import { addMeasure, changeMeasure } from './commands';
import { contentOf, draftOf, emptyMeasure } from './measure-draft';
import { MeasureFields } from './measure-fields';
import { candidatesFor } from './responsible-choices';

/** A new measure, with who answers for it from the beginning. */
export function AddMeasure({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const { me } = useSession();
  const [draft, setDraft] = useState(emptyMeasure);
  const [chosen, choose] = useState('');
  const candidates = candidatesFor(plan, draft.part, me.party);
  const responsible = candidates.find(({ value }) => value === chosen) ?? candidates[0];
  return (
    <Editor
      label={t('measures.add')}
      save={t('measures.add')}
      send={addMeasure(plan.planId)}
      body={() => (responsible ? { ...filled(contentOf(draft)), responsible: responsible.party } : null)}
      onClose={onClose}
    >
      <MeasureFields draft={draft} onChange={setDraft}>
        <SelectField
          label={t('field.responsible')}
          description={t(`measures.responsibleAbout.${draft.part}`)}
          value={responsible?.value ?? ''}
          choices={candidates}
          onChange={choose}
        />
      </MeasureFields>
    </Editor>
  );
}

/** A measure that is there. Who answers for it is changed by asking another. */
export function ChangeMeasure(props: { readonly measure: Measure; readonly onClose: () => void }): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const { measure, onClose } = props;
  const [before] = useState(draftOf(measure));
  const [draft, setDraft] = useState(before);
  return (
    <Editor
      label={t('edit.changeOf', { of: measure.title })}
      send={changeMeasure(plan.planId, measure.measureId)}
      body={() => changedFields(contentOf(before), contentOf(draft))}
      isChange
      onClose={onClose}
    >
      <MeasureFields draft={draft} onChange={setDraft} />
    </Editor>
  );
}
