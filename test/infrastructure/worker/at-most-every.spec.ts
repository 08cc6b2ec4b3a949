import { AtMostEvery } from '../../../src/infrastructure/worker/at-most-every';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function calls() {
  const made: number[] = [];
  const begunAt = Date.now();
  const often = new AtMostEvery(10, () => made.push(Date.now() - begunAt));
  return { often, made };
}

describe('a call at most every ten milliseconds', () => {
  it('is made at once when nothing was asked for lately', () => {
    const { often, made } = calls();
    often.ask();
    jest.advanceTimersByTime(50);
    often.ask();

    expect(made).toEqual([0, 50]);
  });

  it('is made once for whatever was asked for in between, and not before the time is up', () => {
    const { often, made } = calls();
    for (let ms = 0; ms < 25; ms += 1) {
      often.ask();
      jest.advanceTimersByTime(1);
    }
    jest.advanceTimersByTime(100);

    expect(made).toEqual([0, 10, 20, 30]);
  });

  it('is not made any more once it is cancelled', () => {
    const { often, made } = calls();
    often.ask();
    often.ask();
    often.cancel();
    jest.advanceTimersByTime(100);

    expect(made).toEqual([0]);
  });
});
