import { Alert } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useText } from '../texts';
import type { Comparison } from './use-projections';

/** What came of a comparison, with the first places that are unlike. */
export function ComparisonResult({ documents, differences }: Comparison): ReactNode {
  const t = useText();
  if (differences.length === 0) {
    return <Alert data-color="success">{t('comparison.equal', { count: documents })}</Alert>;
  }
  return (
    <Alert data-color="danger">
      <p>{t('comparison.unlike', { count: differences.length })}</p>
      <ul className="plain-list">
        {differences.map(({ documentId, path }) => (
          <li key={`${documentId} ${path}`}>
            <code>{`${documentId} ${path}`}</code>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
