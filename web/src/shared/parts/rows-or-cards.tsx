import type { ReactNode } from 'react';

/** A table that is rows where there is room, and cards on phones; each cell says by `data-label` what it is. */
export function RowsOrCards(props: {
  /** For those who do not see what stands above it. */
  readonly caption: string;
  readonly columns: readonly string[];
  readonly children: ReactNode;
}): ReactNode {
  const { caption, columns, children } = props;
  return (
    <table className="ds-table rows-or-cards" data-border>
      <caption className="ds-sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
