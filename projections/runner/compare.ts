import type {
  CollectionName,
  Comparison,
  Difference,
  Generation,
  ReadStore,
  StoredDocument,
} from '../../src/application/ports/read-store';
import { PlainError } from '../../src/kernel/fault';

export interface TwoGenerations {
  readonly store: Pick<ReadStore, 'scan' | 'getMany'>;
  readonly live: Generation;
  readonly side: Generation;
  /** Until both have everything in them that was in the event store when it was asked. */
  readonly caughtUp: () => Promise<void>;
  readonly signal: AbortSignal;
}

const shown = 20;
const suspectsAtOnce = 100;
const patience = 50;
const collections: readonly CollectionName[] = ['documents', 'entries', 'parked'];

/**
 * Goes through two generations side by side, in the order of ids, while both are kept up to date; equal means byte by
 * byte as JSON. What is unlike at first sight may only be further on one side: it counts once both have the same events.
 * @throws Error where documents change too fast to be compared, or the signal aborts
 */
export async function compareGenerations(two: TwoGenerations): Promise<Comparison> {
  const { store, live, side, signal } = two;
  let documents = 0;
  const differences: Difference[] = [];
  for (const collection of collections) {
    const suspects: string[] = [];
    const settle = async (): Promise<void> => {
      const found = await settled(two, collection, suspects.splice(0));
      differences.push(...found.slice(0, shown - differences.length));
    };
    for await (const pair of pairs(store.scan(live, collection), store.scan(side, collection))) {
      signal.throwIfAborted();
      documents += 1;
      if (differences.length < shown && !isAtOne(pair)) suspects.push(idOf(pair));
      if (suspects.length >= suspectsAtOnce) await settle();
    }
    await settle();
  }
  return { documents, differences };
}

/** What stays unlike although both sides have the same events. */
async function settled(
  two: TwoGenerations,
  collection: CollectionName,
  suspects: readonly string[],
): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  let open = suspects;
  for (let tries = 0; open.length > 0 && tries < patience; tries += 1) {
    const before = await both(two, collection, open);
    await two.caughtUp();
    const after = await both(two, collection, open);
    const moving: string[] = [];
    for (const id of open) {
      const now = after(id);
      const difference = unlike(now);
      if (!difference) continue;
      if (isSettled(before(id), now)) differences.push(difference);
      else moving.push(id);
    }
    open = moving;
  }
  if (open.length > 0)
    throw new PlainError('The documents change too fast to be compared; try when less is written.');
  return differences;
}

async function both(
  { store, live, side }: TwoGenerations,
  collection: CollectionName,
  ids: readonly string[],
): Promise<(id: string) => Pair> {
  const [left, right] = await Promise.all([
    store.getMany(live, collection, ids),
    store.getMany(side, collection, ids),
  ]);
  return (id) => [left.get(id), right.get(id)];
}

/** At the same event, or left alone while both sides took in everything that there was. */
function isSettled([left, right]: Pair, [leftNow, rightNow]: Pair): boolean {
  if (leftNow && rightNow && leftNow.position === rightNow.position) return true;
  return left?.position === leftNow?.position && right?.position === rightNow?.position;
}

const isAtOne = (pair: Pair): boolean => pair[0]?.position === pair[1]?.position && unlike(pair) === null;

const idOf = ([left, right]: Pair): string => (left ?? right)?.id ?? '';

/** What two sides have under one id; undefined where a side has nothing. */
export type Pair = readonly [StoredDocument | undefined, StoredDocument | undefined];

/** Both in the order of ids. */
export async function* pairs(
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

function unlike([left, right]: Pair): Difference | null {
  if (!left && !right) return null;
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
