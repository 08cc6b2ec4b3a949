import { heldAt, pendingAt } from '../../src/kernel/timeline';
import type { Instant } from '../../src/kernel/instant';

const at = (day: number) => `2026-01-${day}T00:00:00.000Z` as Instant;
const tenure = (who: string, day: number) => ({ who, from: at(day) });
const timeline = [tenure('paal', 12), tenure('fjordbyen', 15), tenure('legevakt', 20)];

describe('a timeline of tenures', () => {
  it('has nobody before the first', () => {
    expect(heldAt(timeline, at(11))).toBeUndefined();
  });
  it('holds from the instant itself', () => {
    expect(heldAt(timeline, at(15))?.who).toBe('fjordbyen');
  });
  it('holds until the next begins', () => {
    expect(heldAt(timeline, at(19))?.who).toBe('fjordbyen');
  });
  it('lets the last go on without end', () => {
    expect(heldAt(timeline, '2099-01-01T00:00:00.000Z' as Instant)?.who).toBe('legevakt');
  });
  it('gives the later of two that begin at the same instant', () => {
    expect(heldAt([...timeline, tenure('solsiden', 20)], at(20))?.who).toBe('solsiden');
  });
  it('has pending what begins after the instant, not at it', () => {
    expect(pendingAt(timeline, at(15)).map(({ who }) => who)).toEqual(['legevakt']);
  });
});
