import { Button, Skeleton } from '@digdir/designsystemet-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSharedText } from '../i18n/language';
import { ProblemAlert } from './problem-alert';

/** Grey lines where text will be. */
export function Lines({ count = 3 }: { readonly count?: number }): ReactNode {
  const t = useSharedText();
  return (
    <div className="stack" data-gap="sm" role="status">
      <span className="ds-sr-only">{t('loading')}</span>
      {Array.from({ length: count }, (_, line) => (
        <Skeleton key={line} variant="rectangle" height="1.75rem" width={`${100 - ((line * 17) % 40)}%`} />
      ))}
    </div>
  );
}

export interface LoadedProps<T> {
  readonly query: UseQueryResult<T>;
  /** What is shown while there is no answer yet. */
  readonly skeleton?: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** The three lives of a question: not answered yet, refused (with a way to ask again), answered. */
export function Loaded<T>({ query, skeleton, children }: LoadedProps<T>): ReactNode {
  const t = useSharedText();
  if (query.data !== undefined) return children(query.data);
  if (query.error === null) return skeleton ?? <Lines />;
  return (
    <ProblemAlert error={query.error}>
      <Button variant="secondary" data-size="sm" onClick={() => void query.refetch()}>
        {t('tryAgain')}
      </Button>
    </ProblemAlert>
  );
}
