import { compareGenerations } from '../../../projections/runner/compare';
import { around } from '../../support/around';
import { given } from '../../support/given';
import { append, ask, built, running, started, stopAll, stores, tally, toKeep, upTo } from './tally';
import type { RunnableProjection } from '../../../projections/runner/fold-batch';
import type { TwoGenerations } from '../../../projections/runner/compare';
import type { Generation, ReadStore, StoredDocument } from '../../../src/application/ports/read-store';

afterEach(stopAll);

const [liveOne, side] = [1, 2].map((generation) => ({ projection: 'tally', generation })) as [
  Generation,
  Generation,
];

const compare = (store: ReadStore, more: Partial<TwoGenerations> = {}) =>
  compareGenerations({
    store,
    live: liveOne,
    side,
    caughtUp: () => Promise.resolve(),
    signal: new AbortController().signal,
    ...more,
  });

/** Two generations of the same events, which nobody writes any more. */
async function twice(projection: RunnableProjection = tally) {
  const { documents, runner } = await running(projection);
  await ask(documents, toKeep);
  runner.nudge();
  await built(documents);
  await runner.stop();
  return documents;
}

type Change = (document: StoredDocument) => StoredDocument | null;

/** The live one as someone has tampered with it. */
function tampered(documents: ReadStore, collection: string, change: Change): ReadStore {
  const isMeant = (target: Generation, of: string): boolean => target.generation === 1 && of === collection;
  return around(documents, {
    scan: async function* (target, scanned) {
      for await (const document of documents.scan(target, scanned)) {
        const seen = isMeant(target, scanned) ? change(document) : document;
        if (seen) yield seen as never;
      }
    },
    getMany: async (target, of, ids) => {
      const found = await documents.getMany(target, of, ids);
      if (!isMeant(target, of)) return found as never;
      const changed = [...found.values()].flatMap((one) => change(one) ?? []);
      return new Map(changed.map((one) => [one.id, one])) as never;
    },
  });
}

const differencesIn = async (collection: string, change: Change) =>
  (await compare(tampered(await twice(), collection, change))).differences;

const only =
  (id: string, document: object): Change =>
  (one) =>
    one.id === id ? { ...one, document: { ...one.document, ...document } } : one;

describe('two generations', () => {
  it('of the same events are equal, whatever collection one looks at', async () => {
    // Three documents, 261 entries and 3 last ones, one parked stream.
    expect(await compare(await twice())).toEqual({ documents: 3 + 261 + 3 + 1, differences: [] });
  });

  it('differ in the document and at the place where one value does', async () => {
    expect(await differencesIn('documents', only('tally-1', { stream: 'x' }))).toEqual([
      { documentId: 'tally-1', path: '/stream' },
    ]);
  });

  it('differ at the place inside a list', async () => {
    const seen = upTo('tally-1', 130).map((one, n) => (n === 7 ? 'x' : one));
    expect(await differencesIn('documents', only('tally-1', { seen }))).toEqual([
      { documentId: 'tally-1', path: '/seen/7' },
    ]);
  });

  it('differ by what is missing and what is too much, in entries too', async () => {
    expect(await differencesIn('documents', (one) => (one.id === 'tally-2' ? null : one))).toEqual([
      { documentId: 'tally-2', path: '' },
    ]);
    expect(await differencesIn('entries', (one) => (one.id === 'tally-2@7' ? null : one))).toEqual([
      { documentId: 'tally-2@7', path: '' },
    ]);
    expect(await differencesIn('parked', () => null)).toEqual([{ documentId: 'tally-3', path: '' }]);
    expect(await differencesIn('documents', only('tally-1', { more: 1 }))).toEqual([
      { documentId: 'tally-1', path: '/more' },
    ]);
  });

  it('differ at a place that is a JSON Pointer, also where a field’s name has a slash in it', async () => {
    const byPath: RunnableProjection = {
      ...tally,
      // As the audit trail's documents are: fields by their own pointer.
      on: { Added: (_, { revision }) => ({ fields: { '/measures/1/title': revision, 'a~b': revision } }) },
      entries: () => [],
    };
    const documents = await twice(byPath);
    for (const [fields, path] of [
      [{ '/measures/1/title': 9, 'a~b': 129 }, '/fields/~1measures~11~1title'],
      [{ '/measures/1/title': 129, 'a~b': 9 }, '/fields/a~0b'],
    ] as const) {
      const { differences } = await compare(tampered(documents, 'documents', only('tally-1', { fields })));
      expect(differences).toEqual([{ documentId: 'tally-1', path }]);
    }
  });

  it('tell the first twenty differences, and go through all documents nevertheless', async () => {
    const documents = tampered(await twice(), 'entries', (one) => ({ ...one, document: {} }));
    const { documents: count, differences } = await compare(documents);
    expect([count, differences.length]).toEqual([268, 20]);
  });
});

