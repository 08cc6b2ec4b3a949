import type { Page, Query, Scalar, StoredDocument } from '../ports/read-store';

/** All that a query finds, page after page; the next one is asked for when this one has been gone through. */
export async function* pagesOf<Document>(
  find: (query: Query<Document>) => Promise<Page<Document>>,
  query: Omit<Query<Document>, 'after'>,
): AsyncGenerator<readonly StoredDocument<Document>[], void> {
  let after: readonly Scalar[] | null = null;
  do {
    const page: Page<Document> = await find({ ...query, ...(after && { after }) });
    yield page.items;
    after = page.next;
  } while (after);
}
