import { passing } from '../../../test/support/eventually';

/** Longer than any busy machine takes, and less than a spec may. */
const patienceMs = 60_000;
const pauseMs = 50;

/**
 * Holds an expectation against what is there until it is met, and fails as it failed last: a page follows what was done to
 * it in its own time. `await soon(() => expect(page.title()).resolves.toBe('…'))`
 */
export async function soon(expectation: () => Promise<void>): Promise<void> {
  const end = Date.now() + patienceMs;
  for (;;) {
    try {
      await expectation();
      return;
    } catch (unmet) {
      if (Date.now() > end) throw unmet;
    }
    await passing(pauseMs);
  }
}
