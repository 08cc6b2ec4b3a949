import { useState } from 'react';
import type { ReactNode } from 'react';
import { TextArea } from '../../shared/parts/fields';
import { useAnnounce } from '../../shared/shell/announcer';
import { useText } from '../texts';
import type { AnswerProps } from './accept-form';
import { declineTransfer, withdrawTransfer } from './commands';
import { FormInPlace } from '../plan/edit/form-in-place';
import { useOfferCommand } from './use-offer-command';

const commands = { decline: declineTransfer, withdraw: withdrawTransfer } as const;

/** The receiver's no, or the sender's second thoughts: either with a reason that the other is told. */
export function OfferReasonForm(props: AnswerProps & { readonly command: keyof typeof commands }): ReactNode {
  const t = useText();
  const announce = useAnnounce();
  const [reason, setReason] = useState('');
  const { planId, offer, command, onClose } = props;
  const sent = useOfferCommand(planId, commands[command](planId, offer.transferId));
  return (
    <FormInPlace
      label={t(`answer.${command}`)}
      save={t(`answer.${command}Save`)}
      isPending={sent.isPending}
      error={sent.error}
      onSave={() => {
        sent.mutate(
          { reason: reason.trim() },
          {
            onSuccess: () => {
              announce({ tone: 'success', text: t(`answer.${command}Done`) });
              onClose();
            },
          },
        );
      }}
      onClose={onClose}
    >
      <TextArea
        label={t('answer.reason')}
        description={t(`answer.${command}About`)}
        required
        rows={2}
        value={reason}
        onChange={setReason}
      />
    </FormInPlace>
  );
}
