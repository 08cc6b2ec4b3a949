/** Longer than any busy machine takes for what must come about, and less than a test may take. */
export const patienceMs = 40_000;

/** Waits until the claim holds; fails by saying what was expected. */
export async function eventually(
  what: string,
  holds: () => boolean | Promise<boolean>,
  withinMs = patienceMs,
): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`It never came about within ${withinMs} ms: ${what}`);
    await passing(2);
  }
}

export const passing = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
