import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useSharedText } from '../i18n/language';
import { Modal } from './modal';
import { ProblemAlert } from './problem-alert';

export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly heading: string;
  /** What the button does, in words: «Avslutt planen», not «OK». */
  readonly confirm: string;
  readonly tone?: 'accent' | 'danger';
  readonly isPending?: boolean;
  readonly error?: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Asks before something is done, and shows why it could not be. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  const t = useSharedText();
  const { open, heading, confirm, tone = 'accent', isPending = false, error, onConfirm, onClose } = props;
  return (
    <Modal
      open={open}
      heading={heading}
      onClose={onClose}
      footer={
        <>
          <Button data-color={tone} loading={isPending} onClick={onConfirm}>
            {confirm}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      {props.children}
      <ProblemAlert error={error} />
    </Modal>
  );
}
