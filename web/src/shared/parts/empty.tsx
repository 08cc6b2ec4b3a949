import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

/** Says that there is nothing, and what one could do about it. */
export function Empty(props: { readonly text: string; readonly children?: ReactNode }): ReactNode {
  return (
    <div className="empty">
      <Paragraph>{props.text}</Paragraph>
      {props.children}
    </div>
  );
}
