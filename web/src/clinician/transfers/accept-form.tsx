import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Transfer } from '../../api/types';
import { useDates } from '../../shared/i18n/dates';
import { TextArea } from '../../shared/parts/fields';
import { useAnnounce } from '../../shared/shell/announcer';
import type { Late } from '../plan/edit/bodies';
import { LateEntry } from '../plan/edit/late-entry';
import { useText } from '../texts';
import { acceptTransfer, declineTransfer } from './commands';
import { PickSubjects } from './pick-subjects';
import { FormInPlace } from '../plan/edit/form-in-place';
import { bodyOf, keyOf, waiting } from './subjects';
import { useOfferCommand } from './use-offer-command';

export interface AnswerProps {
  readonly planId: string;
  readonly offer: Transfer;
  readonly onClose: () => void;
}

const isToCome = (instant: string): boolean => Date.parse(instant) > Date.now();

/** Yes to all that is asked, or to some of it and, with a reason, no to the rest. */
export function AcceptForm({ planId, offer, onClose }: AnswerProps): ReactNode {
  const t = useText();
  const dates = useDates();
  const announce = useAnnounce();
  const accept = useOfferCommand(planId, acceptTransfer(planId, offer.transferId));
  const decline = useOfferCommand(planId, declineTransfer(planId, offer.transferId));
  const open = waiting(offer.subjects);
  const [picked, setPicked] = useState<readonly string[]>(open.map(keyOf));
  const [reason, setReason] = useState('');
  const [late, setLate] = useState<Late>({});
  const wanted = open.filter((subject) => picked.includes(keyOf(subject)));
  const rest = open.filter((subject) => !picked.includes(keyOf(subject)));

  const textOf = (what: string): string => {
    const { effectiveFrom } = offer;
    return effectiveFrom !== undefined && isToCome(effectiveFrom)
      ? t('answer.acceptedFrom', { what, day: dates.day(effectiveFrom) })
      : t('answer.accepted', { what });
  };
  const send = async (): Promise<void> => {
    // When the yes was taken and the no was not, only the no is left to be sent.
    if (wanted.length > 0) {
      await accept.mutateAsync({ subjects: wanted.map(bodyOf), ...late });
      announce({ tone: 'success', text: textOf(wanted.map(titleOf).join(', ')) });
    }
    if (rest.length > 0 && reason.trim() !== '') {
      await decline.mutateAsync({ subjects: rest.map(bodyOf), reason: reason.trim(), ...late });
    }
    onClose();
  };
  return (
    <FormInPlace
      label={t('answer.accept')}
      save={t('answer.confirm', { count: wanted.length })}
      isPending={accept.isPending || decline.isPending}
      error={accept.error ?? decline.error}
      onSave={() => {
        // A refusal is shown by the form.
        send().catch(() => undefined);
      }}
      onClose={onClose}
    >
      <PickSubjects
        legend={t('answer.what')}
        subjects={open.map((subject) => ({
          key: keyOf(subject),
          title: subject.title,
          about: t('subject.heldBy', { name: subject.from.name }),
        }))}
        value={picked}
        onChange={setPicked}
      />
      {rest.length > 0 && (
        <TextArea
          label={t('answer.restReason')}
          description={t('answer.restReasonAbout')}
          rows={2}
          value={reason}
          onChange={setReason}
        />
      )}
      <LateEntry value={late} onChange={setLate} />
    </FormInPlace>
  );
}

const titleOf = ({ title }: { readonly title: string }): string => title;
