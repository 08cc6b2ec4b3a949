import { useState } from 'react';
import type { ReactNode } from 'react';
import { dayAfter } from '../../shared/i18n/oslo';
import { useToday } from '../../shared/i18n/use-today';
import { TextArea, TextField } from '../../shared/parts/fields';
import { HandoverForm } from '../../shared/parts/handover-note';
import { useSession } from '../../shared/shell/session-context';
import { Editor } from '../plan/edit/editor';
import { setterOf } from '../plan/edit/setter';
import { usePlanHere } from '../plan/plan-context';
import { useText } from '../texts';
import { offerTransfer } from './commands';
import { DeadlineField } from './deadline-field';
import { contentOf, emptyOffer } from './offer-draft';
import { PickSubjects } from './pick-subjects';
import { ReceiverField } from './receiver-field';
import { receiversOf } from './receivers';
import { useSubjectTitle } from './use-subject-title';
import type { HeldSubject } from './subjects';

/** Asks another to take over one responsibility or several; until he says yes, whoever has it still has it. */
export function OfferForm(props: {
  readonly label: string;
  readonly subjects: readonly HeldSubject[];
  readonly picked: readonly string[];
  readonly onClose: () => void;
}): ReactNode {
  const t = useText();
  const titleOf = useSubjectTitle();
  const { plan } = usePlanHere();
  const { me } = useSession();
  const { label, subjects, onClose } = props;
  const today = useToday();
  const [draft, setDraft] = useState(emptyOffer(props.picked));
  const set = setterOf(draft, setDraft);
  const meant = subjects.filter(({ key }) => draft.picked.includes(key));
  return (
    <Editor
      label={label}
      save={t('offer.send')}
      send={offerTransfer(plan.planId)}
      body={() => contentOf(draft, subjects)}
      onClose={onClose}
    >
      <PickSubjects
        legend={t('offer.what')}
        subjects={subjects.map((subject) => ({
          key: subject.key,
          title: titleOf(subject),
          about: t('subject.heldBy', { name: subject.responsible.name }),
        }))}
        value={draft.picked}
        onChange={set('picked')}
      />
      <ReceiverField candidates={receiversOf(plan, meant, me.party)} value={draft.to} onChange={set('to')} />
      <TextArea
        label={t('offer.reason')}
        description={t('offer.reasonAbout')}
        required
        rows={2}
        value={draft.reason}
        onChange={set('reason')}
      />
      <HandoverForm value={draft.handover} onChange={set('handover')} />
      <div className="fields">
        <DeadlineField today={today} value={draft.deadline} onChange={set('deadline')} />
        <TextField
          type="date"
          label={t('offer.effectiveOn')}
          description={t('offer.effectiveOnAbout')}
          min={dayAfter(today, 1)}
          value={draft.effectiveOn}
          onChange={set('effectiveOn')}
        />
      </div>
      <p className="subtle">{t('offer.until')}</p>
    </Editor>
  );
}
