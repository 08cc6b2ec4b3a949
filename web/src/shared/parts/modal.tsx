import { Dialog, Heading } from '@digdir/designsystemet-react';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useSharedText } from '../i18n/language';
import { CloseButton } from './close-button';

export interface ModalProps {
  readonly open: boolean;
  readonly heading: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons: what is wanted first, the way out last. */
  readonly footer?: ReactNode;
}

/** A dialog above the page. Escape closes it, and the focus goes back to where it came from. */
export function Modal({ open, heading, onClose, children, footer }: ModalProps): ReactNode {
  const t = useSharedText();
  const id = useId();
  return (
    <Dialog open={open} onClose={onClose} closeButton={false} aria-labelledby={id} className="modal">
      {open && (
        <>
          <div className="modal-top">
            <Heading id={id} level={2} data-size="sm">
              {heading}
            </Heading>
            <CloseButton label={t('close')} onClick={onClose} />
          </div>
          <div className="stack">{children}</div>
          {footer !== undefined && <div className="buttons">{footer}</div>}
        </>
      )}
    </Dialog>
  );
}
