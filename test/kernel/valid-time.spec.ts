import { DomainError } from '../../src/kernel/domain-error';
import { dayMs, minuteMs, plus } from '../../src/kernel/instant';
import { graceMs, validTime } from '../../src/kernel/valid-time';
import type { Claimed } from '../../src/kernel/valid-time';
import type { Instant } from '../../src/kernel/instant';

const now = '2026-05-03T08:00:00.000Z' as Instant;
const fiveMinutesAgo = plus(now, -5 * minuteMs);
const codeOf = (claimed: Claimed, grace = graceMs.command): string => {
  try {
    return validTime(now, claimed, grace);
  } catch (error) {
    return error instanceof DomainError ? error.code : 'something else';
  }
};

describe('when a thing held in the world', () => {
  it('is now where nothing is claimed', () => {
    expect(codeOf({})).toBe(now);
  });
  it('is what is claimed', () => {
    expect(codeOf({ occurredAt: plus(now, -1) })).toBe(plus(now, -1));
  });
  it('can be this very instant', () => {
    expect(codeOf({ occurredAt: now })).toBe(now);
  });
  it('cannot be in the future, not even with a reason', () => {
    expect(codeOf({ occurredAt: plus(now, 1), lateReason: 'Klokka går feil' })).toBe('occurred-in-future');
  });
  it('needs no reason five minutes back', () => {
    expect(codeOf({ occurredAt: fiveMinutesAgo })).toBe(fiveMinutesAgo);
  });
  it('needs a reason earlier than that', () => {
    expect(codeOf({ occurredAt: plus(fiveMinutesAgo, -1) })).toBe('late-reason-required');
  });
  it('does not take an empty reason for one', () => {
    expect(codeOf({ occurredAt: plus(fiveMinutesAgo, -1), lateReason: '' })).toBe('late-reason-required');
  });
  it('can lie far back with a reason', () => {
    const monthAgo = plus(now, -30 * dayMs);
    expect(codeOf({ occurredAt: monthAgo, lateReason: 'Glemt' })).toBe(monthAgo);
  });
  it('needs no reason seven days back for performances and observations', () => {
    expect(codeOf({ occurredAt: plus(now, -7 * dayMs) }, graceMs.report)).toBe(plus(now, -7 * dayMs));
    expect(codeOf({ occurredAt: plus(now, -7 * dayMs - 1) }, graceMs.report)).toBe('late-reason-required');
  });
});
