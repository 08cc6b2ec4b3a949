import { projections } from '../../projections';
import { watchBuild } from '../../src/application/projections/watch-build';
import { rowOf } from '../../src/infrastructure/embedded/events/position';
import { median, nowMs, withPeak } from './measure';
import { Progress } from './progress';
import { rebuildByHand } from './rebuild-by-hand';
import type { BenchRegister } from './bench-register';
import type { Memory } from './measure';

export interface RebuildFigures {
  readonly perSecond: number;
  readonly events: number;
  readonly peak: Memory;
}
export interface RebuildLine {
  readonly all: RebuildFigures;
  readonly byHand: RebuildFigures;
  /** Of the plan's view to the same by hand; the median of the rounds' own. */
  readonly ratio: number;
  readonly each: Readonly<Record<string, RebuildFigures>>;
}

/** All read models from an empty folder, at once, as at a first start. The projections run on afterwards. */
export async function buildAll(register: BenchRegister): Promise<RebuildFigures> {
  const progress = new Progress('all read models from nothing, at once');
  const names = projections.map(({ name }) => name);
  const total = await register.events.countAfter('start', ['plan', 'consent', 'provider'], 100_000_000);
  return timed(async () => {
    register.projector.start();
    const timer = setInterval(() => void show(), 1_000);
    const show = async (): Promise<void> => {
      const head = await register.events.head();
      const places = await Promise.all(
        names.map(async (name) => (await register.progress.freshness(name)).position ?? 'start'),
      );
      progress.show(Math.min(0.99, Math.min(...places.map(rowOf)) / rowOf(head ?? 'start')));
    };
    while (!(await register.progress.settle(60_000)));
    clearInterval(timer);
    progress.show(1);
    return total;
  });
}

/** Each projection, and the plan's view by hand beside it, in turns. */
export async function rebuildLine(
  register: BenchRegister,
  folder: string,
  all: RebuildFigures,
): Promise<RebuildLine> {
  const rounds = all.events > 100_000 ? 1 : 3;
  const each: Record<string, RebuildFigures> = {};
  const byHand: RebuildFigures[] = [];
  const ratios: number[] = [];
  for (const { name } of projections) {
    const turns: RebuildFigures[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const hand = name === 'plan-view' ? await timed(() => rebuildByHand(folder)) : null;
      const ours = await rebuilt(register, name);
      turns.push(ours);
      if (!hand) continue;
      byHand.push(hand);
      ratios.push(ours.perSecond / hand.perSecond);
    }
    each[name] = medianOf(turns);
  }
  return { all, byHand: medianOf(byHand), each, ratio: median(ratios) };
}

function rebuilt(register: BenchRegister, name: string): Promise<RebuildFigures> {
  const progress = new Progress(`rebuilding ${name}`, 1_000);
  return timed(async () => {
    const build = await register.control.rebuild(name);
    const { lastBuild } = await watchBuild(register.control, build, {
      lookEveryMs: 5,
      onProgress: ({ done, total }) => {
        progress.show(Math.min(0.99, done / Math.max(1, total)));
      },
    });
    progress.show(1);
    if (lastBuild?.result !== 'switched') throw new Error(`${name} was not rebuilt`);
    return lastBuild.events;
  });
}

async function timed(work: () => Promise<number>): Promise<RebuildFigures> {
  let elapsedMs = 0;
  const { result: events, peak } = await withPeak(async () => {
    const begun = nowMs();
    const count = await work();
    elapsedMs = nowMs() - begun;
    return count;
  });
  return { perSecond: (events / elapsedMs) * 1000, events, peak };
}

const medianOf = (turns: readonly RebuildFigures[]): RebuildFigures => ({
  perSecond: median(turns.map(({ perSecond }) => perSecond)),
  events: turns[0]?.events ?? 0,
  peak: {
    rssMb: median(turns.map(({ peak }) => peak.rssMb)),
    heapUsedMb: median(turns.map(({ peak }) => peak.heapUsedMb)),
  },
});
