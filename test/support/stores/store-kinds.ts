export type StoreKind = 'eventstoredb' | 'mongodb';

const kinds: readonly StoreKind[] = ['eventstoredb', 'mongodb'];

/** What the product is run on, by `STORES=eventstoredb,mongodb`, or one of them; embedded where it is not named. */
export function storeKinds(): readonly StoreKind[] {
  const named = (process.env['STORES'] ?? '').split(',').filter(Boolean);
  const unknown = named.find((name) => !kinds.some((kind) => kind === name));
  if (unknown !== undefined) throw new Error(`STORES names ${kinds.join(' or ')}, or both; not ${unknown}`);
  return kinds.filter((kind) => named.includes(kind));
}
