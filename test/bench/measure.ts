/** What a line of work came to. */
export interface Speed {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Latencies in milliseconds and how long the whole took. */
export interface Timings {
  readonly latencies: readonly number[];
  readonly elapsedMs: number;
}

export const nowMs = (): number => Number(process.hrtime.bigint()) / 1e6;

/** The value below which this share of them lies (nearest rank). */
function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

export const speedOf = ({ latencies, elapsedMs }: Timings): Speed => ({
  perSecond: (latencies.length / elapsedMs) * 1000,
  p50Ms: percentile(latencies, 0.5),
  p99Ms: percentile(latencies, 0.99),
});

/** Latencies of all rounds together, and the median of the rounds' speeds. */
export const pooled = (rounds: readonly Timings[]): Speed => {
  const latencies = rounds.flatMap((round) => round.latencies);
  return {
    perSecond: median(rounds.map((round) => speedOf(round).perSecond)),
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
  };
};

/** Each figure's median over the rounds: a neighbour's burst spoils a round, not the result. */
export const medianSpeed = (rounds: readonly Speed[]): Speed => ({
  perSecond: median(rounds.map(({ perSecond }) => perSecond)),
  p50Ms: median(rounds.map(({ p50Ms }) => p50Ms)),
  p99Ms: median(rounds.map(({ p99Ms }) => p99Ms)),
});

/** So many at once, each doing its next when its last is answered, until as many as wanted are done. */
export async function loop(
  atOnce: number,
  count: number,
  one: (worker: number) => Promise<unknown>,
): Promise<Timings> {
  const latencies: number[] = [];
  let left = count;
  const worker = async (_: unknown, number: number): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const begun = nowMs();
      await one(number);
      latencies.push(nowMs() - begun);
    }
  };
  const begun = nowMs();
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { latencies, elapsedMs: nowMs() - begun };
}

/**
 * Repeats a work beside another until the other is done, with a pause; answers its latencies. They count from when the work
 * was due: in a process that is held up, whoever asks waits before he is even heard.
 */
export async function beside(
  other: Promise<unknown>,
  pauseMs: number,
  one: () => Promise<unknown>,
): Promise<Timings> {
  const state = { isOver: false };
  const over = other.finally(() => (state.isOver = true));
  const latencies: number[] = [];
  const begun = nowMs();
  while (!state.isOver) {
    const dueAt = nowMs() + pauseMs;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    await one();
    latencies.push(nowMs() - dueAt);
  }
  await over;
  return { latencies, elapsedMs: nowMs() - begun };
}

/** So many per second whatever the answers take, spread over the connections: latency counts from when it was due. */
export async function paced(
  perSecond: number,
  count: number,
  one: (index: number) => Promise<unknown>,
): Promise<Timings> {
  const latencies: number[] = [];
  const begun = nowMs();
  const running: Promise<unknown>[] = [];
  for (let index = 0; index < count;) {
    const due = Math.min(count, Math.floor(((nowMs() - begun) / 1000) * perSecond));
    for (; index < due; index += 1) {
      const dueAt = begun + (index / perSecond) * 1000;
      running.push(one(index).then(() => latencies.push(nowMs() - dueAt)));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(running);
  return { latencies, elapsedMs: nowMs() - begun };
}

export interface Memory {
  readonly rssMb: number;
  readonly heapUsedMb: number;
}

const mb = (bytes: number): number => Math.round(bytes / 2 ** 20);

export const memoryIn = ({ rss, heapUsed }: NodeJS.MemoryUsage): Memory => ({
  rssMb: mb(rss),
  heapUsedMb: mb(heapUsed),
});

/** What is in use once everything that can go is gone. */
export function settledMemory(): Memory {
  globalThis.gc?.();
  return memoryIn(process.memoryUsage());
}

/** The highest that memory stands while a work runs. */
export async function withPeak<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly peak: Memory }> {
  globalThis.gc?.();
  let peak = memoryIn(process.memoryUsage());
  const look = (): void => {
    const { rssMb, heapUsedMb } = memoryIn(process.memoryUsage());
    peak = {
      rssMb: Math.max(peak.rssMb, rssMb),
      heapUsedMb: Math.max(peak.heapUsedMb, heapUsedMb),
    };
  };
  const timer = setInterval(look, 20);
  try {
    return { result: await work(), peak };
  } finally {
    clearInterval(timer);
    look();
  }
}

/** Numbers that look random and are the same in every run. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
