import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Measure } from '../../api/types';
import { dayAfter, endOfDay } from '../../shared/i18n/oslo';
import { useToday } from '../../shared/i18n/use-today';
import { SelectField } from '../../shared/parts/choices';
import { TextArea, TextField } from '../../shared/parts/fields';
import { useAnnounce } from '../../shared/shell/announcer';
import { usePlanHere } from '../here/here';
import { SendForm } from '../parts/send-form';
import { useText } from '../texts';
import { useOffer } from './commands';
import { useReceivers } from './receivers';

const daysToAnswer = 7;
const questions = ['why', 'now', 'before', 'wish'] as const;
type Words = Readonly<Record<(typeof questions)[number], string>>;

/** Asks another to take over what the patient answers for. It stays his until the other has said yes. */
export function OfferForm(props: { readonly measure: Measure; readonly onClose: () => void }): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const announce = useAnnounce();
  const { measure, onClose } = props;
  const { measureId, title } = measure;
  const offer = useOffer(plan.planId);
  const receivers = useReceivers(measure);
  const [to, setTo] = useState('');
  const [words, setWords] = useState<Words>({ why: '', now: '', before: '', wish: '' });
  const today = useToday();
  const [day, setDay] = useState(dayAfter(today, daysToAnswer));
  const receiver = receivers.find(({ key }) => key === to);
  const send = (): void => {
    if (!receiver) return;
    const { why, now, before, wish } = words;
    const handover = { situation: now, background: before, assessment: why, recommendation: wish };
    const asked = { subjects: [{ measureId }], to: receiver.party, reason: why, handover };
    offer.mutate(
      { ...asked, deadline: endOfDay(day) },
      {
        onSuccess: () => {
          announce({ tone: 'success', text: t('responsibility.asked', { who: receiver.name }) });
          onClose();
        },
      },
    );
  };
  return (
    <SendForm
      label={t('responsibility.offerOf', { title })}
      send={t('responsibility.ask')}
      isPending={offer.isPending}
      error={offer.error}
      onSend={send}
      onClose={onClose}
    >
      <SelectField
        label={t('responsibility.toWhom')}
        required
        none={t('responsibility.choose')}
        value={to}
        choices={receivers.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={setTo}
      />
      {questions.map((question) => (
        <TextArea
          key={question}
          label={t(`responsibility.question.${question}`)}
          required
          rows={2}
          value={words[question]}
          onChange={(text) => {
            setWords((before) => ({ ...before, [question]: text }));
          }}
        />
      ))}
      <TextField
        label={t('responsibility.deadline')}
        description={t('responsibility.deadlineAbout')}
        type="date"
        required
        min={today}
        value={day}
        onChange={setDay}
      />
    </SendForm>
  );
}
