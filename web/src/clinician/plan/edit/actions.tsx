import { Button } from '@digdir/designsystemet-react';
import { MenuElipsisVerticalIcon } from '@navikt/aksel-icons';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../texts';
import { ActionButton } from './action-button';
import type { Action } from './action-button';
import { FormPlaceContext } from './put-aside';
import { useChosenAction } from './use-chosen-action';

interface ActionsProps {
  /** Of what: the menu of the seldom ones is read out with it. */
  readonly of: string;
  readonly actions: readonly Action[];
  /** Seldom ones, in a menu. */
  readonly more?: readonly Action[];
  readonly children?: ReactNode;
}

/** What can be done with a thing. The form of what is chosen stands in the place of the buttons; then the focus comes back. */
export function Actions({ of, actions, more = [], children }: ActionsProps): ReactNode {
  const t = useText();
  const menu = useId();
  const place = useRef<HTMLDivElement>(null);
  const all = [...actions, ...more];
  const { chosen, left, begun, choose, close, putAside } = useChosenAction(all.map(({ key }) => key));

  useEffect(() => {
    if (left === undefined) return;
    const back = place.current?.querySelector<HTMLElement>(`:scope > [data-action="${left}"]`);
    (back ?? place.current?.querySelector<HTMLElement>(':scope > button:last-of-type'))?.focus();
  }, [left]);

  const button = (action: Action, closes?: string): ReactNode => (
    <ActionButton
      key={action.key}
      action={action}
      {...(closes !== undefined && { closes })}
      isBegun={begun.includes(action.key)}
      onChoose={choose}
    />
  );
  return (
    <>
      {all
        .filter(({ key }) => key === chosen || begun.includes(key))
        .map(({ key, form }) => (
          <FormPlaceContext
            key={key}
            value={{
              isShown: key === chosen,
              onPutAside: () => {
                putAside(key);
              },
            }}
          >
            {form(() => {
              close(key);
            })}
          </FormPlaceContext>
        ))}
      {chosen === undefined && (
        <div ref={place} className="actions no-print">
          {actions.map((action) => button(action))}
          {children}
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
                {more.map((action) => button(action, menu))}
              </div>
            </>
          )}
        </div>
      )}
    </>
  );
}
