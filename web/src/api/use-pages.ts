import { useInfiniteQuery } from '@tanstack/react-query';
import type { InfiniteData, QueryKey, UseInfiniteQueryResult } from '@tanstack/react-query';

export interface ListPage<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export type Pages<T> = UseInfiniteQueryResult<InfiniteData<ListPage<T>>>;

/** A list of the register that is read page by page, as the reader asks for more. */
export const usePages = <T>(
  queryKey: QueryKey,
  ask: (cursor: { readonly cursor?: string }) => Promise<ListPage<T>>,
): Pages<T> =>
  useInfiniteQuery({
    queryKey,
    initialPageParam: '',
    queryFn: ({ pageParam }) => ask(pageParam === '' ? {} : { cursor: pageParam }),
    getNextPageParam: ({ next }) => next,
  });
