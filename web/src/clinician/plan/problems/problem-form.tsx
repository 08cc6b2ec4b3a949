import { useState } from 'react';
import type { ReactNode } from 'react';
import { SelectField } from '../../../shared/parts/choices';
import { TextField } from '../../../shared/parts/fields';
import { useText } from '../../texts';
import { changedFields, filled } from '../edit/changed-fields';
import { Editor } from '../edit/editor';
import { setterOf } from '../edit/setter';
import { usePlanHere } from '../plan-context';
import { codeSystems } from './code-systems';
import { addProblem, changeProblem } from './commands';
import { contentOf, draftOf, emptyProblem } from './problem-draft';
import type { PatientProblem, ProblemDraft } from './problem-draft';

const systems = Object.entries(codeSystems).map(([value, label]) => ({ value, label }));

interface FieldsProps {
  readonly draft: ProblemDraft;
  readonly onChange: (draft: ProblemDraft) => void;
}

function ProblemFields({ draft, onChange }: FieldsProps): ReactNode {
  const t = useText();
  const set = setterOf(draft, onChange);
  return (
    <>
      <div className="fields">
        <TextField label={t('field.text')} required value={draft.text} onChange={set('text')} />
        <TextField
          label={t('field.purpose')}
          description={t('problems.purposeAbout')}
          required
          value={draft.purpose}
          onChange={set('purpose')}
        />
      </div>
      <div className="fields" data-columns="3">
        <SelectField
          label={t('problems.system')}
          none={t('problems.noCode')}
          value={draft.system}
          choices={systems}
          onChange={set('system')}
        />
        {draft.system !== '' && (
          <>
            <TextField label={t('field.code')} required value={draft.code} onChange={set('code')} />
            <TextField label={t('problems.display')} value={draft.display} onChange={set('display')} />
          </>
        )}
      </div>
    </>
  );
}

/** A new problem. */
export function AddProblem({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const [draft, setDraft] = useState(emptyProblem);
  return (
    <Editor
      label={t('problems.add')}
      save={t('problems.add')}
      send={addProblem(plan.planId)}
      body={() => filled(contentOf(draft))}
      onClose={onClose}
    >
      <ProblemFields draft={draft} onChange={setDraft} />
    </Editor>
  );
}

/** A problem that is there. */
export function ChangeProblem(props: {
  readonly problem: PatientProblem;
  readonly onClose: () => void;
}): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const { problem, onClose } = props;
  const [before] = useState(draftOf(problem));
  const [draft, setDraft] = useState(before);
  return (
    <Editor
      label={t('edit.changeOf', { of: problem.text })}
      send={changeProblem(plan.planId, problem.problemId)}
      body={() => changedFields(contentOf(before), contentOf(draft))}
      isChange
      onClose={onClose}
    >
      <ProblemFields draft={draft} onChange={setDraft} />
    </Editor>
  );
}
