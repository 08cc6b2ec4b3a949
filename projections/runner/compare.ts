import type {
  CollectionName,
  Generation,
  ReadStore,
  StoredDocument,
} from '../../src/application/ports/read-store';

export interface Difference {
  readonly documentId: string;
  /** JSON Pointer of the first place where the two are unlike; empty where one is missing. */
  readonly path: string;
}

export interface Comparison {
  readonly documents: number;
  readonly differences: readonly Difference[];
}

const shown = 20;
const collections: readonly CollectionName[] = ['documents', 'entries', 'parked'];

/** Goes through two generations side by side, in the order of ids; equal means byte by byte as JSON. */
export async function compareGenerations(
  store: ReadStore,
  a: Generation,
  b: Generation,
): Promise<Comparison> {
  let documents = 0;
  const differences: Difference[] = [];
  for (const collection of collections) {
    for await (const [left, right] of pairs(store.scan(a, collection), store.scan(b, collection))) {
      documents += 1;
      const difference = unlike(left, right);
      if (difference && differences.length < shown) differences.push(difference);
    }
  }
  return { documents, differences };
}

type Pair = readonly [StoredDocument | undefined, StoredDocument | undefined];

async function* pairs(
  a: AsyncIterable<StoredDocument>,
  b: AsyncIterable<StoredDocument>,
): AsyncGenerator<Pair, void> {
  const lefts = a[Symbol.asyncIterator]();
  const rights = b[Symbol.asyncIterator]();
  let left = await next(lefts);
  let right = await next(rights);
  while (left ?? right) {
    const isLeft = left !== undefined && (right === undefined || left.id <= right.id);
    const isRight = right !== undefined && (left === undefined || right.id <= left.id);
    yield [isLeft ? left : undefined, isRight ? right : undefined];
    if (isLeft) left = await next(lefts);
    if (isRight) right = await next(rights);
  }
}

async function next(iterator: AsyncIterator<StoredDocument>): Promise<StoredDocument | undefined> {
  const result = await iterator.next();
  return result.done ? undefined : result.value;
}

function unlike(left: StoredDocument | undefined, right: StoredDocument | undefined): Difference | null {
  if (!left || !right) return { documentId: (left ?? right)?.id ?? '', path: '' };
  if (JSON.stringify(left.document) === JSON.stringify(right.document)) return null;
  return { documentId: left.id, path: firstDifference(left.document, right.document, '') };
}

function firstDifference(a: unknown, b: unknown, path: string): string {
  if (!isObject(a) || !isObject(b)) return path;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (JSON.stringify(a[key]) !== JSON.stringify(b[key]))
      return firstDifference(a[key], b[key], `${path}/${escaped(key)}`);
  }
  return path;
}

/** RFC 6901. */
const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
