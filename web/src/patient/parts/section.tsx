import { Heading } from '@digdir/designsystemet-react';
import { useId } from 'react';
import type { ReactNode } from 'react';

/** A part of a page under a heading of its own. */
export function Section(props: {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <section className="stack" data-gap="sm" aria-labelledby={id}>
      <Heading id={id} level={2} data-size="sm">
        {props.title}
      </Heading>
      {props.lead !== undefined && <p className="subtle">{props.lead}</p>}
      {props.children}
    </section>
  );
}
