import { Button } from '@digdir/designsystemet-react';
import { MenuElipsisVerticalIcon } from '@navikt/aksel-icons';
import { useEffect, useId, useRef, useState } from 'react';
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
  readonly onChoose: (key: string) => void;
}

function ActionButton({ action, closes, onChoose }: ActionButtonProps): ReactNode {
  return (
    <Button
      variant={action.isMain ? 'secondary' : 'tertiary'}
      data-size="sm"
      data-action={action.key}
      {...(action.name !== undefined && { 'aria-label': `${action.label}: ${action.name}` })}
      {...(closes !== undefined && { popoverTarget: closes, popoverTargetAction: 'hide' })}
      onClick={() => {
        onChoose(action.key);
      }}
    >
      {action.label}
    </Button>
  );
}

interface Chosen {
  readonly chosen?: string;
  /** What was chosen until now: the focus goes back there. */
  readonly left?: string;
}

/** What can be done with a thing. The form of what is chosen stands in the place of the buttons; then the focus comes back. */
export function Actions(props: {
  /** Of what: the menu of the seldom ones is read out with it. */
  readonly of: string;
  readonly actions: readonly Action[];
  /** Seldom ones, in a menu. */
  readonly more?: readonly Action[];
  readonly children?: ReactNode;
}): ReactNode {
  const t = useText();
  const menu = useId();
  const place = useRef<HTMLDivElement>(null);
  const [{ chosen, left }, setState] = useState<Chosen>({});
  const { of, actions, more = [] } = props;
  const open = [...actions, ...more].find(({ key }) => key === chosen);
  // What can no longer be done is no longer chosen: its form would come back by itself when it can be again.
  if (chosen !== undefined && !open) setState({ left: chosen });

  useEffect(() => {
    if (left === undefined) return;
    const back = place.current?.querySelector<HTMLElement>(`:scope > [data-action="${left}"]`);
    (back ?? place.current?.querySelector<HTMLElement>(':scope > button:last-of-type'))?.focus();
  }, [left]);

  const choose = (key: string): void => {
    setState({ chosen: key });
  };
  if (open) {
    return open.form(() => {
      setState({ left: open.key });
    });
  }
  return (
    <div ref={place} className="actions no-print">
      {actions.map((action) => (
        <ActionButton key={action.key} action={action} onChoose={choose} />
      ))}
      {props.children}
      {more.length > 0 && (
        <>
          <Button
            variant="tertiary"
            data-size="sm"
            icon
            popoverTarget={menu}
            aria-label={t('edit.more', { of })}
          >
            <MenuElipsisVerticalIcon aria-hidden />
          </Button>
          <div id={menu} popover="auto" className="menu-popover">
            {more.map((action) => (
              <ActionButton key={action.key} action={action} closes={menu} onChoose={choose} />
            ))}
          </div>
        </>
      )}
    </div>
  );
}
