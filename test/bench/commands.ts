import { ByHand, padding } from './by-hand';
import { eventsFile } from './bench-register';
import { loop, median, nowMs, pooled, randomNumbers, speedOf } from './measure';
import { Progress } from './progress';
import type { BenchRegister } from './bench-register';
import type { Plan } from './histories';
import type { Speed, Timings } from './measure';

/** The bus beside the same work by hand. The ratio is the median of the rounds' own: within one, both met the same neighbours. */
export interface Beside {
  readonly bus: Speed;
  readonly hand: Speed;
  readonly ratio: number;
}
export interface CommandFigures {
  readonly at1: Beside;
  readonly at64: Beside;
}

const rounds = 15;
const warmUps = 3;
const atOnce = 64;
const countAt1 = 250;
const countAt64 = 64 * 10;

/** The bus and the work by hand take turns, round by round, on the same file. */
export async function commandsLine(
  register: BenchRegister,
  folder: string,
  plans: readonly Plan[],
): Promise<CommandFigures> {
  const progress = new Progress('commands by the bus and by hand');
  const hand = new ByHand(eventsFile(folder));
  const streams = hand.seed(plans.length);
  const random = randomNumbers(1);
  let turn = 0;
  const pick = <Thing>(things: readonly Thing[]): Thing => things[random(things.length)] as Thing;
  const command = () => register.change(pick(plans), (turn += 1));
  const task = () => ({ ...pick(streams), text: padding });
  const one = () => {
    hand.carryOut(task());
    return Promise.resolve();
  };
  const group = () => {
    hand.carryOutAll(Array.from({ length: atOnce }, task));
  };
  const at1: Round[] = [];
  const at64: Round[] = [];
  for (let round = 1 - warmUps; round <= rounds; round += 1) {
    const first = {
      hand: await loop(1, countAt1, one),
      bus: await loop(1, countAt1, command),
    };
    const second = {
      hand: await grouped(countAt64, group),
      bus: await loop(atOnce, countAt64, command),
    };
    progress.show((round + warmUps) / (rounds + warmUps));
    if (round < 1) continue;
    at1.push(first);
    at64.push(second);
  }
  hand.close();
  return { at1: besideOf(at1), at64: besideOf(at64) };
}

interface Round {
  readonly bus: Timings;
  readonly hand: Timings;
}

const besideOf = (all: readonly Round[]): Beside => ({
  bus: pooled(all.map(({ bus }) => bus)),
  hand: pooled(all.map(({ hand }) => hand)),
  ratio: median(all.map(({ bus, hand }) => speedOf(bus).perSecond / speedOf(hand).perSecond)),
});

/** In a group, everyone waits for the commit that all are in. */
async function grouped(count: number, group: () => void): Promise<Timings> {
  const latencies: number[] = [];
  const begun = nowMs();
  for (let done = 0; done < count; done += atOnce) {
    const asked = nowMs();
    group();
    const latency = nowMs() - asked;
    for (let i = 0; i < atOnce; i += 1) latencies.push(latency);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { latencies, elapsedMs: nowMs() - begun };
}
