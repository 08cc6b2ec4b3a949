import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClockFileError } from '../../../src/infrastructure/clock/clock-file';
import { ClockMovesForwardOnly } from '../../../src/infrastructure/clock/clock-moves-forward-only';
import { MovableClock } from '../../../src/infrastructure/clock/movable-clock';
import { dayMs, plus } from '../../../src/kernel/instant';
import type { Instant } from '../../../src/kernel/instant';
import { temporaryFolder } from '../temporary-folder';

const start = '2026-01-12T08:00:00.000Z' as Instant;
const folder = temporaryFolder();
const open = (): MovableClock => new MovableClock(folder.path);

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(start) });
});
afterEach(() => {
  jest.useRealTimers();
});

describe('a movable clock', () => {
  it('shows the time of the machine until it is moved', () => {
    const clock = open();
    jest.advanceTimersByTime(1_500);
    expect(clock.now()).toBe(plus(start, 1_500));
  });

  it('ticks on from where it was moved to', () => {
    const clock = open();
    clock.moveTo(plus(start, 40 * dayMs));
    expect(clock.now()).toBe(plus(start, 40 * dayMs));
    jest.advanceTimersByTime(1_500);
    expect(clock.now()).toBe(plus(start, 40 * dayMs + 1_500));
  });

  it('is as far ahead after a restart, the time between counted', () => {
    open().moveTo(plus(start, 40 * dayMs));
    jest.advanceTimersByTime(60_000);
    expect(open().now()).toBe(plus(start, 40 * dayMs + 60_000));
    expect(readdirSync(folder.path)).toEqual(['clock.json']);
  });

  it('does not go back, and says where it stands', () => {
    const clock = open();
    clock.moveTo(plus(start, dayMs));
    expect(() => {
      clock.moveTo(start);
    }).toThrow(ClockMovesForwardOnly);
    expect(() => {
      clock.set(start);
    }).toThrow(
      'The clock stands at 2026-01-13T08:00:00.000Z and cannot go back to 2026-01-12T08:00:00.000Z.',
    );
    expect(clock.now()).toBe(plus(start, dayMs));
  });

  it.each(['', '{}', '{"offsetMs":-1}', '{"offsetMs":"1"}', '{"offsetMs":1.5}', 'null'])(
    'is refused at start when its file holds %p',
    (text) => {
      writeFileSync(join(folder.path, 'clock.json'), text);
      expect(open).toThrow(ClockFileError);
    },
  );
});

describe('alarms on the way of a movable clock', () => {
  it('ring in order, each at its own instant', () => {
    const clock = open();
    const rung: Instant[] = [];
    for (const days of [30, 10, 20, 50]) clock.at(plus(start, days * dayMs), () => rung.push(clock.now()));
    clock.moveTo(plus(start, 40 * dayMs));
    expect(rung).toEqual([10, 20, 30].map((days) => plus(start, days * dayMs)));
  });

  it('ring by themselves when the time comes after a move', () => {
    const clock = open();
    const ring = jest.fn();
    clock.at(plus(start, 40 * dayMs + 2_000), ring);
    clock.moveTo(plus(start, 40 * dayMs));
    jest.advanceTimersByTime(1_999);
    expect(ring).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(ring).toHaveBeenCalledTimes(1);
  });

  it('do not hold the clock when one throws', () => {
    const clock = open();
    clock.at(plus(start, dayMs), () => {
      throw new Error('alarm');
    });
    expect(() => {
      clock.moveTo(plus(start, 2 * dayMs));
    }).toThrow('alarm');
    jest.advanceTimersByTime(1_000);
    expect(clock.now()).toBe(plus(start, 2 * dayMs + 1_000));
  });
});

describe('a movable clock that was set', () => {
  it('stands still, so that whatever takes place does so at that instant', () => {
    const clock = open();
    clock.set(plus(start, dayMs));
    jest.advanceTimersByTime(30_000);
    expect(clock.now()).toBe(plus(start, dayMs));
    clock.set(plus(start, dayMs + 1));
    expect(clock.now()).toBe(plus(start, dayMs + 1));
  });

  it('ticks on when it is moved, if only to where it stands', () => {
    const clock = open();
    clock.set(plus(start, dayMs));
    jest.advanceTimersByTime(30_000);
    clock.moveTo(clock.now());
    jest.advanceTimersByTime(1_000);
    expect(clock.now()).toBe(plus(start, dayMs + 1_000));
  });

  it('is never behind the machine for having stood', () => {
    const clock = open();
    clock.set(start);
    jest.advanceTimersByTime(30_000);
    clock.moveTo(start);
    expect(clock.now()).toBe(plus(start, 30_000));
  });

  it('rings what is due there', () => {
    const clock = open();
    const rung: Instant[] = [];
    clock.at(plus(start, dayMs), () => rung.push(clock.now()));
    clock.set(plus(start, dayMs));
    jest.advanceTimersByTime(1);
    expect(rung).toEqual([plus(start, dayMs)]);
  });
});