describe('two generations that are not equally far', () => {
  /** The live one is ahead by a change and by a document. */
  async function apart() {
    const { events, documents } = stores();
    const position = await append(events, 'tally-1', 'Added', 'Added');
    const { runner } = started({ events, documents });
    await runner.waitFor(position);
    await ask(documents, toKeep);
    runner.nudge();
    await built(documents);
    await runner.stop();
    const liveLease = given(await documents.acquireLease(liveOne, 'process-1', 60_000));
    const sideLease = given(await documents.acquireLease(side, 'process-1', 60_000));
    const after = given(await documents.checkpoint(liveOne));
    const later = `${after.slice(0, -1)}9` as typeof after;
    const takeIn = (target: Generation, lease: typeof liveLease, seen: readonly string[]) =>
      documents.commit({
        target,
        lease,
        after,
        checkpoint: later,
        writes: [
          { collection: 'documents', id: 'tally-1', position: later, document: { stream: 'tally-1', seen } },
          {
            collection: 'documents',
            id: 'tally-2',
            position: later,
            document: { stream: 'tally-2', seen: [] },
          },
        ],
      });
    await takeIn(liveOne, liveLease, ['all']);
    return { documents, sideCatchesUp: (seen: readonly string[]) => takeIn(side, sideLease, seen) };
  }

  it('are equal once the one that lagged has taken in what it lacked', async () => {
    const { documents, sideCatchesUp } = await apart();
    let isCaughtUp = false;
    const caughtUp = async () => {
      if (!isCaughtUp) await sideCatchesUp(['all']);
      isCaughtUp = true;
    };
    expect((await compare(documents, { caughtUp })).differences).toEqual([]);
    expect(isCaughtUp).toBe(true);
  });

  it('differ where they do so with the same events in them', async () => {
    const { documents, sideCatchesUp } = await apart();
    let isCaughtUp = false;
    const caughtUp = async () => {
      if (!isCaughtUp) await sideCatchesUp(['something else']);
      isCaughtUp = true;
    };
    expect((await compare(documents, { caughtUp })).differences).toEqual([
      { documentId: 'tally-1', path: '/seen/0' },
    ]);
  });

  it('differ where one has lost what the other has, though both say that they have everything', async () => {
    const { documents } = await apart();
    expect((await compare(documents)).differences).toEqual([
      { documentId: 'tally-1', path: '/seen/0' },
      { documentId: 'tally-2', path: '' },
    ]);
  });

  it('are not called equal by a look at a document that was on its way', async () => {
    const { documents, sideCatchesUp } = await apart();
    // What one side lost looks like what the other side had before: only the position tells.
    const stale = tampered(documents, 'documents', (one) =>
      one.id === 'tally-1' ? { ...one, document: { stream: 'tally-1', seen: upTo('tally-1', 2) } } : one,
    );
    let isCaughtUp = false;
    const caughtUp = async () => {
      if (!isCaughtUp) await sideCatchesUp(['all']);
      isCaughtUp = true;
    };
    expect((await compare(stale, { caughtUp })).differences).toMatchObject([{ documentId: 'tally-1' }]);
  });

  it('are not judged where they change too fast to be compared', async () => {
    const { documents } = await apart();
    let n = 0;
    const restless = tampered(documents, 'documents', (one) => ({
      ...one,
      position: `${one.position}/${(n += 1)}` as never,
      document: { n },
    }));
    await expect(compare(restless)).rejects.toThrow('change too fast');
  });

  it('are let be when somebody does not want to know any more', async () => {
    const abort = new AbortController();
    abort.abort();
    await expect(compare(await twice(), { signal: abort.signal })).rejects.toThrow();
  });
});
