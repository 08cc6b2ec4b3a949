import { Waiters } from '../../src/application/projections/waiters';
import type { Position } from '../../src/application/ports/event-store';

const at = (n: number): Position => String(n).padStart(4, '0') as Position;

describe('those who wait for a position', () => {
  it('go on when it is reached or passed, and not before', async () => {
    const waiters = new Waiters();
    const order: string[] = [];
    const all = [1, 2, 3].map((n) =>
      waiters.wait(at(n), 1_000).then((reached) => order.push(`${n} ${reached}`)),
    );
    waiters.reach(at(1));
    await all[0];
    expect(order).toEqual(['1 true']);
    waiters.reach(at(3));
    await Promise.all(all);
    expect(order).toEqual(['1 true', '2 true', '3 true']);
  });

  it('go on at once where it was reached before', async () => {
    const waiters = new Waiters();
    waiters.reach(at(5));
    await expect(waiters.wait(at(5), 0)).resolves.toBe(true);
    await expect(waiters.wait(at(4), 0)).resolves.toBe(true);
  });

  it('are told when their time is up', async () => {
    const waiters = new Waiters();
    await expect(waiters.wait(at(1), 5)).resolves.toBe(false);
    waiters.reach(at(1));
    await expect(waiters.wait(at(1), 5)).resolves.toBe(true);
  });

  it('are not let through by what is older', async () => {
    const waiters = new Waiters();
    waiters.reach(at(5));
    waiters.reach(null);
    waiters.reach(at(3));
    expect(waiters.reached).toBe(at(5));
    await expect(waiters.wait(at(6), 5)).resolves.toBe(false);
  });
});
