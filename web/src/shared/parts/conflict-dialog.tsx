import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Problem } from '../../api/problem';
import { useSharedText } from '../i18n/language';
import { Modal } from './modal';
import { TimeText } from './time-text';
import { ValueText } from './value-text';

export interface ConflictDialogProps {
  /** The error of a command; nothing is shown unless it is a conflict. */
  readonly error: unknown;
  /** What people call a field: `/measures/{id}/title`. */
  readonly labelOf?: (field: string) => string;
  /** Sends once more, knowing what the other wrote. */
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
}

export const isConflict = (error: unknown): error is Problem =>
  error instanceof Problem && error.status === 412 && error.conflicts.length > 0;

/** Two people have set the same field to different values: both are shown, and the person chooses. */
export function ConflictDialog(props: ConflictDialogProps): ReactNode {
  const t = useSharedText();
  const { error, labelOf = (field: string): string => field.split('/').at(-1) ?? field } = props;
  const conflicts = isConflict(error) ? error.conflicts : [];
  return (
    <Modal
      open={conflicts.length > 0}
      heading={t('conflict.heading')}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onKeepMine}>{t('conflict.keepMine')}</Button>
          <Button variant="secondary" onClick={props.onTakeTheirs}>
            {t('conflict.takeTheirs')}
          </Button>
        </>
      }
    >
      <p>{t('conflict.text')}</p>
      {conflicts.map(({ field, yours, theirs, by, at }) => (
        <dl key={field} className="conflict">
          <div>
            <dt>{t('conflict.yours', { field: labelOf(field) })}</dt>
            <dd>
              <ValueText value={yours} />
            </dd>
          </div>
          <div>
            <dt>
              {by.name}, <TimeText at={at} as="relative" />
            </dt>
            <dd>
              <ValueText value={theirs} />
            </dd>
          </div>
        </dl>
      ))}
    </Modal>
  );
}
