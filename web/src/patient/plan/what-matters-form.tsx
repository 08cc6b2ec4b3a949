import { useState } from 'react';
import type { ReactNode } from 'react';
import { ConflictDialog, isConflict } from '../../shared/parts/conflict-dialog';
import { TextArea } from '../../shared/parts/fields';
import { useAnnounce } from '../../shared/shell/announcer';
import { usePlanHere } from '../here/here';
import { SendForm } from '../parts/send-form';
import { useText } from '../texts';
import { useStateWhatMatters } from './commands';

/** The words as the reader found them stay what he changes, also while others write. */
export function WhatMattersForm({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const announce = useAnnounce();
  const [text, setText] = useState(plan.whatMatters?.text ?? '');
  const [seen, setSeen] = useState<number | undefined>(plan.revision);
  const state = useStateWhatMatters(plan.planId, seen);
  const keepMine = useStateWhatMatters(plan.planId, undefined);
  const stated = {
    onSuccess: () => {
      announce({ tone: 'success', text: t('plan.wordsSaved') });
      onClose();
    },
  };
  return (
    <>
      <SendForm
        label={t('plan.whatMatters')}
        send={t('plan.saveWords')}
        isPending={state.isPending || keepMine.isPending}
        error={isConflict(state.error) ? null : (keepMine.error ?? state.error)}
        onSend={() => {
          state.mutate({ text: text.trim() }, stated);
        }}
        onClose={onClose}
      >
        <TextArea
          label={t('plan.ownWords')}
          description={t('plan.ownWordsAbout')}
          required
          rows={4}
          value={text}
          onChange={setText}
        />
      </SendForm>
      <ConflictDialog
        error={state.error}
        labelOf={() => t('plan.whatMatters')}
        onKeepMine={() => {
          state.reset();
          keepMine.mutate({ text: text.trim() }, stated);
        }}
        onTakeTheirs={onClose}
        onClose={() => {
          setSeen(plan.revision);
          state.reset();
        }}
      />
    </>
  );
}
