import { beside, loop, medianSpeed, randomNumbers, speedOf } from './measure';
import type { BenchRegister } from './bench-register';
import type { Plan } from './histories';
import type { Speed } from './measure';

export interface ReadFigures {
  readonly quiet: Speed;
  readonly whileWriting: Speed;
  readonly writes: Speed;
}

const rounds = 3;
const writers = 64;
const writes = 64 * 48;

/** The plan's view by the query bus, alone and while 64 write by the command bus; the projections run. */
export async function readsLine(register: BenchRegister, plans: readonly Plan[]): Promise<ReadFigures> {
  const random = randomNumbers(2);
  let turn = 0;
  const pick = (): Plan => plans[random(plans.length)] as Plan;
  const read = () => register.read(pick());
  const write = () => register.change(pick(), (turn += 1));
  const quiet: Speed[] = [];
  const busy: Speed[] = [];
  const written: Speed[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const alone = await loop(1, 500, read);
    const writing = loop(writers, writes, write);
    const besides = await beside(writing, 1, read);
    await register.progress.settle(60_000);
    if (round === 0) continue;
    quiet.push(speedOf(alone));
    busy.push(speedOf(besides));
    written.push(speedOf(await writing));
  }
  return {
    quiet: medianSpeed(quiet),
    whileWriting: medianSpeed(busy),
    writes: medianSpeed(written),
  };
}
