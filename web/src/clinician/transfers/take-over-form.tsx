import { Alert } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { WordsEditor } from '../plan/edit/words-editor';
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
  return (
    <WordsEditor
      label={t('takeover.label', { what: titleOf(subject) })}
      save={t('takeover.save')}
      tone="danger"
      send={takeOver(plan.planId)}
      field={t('takeover.justification')}
      about={t('takeover.justificationAbout')}
      bodyOf={(justification) => ({ subjects: [subject.body], justification })}
      onClose={onClose}
    >
      <Alert data-color="warning">
        <p>{t('takeover.warning', { name: subject.responsible.name })}</p>
        {subject.transferId !== undefined && <p>{t('takeover.withdraws')}</p>}
      </Alert>
    </WordsEditor>
  );
}
