import { setImmediate as nextTurn } from 'node:timers/promises';

const atOnce = 25;

/** The things one by one; others have their turn now and then, so that a long history holds nobody up. */
export async function* givingWay<Thing>(things: readonly Thing[]): AsyncGenerator<Thing, void> {
  for (const [index, thing] of things.entries()) {
    if (index % atOnce === 0) await nextTurn();
    yield thing;
  }
}
