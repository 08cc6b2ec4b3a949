import type { ReactNode } from 'react';

/** What is over, folded away below what goes on. */
export function Ended(props: {
  readonly label: string;
  readonly count: number;
  readonly children: ReactNode;
}): ReactNode {
  if (props.count === 0) return null;
  return (
    <details className="ended">
      <summary>{props.label}</summary>
      <ul className="rows">{props.children}</ul>
    </details>
  );
}
