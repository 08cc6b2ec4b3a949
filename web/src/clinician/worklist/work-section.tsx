import { Heading } from '@digdir/designsystemet-react';
import { useId } from 'react';
import type { ReactNode } from 'react';

/** One list of the worklist, with how much is in it; calm words where that is nothing. */
export function WorkSection(props: {
  readonly title: string;
  readonly count: number;
  readonly empty: string;
  readonly children: ReactNode;
}): ReactNode {
  const id = useId();
  const { title, count, empty, children } = props;
  return (
    <section className="plan-section" aria-labelledby={id}>
      <Heading level={2} data-size="xs" id={id}>
        {title} {count > 0 && <span className="count">{count}</span>}
      </Heading>
      {count === 0 ? <p className="subtle">{empty}</p> : children}
    </section>
  );
}
