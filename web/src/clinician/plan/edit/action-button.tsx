import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useText } from '../../texts';

export interface Action {
  readonly key: string;
  readonly label: string;
  /** Where one label stands many times on the page: what this one is about. */
  readonly name?: string;
  /** What is done most: it stands out. */
  readonly isMain?: boolean;
  readonly form: (close: () => void) => ReactNode;
}

interface ActionButtonProps {
  readonly action: Action;
  readonly closes?: string;
  /** Something is written in its form, which was put aside. */
  readonly isBegun: boolean;
  readonly onChoose: (key: string) => void;
}

/** Opens the form of an action. */
export function ActionButton({ action, closes, isBegun, onChoose }: ActionButtonProps): ReactNode {
  const t = useText();
  const label = isBegun ? t('edit.begun', { label: action.label }) : action.label;
  return (
    <Button
      variant={action.isMain ? 'secondary' : 'tertiary'}
      data-size="sm"
      data-action={action.key}
      {...(action.name !== undefined && { 'aria-label': `${label}: ${action.name}` })}
      {...(closes !== undefined && { popoverTarget: closes, popoverTargetAction: 'hide' })}
      onClick={() => {
        onChoose(action.key);
      }}
    >
      {label}
    </Button>
  );
}
