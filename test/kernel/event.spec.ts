import { categoryOf, idOf } from '../../src/kernel/event';

describe('the name of a stream', () => {
  const stream = 'plan-0b5f1b9e-7d1c-4c6e-9f3e-2f7d7c9a1e11' as const;
  it('has its category before the first dash', () => {
    expect(categoryOf(stream)).toBe('plan');
  });
  it('has the whole id after it, dashes and all', () => {
    expect(idOf(stream)).toBe('0b5f1b9e-7d1c-4c6e-9f3e-2f7d7c9a1e11');
  });
});
