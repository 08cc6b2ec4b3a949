import { setTimeout as delay } from 'node:timers/promises';
import type { ReadStore } from '../../../src/application/ports/read-store';
import { leaseOf, minuteMs, newTarget } from './fixture';

const shortMs = 50;
const afterwardsMs = 120;

export function describeLeases(store: () => ReadStore): void {
  describe('the lease of a generation', () => {
    it('is held by one at a time', async () => {
      const target = newTarget();
      const lease = await leaseOf(store(), target, 'runner-1');

      expect(lease).toMatchObject({ target, owner: 'runner-1' });
      expect(await store().acquireLease(target, 'runner-2', minuteMs)).toBeNull();
      expect(await store().acquireLease(newTarget(), 'runner-2', minuteMs)).not.toBeNull();
    });

    it('goes to exactly one of many that ask at once', async () => {
      const target = newTarget();
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, n) => store().acquireLease(target, `runner-${String(n)}`, minuteMs)),
      );

      expect(answers.filter((lease) => lease !== null)).toHaveLength(1);
    });

    it('has a greater token each time that it is taken, also by the same owner', async () => {
      const target = newTarget();
      const first = await leaseOf(store(), target, 'runner-1');
      const second = await leaseOf(store(), target, 'runner-1');
      await store().releaseLease(second);
      const third = await leaseOf(store(), target, 'runner-2');

      expect(second.token).toBeGreaterThan(first.token);
      expect(third.token).toBeGreaterThan(second.token);
    });

    it('can be taken by another when it has expired, and is then lost', async () => {
      const target = newTarget();
      const lost = await leaseOf(store(), target, 'runner-1', shortMs);
      await delay(afterwardsMs);
      const taken = await leaseOf(store(), target, 'runner-2');

      expect(taken.token).toBeGreaterThan(lost.token);
      expect(await store().renewLease(lost, minuteMs)).toBe(false);
      expect(await store().acquireLease(target, 'runner-1', minuteMs)).toBeNull();
    });

    it('does not expire while it is renewed', async () => {
      const { target, ranOutAfterMs } = await renewedInTime(store());

      await delay(ranOutAfterMs);
      expect(await store().acquireLease(target, 'runner-2', minuteMs)).toBeNull();
    });

    it('is free when it was released', async () => {
      const target = newTarget();
      const lease = await leaseOf(store(), target, 'runner-1');
      await store().releaseLease(lease);

      expect(await store().renewLease(lease, minuteMs)).toBe(false);
      expect(await store().acquireLease(target, 'runner-2', minuteMs)).not.toBeNull();
    });

    it('tells whose it is, and that it is nobody’s', async () => {
      const target = newTarget();
      expect(await store().leaseHolder(target)).toBeNull();

      const lease = await leaseOf(store(), target, 'runner-1');
      expect(await store().leaseHolder(target)).toBe('runner-1');
      expect(await store().leaseHolder({ ...target, generation: target.generation + 1 })).toBeNull();

      await store().releaseLease(lease);
      expect(await store().leaseHolder(target)).toBeNull();
      await leaseOf(store(), target, 'runner-2', shortMs);
      await delay(afterwardsMs);
      expect(await store().leaseHolder(target)).toBeNull();
    });

    it('is not freed by one who had it before', async () => {
      const target = newTarget();
      const before = await leaseOf(store(), target, 'runner-1');
      await leaseOf(store(), target, 'runner-1');
      await store().releaseLease(before);

      expect(await store().acquireLease(target, 'runner-2', minuteMs)).toBeNull();
    });
  });
}

/** A lease that was renewed before it ran out: where the machine was too slow for that, it is done again with a longer one. */
async function renewedInTime(store: ReadStore, lastsMs = shortMs) {
  const target = newTarget();
  const begun = performance.now();
  const lease = await leaseOf(store, target, 'runner-1', lastsMs);
  const isRenewed = await store.renewLease(lease, minuteMs);
  if (!isRenewed && performance.now() - begun >= lastsMs) return renewedInTime(store, 4 * lastsMs);
  expect(isRenewed).toBe(true);
  return { target, ranOutAfterMs: 2 * lastsMs + 20 };
}
