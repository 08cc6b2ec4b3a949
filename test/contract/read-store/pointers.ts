import type { LivePointer, ReadStore } from '../../../src/application/ports/read-store';
import { newTarget } from './fixture';

const first: LivePointer = {
  live: 1,
  version: 1,
  previous: null,
  beside: null,
  lastBuild: null,
  newest: 1,
};
const building: LivePointer = {
  ...first,
  newest: 2,
  beside: {
    generation: 2,
    version: 1,
    purpose: 'rebuild',
    switch: 'by-hand',
    state: 'building',
    requestedAt: '2026-01-12T08:00:00.000Z',
    progress: { done: 100, total: 1_000_000, perSecond: 4_000 },
  },
};
const switched: LivePointer = {
  live: 2,
  version: 1,
  previous: { generation: 1, version: 1 },
  beside: null,
  lastBuild: {
    generation: 2,
    purpose: 'rebuild',
    result: 'switched',
    at: '2026-01-12T08:05:00.000Z',
    events: 1_000_000,
    comparison: { documents: 20_000, differences: [{ documentId: 'plan-1', path: '/a~1b/0' }] },
  },
  newest: 2,
};

export function describePointers(store: () => ReadStore): void {
  const begun = async () => {
    const { projection } = newTarget();
    await store().pointTo(projection, null, first);
    return projection;
  };
  const read = async (projection: string) => {
    const pointer = await store().pointer(projection);
    if (pointer === null) throw new Error(`${projection} has no pointer`);
    return pointer;
  };

  describe('the pointer of a projection', () => {
    it('is not there before it is set, and is set by one alone', async () => {
      const { projection } = newTarget();
      expect(await store().pointer(projection)).toBeNull();
      expect(await store().pointTo(projection, 1, first)).toBe(false);
      expect(await store().pointer(projection)).toBeNull();
      const answers = await Promise.all([1, 2, 3].map(() => store().pointTo(projection, null, first)));
      expect(answers.filter(Boolean)).toHaveLength(1);
      expect(await read(projection)).toMatchObject(first);
    });

    it('keeps all of what it is told: what is live, what was, what lies beside, and what came of the last build', async () => {
      const projection = await begun();
      for (const next of [building, switched, first]) {
        expect(await store().pointTo(projection, (await read(projection)).revision, next)).toBe(true);
        const { revision: _, ...pointer } = await read(projection);
        expect(pointer).toEqual(next);
      }
    });

    it('is moved only from where it was read, so that no move is lost', async () => {
      const projection = await begun();
      const { revision } = await read(projection);
      expect(await store().pointTo(projection, revision, building)).toBe(true);
      for (const elsewhere of [revision, revision + 7, null]) {
        expect(await store().pointTo(projection, elsewhere, switched)).toBe(false);
      }
      expect(await read(projection)).toMatchObject(building);
    });

    it('is not taken for unmoved when it has come back to where it was', async () => {
      const projection = await begun();
      const { revision } = await read(projection);
      await store().pointTo(projection, revision, building);
      await store().pointTo(projection, (await read(projection)).revision, first);
      expect(await store().pointTo(projection, revision, switched)).toBe(false);
      expect((await read(projection)).revision).toBeGreaterThan(revision);
    });

    it('follows exactly one of several that move it at once', async () => {
      const projection = await begun();
      const { revision } = await read(projection);
      const answers = await Promise.all(
        [2, 3, 4].map((live) => store().pointTo(projection, revision, { ...switched, live })),
      );
      expect(answers.filter(Boolean)).toHaveLength(1);
    });

    it('can be moved on from what was read, revision and all', async () => {
      const projection = await begun();
      const pointer = await read(projection);
      await store().pointTo(projection, pointer.revision, { ...pointer, live: 7 });
      const next = await read(projection);
      expect(next.live).toBe(7);
      expect(await store().pointTo(projection, next.revision, first)).toBe(true);
    });

    it('is of its own projection', async () => {
      const [one, other] = [await begun(), await begun()];
      await store().pointTo(one, (await read(one)).revision, building);
      expect(await read(other)).toMatchObject(first);
    });
  });
}
