import { Button } from '@digdir/designsystemet-react';
import { XMarkIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';

/** A cross with a name. */
export function CloseButton(props: { readonly label: string; readonly onClick: () => void }): ReactNode {
  return (
    <Button variant="tertiary" data-size="sm" icon aria-label={props.label} onClick={props.onClick}>
      <XMarkIcon aria-hidden />
    </Button>
  );
}
