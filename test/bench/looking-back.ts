import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode } from '../../src/application/events/codec';
import { planStream } from '../../src/application/events/stream-kind';
import { openRegister } from './bench-register';
import { historyOf } from './histories';
import { loop, median, nowMs, randomNumbers, speedOf } from './measure';
import { castFor } from './seed';
import type { Scalar } from '../../src/application/ports/read-store';
import type { PlanMoment } from '../../src/application/queries/messages';
import type { Instant } from '../../src/kernel/instant';
import type { BenchRegister } from './bench-register';
import type { Plan } from './histories';

const planEvents = 5_000;
const readings = 300;
const aimMs = 50;

/** One plan with a long history on the embedded stores, read as it stood at random points: what is to be printed. */
export async function lookingBack(): Promise<string> {
  const folder = mkdtempSync(join(process.env['BENCH_DIR'] ?? tmpdir(), 'sammen-bench-'));
  try {
    const register = await openRegister(folder);
    const { plan, instants } = await longPlan(register);
    const lines = await measured(register, plan, instants);
    await register.close();
    return [...lines, await afterRestart(folder, plan)].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(
  register: BenchRegister,
  plan: Plan,
  instants: readonly Instant[],
): Promise<readonly string[]> {
  register.projector.start();
  await register.progress.settle(60_000);
  const random = randomNumbers(5);
  const revision = () => register.readPast(plan, atRevision(random(planEvents)));
  const asOf = () => register.readPast(plan, atInstant(instants[random(planEvents)] as Instant));
  const live = () => register.read(plan);
  return [
    `One plan of ${String(planEvents)} events; ${String(readings)} readings each, one after another, by the query bus.`,
    await line('?revision=N', revision),
    await line('?asOf=T', asOf),
    await line('the live view', live),
    ...(await changesLines(register, plan)),
  ];
}

/** Nothing is cached then: the policy folds the whole stream once. */
async function afterRestart(folder: string, plan: Plan): Promise<string> {
  const register = await openRegister(folder);
  const first = await timed(() => register.readPast(plan, atRevision(planEvents / 2)));
  await register.close();
  return `the first reading after a start: ${first.toFixed(1)} ms`;
}

async function line(name: string, read: () => Promise<unknown>): Promise<string> {
  await loop(1, 20, read);
  const { p50Ms, p99Ms } = speedOf(await loop(1, readings, read));
  const verdict = p99Ms < aimMs ? 'met' : 'MISSED';
  return `${name.padEnd(14)} p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms (aim: under ${String(aimMs)} ms, ${verdict})`;
}

/** Every page of what has changed since the plan was opened, one after another as a reader turns them. */
async function changesLines(register: BenchRegister, plan: Plan): Promise<readonly string[]> {
  await pagesOfChanges(register, plan);
  const taken = await pagesOfChanges(register, plan);
  const ends = Math.ceil(taken.length / 10);
  const first = median(taken.slice(0, ends));
  const last = median(taken.slice(-ends));
  const slowest = Math.max(...taken);
  const verdict = slowest < aimMs ? 'met' : 'MISSED';
  return [
    `changes since the opening, ${String(taken.length)} pages: first tenth ${first.toFixed(1)} ms, last tenth ` +
      `${last.toFixed(1)} ms (${(last / first).toFixed(2)} of the first), slowest ${slowest.toFixed(1)} ms (aim: under ${String(aimMs)} ms, ${verdict})`,
  ];
}

/** How long each page took. */
async function pagesOfChanges(register: BenchRegister, plan: Plan): Promise<readonly number[]> {
  const taken: number[] = [];
  let after: readonly Scalar[] | null = null;
  do {
    const begun = nowMs();
    after = await register.changes(plan, 0, { limit: 50, ...(after && { after }) });
    taken.push(nowMs() - begun);
  } while (after);
  return taken;
}

/** The plan, and when each of its events was recorded. */
async function longPlan({
  events,
  keys,
}: BenchRegister): Promise<{ readonly plan: Plan; readonly instants: readonly Instant[] }> {
  const { plan, streams } = historyOf(castFor(keys), planEvents, 0);
  for (const { stream, events: told } of streams) await events.append(stream, 'no-stream', told);
  const instants: Instant[] = [];
  for await (const stored of events.readStream(planStream(plan.planId)))
    instants.push(decode(stored).recordedAt);
  return { plan, instants };
}

const atRevision = (revision: number): PlanMoment => ({ kind: 'revision', revision });
const atInstant = (at: Instant): PlanMoment => ({ kind: 'as-of', at });

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = nowMs();
  await work();
  return nowMs() - begun;
}
