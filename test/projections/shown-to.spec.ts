import { auditTrail } from '../../projections/audit-trail/audit-trail.projection';
import { isShownTo } from '../../projections/audit-trail/shown-to';
import type { Moment } from '../../projections/audit-trail/versions';
import type { PlanFact } from '../../src/domain/plan/events';
import { given } from '../support/given';
import {
  check,
  dropGoal,
  drops,
  fjordbyen,
  glaucoma,
  gpBerg,
  instant,
  offer1,
  paalUpTo,
  pressureGoal,
  then,
} from '../support/paal-facts';
import { fold } from '../support/projection-specification';

const at = '2026-06-01T08:00:00.000Z';
const now: Moment = { revision: 1_000, at: instant(at) };
const toFjordbyen = (facts: readonly PlanFact[], ...moments: readonly [then: Moment, now?: Moment]) => {
  const [history] = fold(auditTrail, facts).documents.values();
  return isShownTo({ providerId: fjordbyen.providerId }, given(history, 'history'), ...moments);
};
const before = (facts: readonly PlanFact[]): Moment => {
  const { revision, recordedAt } = given(facts.at(-1), 'last fact');
  return { revision, at: recordedAt };
};

describe('who sees a part of the plan', () => {
  it('sees the whole where nothing limits him', () => {
    const [history] = fold(auditTrail, paalUpTo(17)).documents.values();
    expect(isShownTo(null, given(history, 'history'), now)(`/problems/${glaucoma}/text`)).toBe(true);
  });

  it.each([
    ['/whatMatters', true],
    ['/zones/red', true],
    [`/goals/${dropGoal}/description`, true],
    [`/measures/${drops}/title`, true],
    [`/measures/${drops}/performances/e1`, true],
    [`/goals/${pressureGoal}/description`, false],
    [`/measures/${check}/title`, false],
    [`/problems/${glaucoma}/text`, false],
    [`/transfers/${offer1}/reason`, false],
    ['/comments/c1', false],
    ['/reviews/e1', false],
  ])('%s: %s', (path, isSeen) => {
    expect(toFjordbyen(paalUpTo(6), now)(path)).toBe(isSeen);
  });

  it('sees what has become part of self-treatment, from then on', () => {
    const earlier = paalUpTo(6);
    const changed = then(at, gpBerg, {
      type: 'MeasureUpdated',
      data: { measureId: check, changes: { part: 'self-treatment' } },
    });
    const facts = paalUpTo(6, changed);
    expect(toFjordbyen(facts, now)(`/measures/${check}/title`)).toBe(true);
    expect(toFjordbyen(facts, before(earlier), now)(`/measures/${check}/title`)).toBe(false);
  });

  it('sees no more of what is part of it no longer, not as it was either', () => {
    const earlier = paalUpTo(6);
    const facts = paalUpTo(
      6,
      then(at, gpBerg, {
        type: 'MeasureUpdated',
        data: { measureId: drops, changes: { part: 'individual' } },
      }),
    );
    expect(toFjordbyen(facts, before(earlier), now)(`/measures/${drops}/title`)).toBe(false);
  });

  it('sees what its own unit answers for, of whichever part', () => {
    const facts = paalUpTo(
      11,
      then(at, gpBerg, {
        type: 'MeasureUpdated',
        data: { measureId: drops, changes: { part: 'individual' } },
      }),
    );
    expect(toFjordbyen(facts, now)(`/measures/${drops}/title`)).toBe(true);
  });
});
