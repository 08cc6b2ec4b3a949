import { SystemClock } from '../../../src/infrastructure/clock/system-clock';
import { dayMs, plus } from '../../../src/kernel/instant';
import type { Instant } from '../../../src/kernel/instant';

const start = '2026-01-12T08:00:00.000Z' as Instant;

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(start) });
});
afterEach(() => {
  jest.useRealTimers();
});

describe('an alarm of the system clock', () => {
  it('rings at its instant, once', () => {
    const ring = jest.fn();
    new SystemClock().at(plus(start, 5_000), ring);
    jest.advanceTimersByTime(4_999);
    expect(ring).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(ring).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(dayMs);
    expect(ring).toHaveBeenCalledTimes(1);
  });

  it('rings at its instant 60 days ahead, longer than a timer of Node can be', () => {
    const ring = jest.fn();
    new SystemClock().at(plus(start, 60 * dayMs), ring);
    jest.advanceTimersByTime(60 * dayMs - 1);
    expect(ring).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(ring).toHaveBeenCalledTimes(1);
  });

  it('is not early where the machine is set back', () => {
    const ring = jest.fn();
    new SystemClock().at(plus(start, 5_000), ring);
    jest.setSystemTime(Date.parse(start) - 3_000);
    jest.advanceTimersByTime(7_999);
    expect(ring).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(ring).toHaveBeenCalledTimes(1);
  });

  it('is at most a minute late where the machine is set forward', () => {
    const ring = jest.fn();
    new SystemClock().at(plus(start, dayMs), ring);
    jest.setSystemTime(Date.parse(start) + dayMs);
    jest.advanceTimersByTime(60_000);
    expect(ring).toHaveBeenCalledTimes(1);
  });

  it('rings at once where its instant has passed, but not before it can be cancelled', () => {
    const ring = jest.fn();
    new SystemClock().at(plus(start, -1), ring);
    expect(ring).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(ring).toHaveBeenCalledTimes(1);
  });

  it('does not ring once cancelled', () => {
    const ring = jest.fn();
    const cancel = new SystemClock().at(plus(start, 5_000), ring);
    cancel();
    jest.advanceTimersByTime(dayMs);
    expect(ring).not.toHaveBeenCalled();
  });

  it('comes in the order of the instants, not of arming', () => {
    const rung: string[] = [];
    const clock = new SystemClock();
    clock.at(plus(start, 3_000), () => rung.push('third'));
    clock.at(plus(start, 1_000), () => rung.push('first'));
    clock.at(plus(start, 2_000), () => rung.push('second'));
    jest.advanceTimersByTime(5_000);
    expect(rung).toEqual(['first', 'second', 'third']);
  });

  it('is not lost when the one before it throws', () => {
    const ring = jest.fn();
    const clock = new SystemClock();
    clock.at(plus(start, 1_000), () => {
      throw new Error('first');
    });
    clock.at(plus(start, 2_000), ring);
    expect(() => {
      jest.advanceTimersByTime(1_000);
    }).toThrow('first');
    jest.advanceTimersByTime(1_000);
    expect(ring).toHaveBeenCalledTimes(1);
  });
});
