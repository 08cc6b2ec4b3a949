import { addGoal, addMeasure, comment, complete, observe, perform } from './content';
import { close, newcomer, onPlan } from './plans';
import { accept, decline, offer, openInEmergency, takeOver, withdraw } from './responsibility';
import type { Command } from '../command';
import type { Dice } from '../dice';
import type { World } from '../world';
import type { Move } from './asked';

const mix: readonly (readonly [weight: number, Move])[] = [
  [3, addGoal],
  [2, addMeasure],
  [7, perform],
  [5, observe],
  [2, comment],
  [5, offer],
  [5, accept],
  [3, decline],
  [1, withdraw],
  [2, takeOver],
  [1, openInEmergency],
  [1, complete],
  [0.2, close],
];
const moves = mix.flatMap(([weight, move]) => Array.from({ length: weight * 5 }, () => move));

/** What a client does next: what is on the agenda, else what the dice say. Null where there is nothing to do it with. */
export function nextCommand(world: World, dice: Dice): Command | null {
  const expected = world.agenda.shift();
  if (expected) return expected;
  if (dice.isLucky(0.02)) return newcomer(world, dice);
  const plan = dice.pick(world.plans);
  const asked = plan && dice.pick(moves)?.(plan, dice, world);
  return asked ? onPlan(plan, asked) : null;
}
