import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ReactNode } from 'react';

/** A button that gives place to the form it opens. */
export function Foldout(props: {
  readonly label: string;
  readonly name?: string;
  readonly children: (close: () => void) => ReactNode;
}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  if (isOpen)
    return props.children(() => {
      setOpen(false);
    });
  return (
    <div className="buttons">
      <Button
        variant="secondary"
        aria-label={props.name}
        onClick={() => {
          setOpen(true);
        }}
      >
        {props.label}
      </Button>
    </div>
  );
}
