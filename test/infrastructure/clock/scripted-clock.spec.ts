import { ClockMovesForwardOnly } from '../../../src/infrastructure/clock/clock-moves-forward-only';
import { ScriptedClock } from '../../../src/infrastructure/clock/scripted-clock';
import type { Instant } from '../../../src/kernel/instant';

const at = (day: string): Instant => `2026-${day}T08:00:00.000Z` as Instant;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a scripted clock', () => {
  it('stands where it starts', () => {
    expect(new ScriptedClock(at('01-12')).now()).toBe(at('01-12'));
  });

  it('rings its alarms in order while it advances, each at its own instant', () => {
    const clock = new ScriptedClock(at('01-12'));
    const rung: Instant[] = [];
    for (const day of ['03-08', '02-24', '05-01']) clock.at(at(day), () => rung.push(clock.now()));
    clock.advanceTo(at('04-01'));
    expect(rung).toEqual([at('02-24'), at('03-08')]);
    expect(clock.now()).toBe(at('04-01'));
  });

  it('rings an alarm that was armed by another on the way', () => {
    const clock = new ScriptedClock(at('01-12'));
    const rung: Instant[] = [];
    clock.at(at('02-24'), () => clock.at(at('02-25'), () => rung.push(clock.now())));
    clock.advanceTo(at('03-01'));
    expect(rung).toEqual([at('02-25')]);
  });

  it('rings everything that is due after it was set, and not within the call', async () => {
    const clock = new ScriptedClock(at('01-12'));
    const ring = jest.fn();
    clock.at(at('02-24'), ring);
    clock.at(at('02-25'), ring);
    clock.set(at('03-01'));
    expect(ring).not.toHaveBeenCalled();
    await turn();
    expect(ring).toHaveBeenCalledTimes(2);
  });

  it('rings at once where the instant has passed, unless it is cancelled in time', async () => {
    const clock = new ScriptedClock(at('01-12'));
    const ring = jest.fn();
    const other = jest.fn();
    clock.at(at('01-01'), ring);
    clock.at(at('01-01'), other)();
    await turn();
    expect(ring).toHaveBeenCalledTimes(1);
    expect(other).not.toHaveBeenCalled();
  });

  it('does not go back', () => {
    const clock = new ScriptedClock(at('01-12'));
    expect(() => {
      clock.advanceTo(at('01-11'));
    }).toThrow(ClockMovesForwardOnly);
    expect(() => {
      clock.set(at('01-11'));
    }).toThrow(ClockMovesForwardOnly);
    expect(clock.now()).toBe(at('01-12'));
  });
});
