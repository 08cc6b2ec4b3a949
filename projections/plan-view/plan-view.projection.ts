import type { PlanEvent } from '../../src/domain/plan/events';
import { idOf } from '../../src/kernel/event';
import type { Projection } from '../runner/projection';
import type { PlanDocument } from './document';
import { correctionRows } from './rows/corrections';
import { measureRows } from './rows/measures';
import { planRows } from './rows/plan';
import { goalRows, problemRows } from './rows/problems-goals';
import { responsibilityRows } from './rows/responsibility';
import { careTeamRows, selfTreatmentRows } from './rows/team-self-treatment';
import { snapshotsAfter } from './snapshots';
import type { PlanSnapshot } from './snapshots';

/** The whole plan, one document each, under the plan's id; and from time to time a snapshot of it as an entry. */
export const planView: Projection<PlanDocument, PlanEvent, PlanSnapshot> = {
  name: 'plan-view',
  version: 3,
  categories: ['plan'],
  indexes: {
    entries: [
      ['planId', 'revision'],
      ['planId', 'recordedAt', 'revision'],
    ],
  },
  documentId: (fact) => idOf(fact.stream),
  on: {
    ...planRows,
    ...problemRows,
    ...goalRows,
    ...measureRows,
    ...responsibilityRows,
    ...careTeamRows,
    ...selfTreatmentRows,
    ...correctionRows,
  },
  entries: snapshotsAfter,
};
