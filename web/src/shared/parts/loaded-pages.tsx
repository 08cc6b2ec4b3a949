import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Pages } from '../../api/use-pages';
import { useSharedText } from '../i18n/language';
import { Empty } from './empty';
import { Lines } from './loaded';
import { ProblemAlert } from './problem-alert';

export interface LoadedPagesProps<T> {
  readonly pages: Pages<T>;
  readonly empty: string;
  readonly children: (items: readonly T[]) => ReactNode;
}

/** A list that grows as the reader asks for more, with its own loading, refusal and emptiness. */
export function LoadedPages<T>({ pages, empty, children }: LoadedPagesProps<T>): ReactNode {
  const t = useSharedText();
  const { data, error, hasNextPage, isFetchingNextPage } = pages;
  const items = data?.pages.flatMap((page) => page.items);
  return (
    <div className="stack">
      <ProblemAlert error={error}>
        <Button variant="secondary" data-size="sm" onClick={() => void pages.refetch()}>
          {t('tryAgain')}
        </Button>
      </ProblemAlert>
      {items === undefined ? error === null && <Lines count={5} /> : null}
      {items?.length === 0 && <Empty text={empty} />}
      {items !== undefined && items.length > 0 && children(items)}
      {hasNextPage && (
        <div className="buttons">
          <Button variant="secondary" loading={isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('showMore')}
          </Button>
        </div>
      )}
    </div>
  );
}
