import type { ListPage } from './use-pages';

/** Every page of a list that is known to be short, such as all of one plan. */
export async function everyPage<T>(
  ask: (cursor: { readonly cursor?: string }) => Promise<ListPage<T>>,
): Promise<readonly T[]> {
  const items: T[] = [];
  let page = await ask({});
  items.push(...page.items);
  while (page.next !== null) {
    page = await ask({ cursor: page.next });
    items.push(...page.items);
  }
  return items;
}
