import type { ReactNode } from 'react';

export type Fact = readonly [label: string, value: ReactNode];

/** Short facts beside each other, each with its label. What is unknown is left out. */
export function Facts({ facts }: { readonly facts: readonly (Fact | null)[] }): ReactNode {
  const known = facts.filter((fact) => fact !== null);
  if (known.length === 0) return null;
  return (
    <dl className="facts">
      {known.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
