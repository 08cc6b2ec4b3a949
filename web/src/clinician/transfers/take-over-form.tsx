import { Alert } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { TextArea } from '../../shared/parts/fields';
import { Editor } from '../plan/edit/editor';
import { usePlanHere } from '../plan/plan-context';
import { useText } from '../texts';
import { takeOver } from './commands';
import { useSubjectTitle } from './use-subject-title';
import type { HeldSubject } from './subjects';

/** Takes over without having been asked: with a justification that everybody sees. */
export function TakeOverForm(props: {
  readonly subject: HeldSubject;
  readonly onClose: () => void;
}): ReactNode {
  const t = useText();
  const titleOf = useSubjectTitle();
  const { plan } = usePlanHere();
  const { subject, onClose } = props;
  const [justification, setJustification] = useState('');
  return (
    <Editor
      label={t('takeover.label', { what: titleOf(subject) })}
      save={t('takeover.save')}
      tone="danger"
      send={takeOver(plan.planId)}
      body={() => ({ subjects: [subject.body], justification: justification.trim() })}
      onClose={onClose}
    >
      <Alert data-color="warning">
        <p>{t('takeover.warning', { name: subject.responsible.name })}</p>
        {subject.transferId !== undefined && <p>{t('takeover.withdraws')}</p>}
      </Alert>
      <TextArea
        label={t('takeover.justification')}
        description={t('takeover.justificationAbout')}
        required
        rows={2}
        value={justification}
        onChange={setJustification}
      />
    </Editor>
  );
}
