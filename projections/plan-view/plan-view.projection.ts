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

/** The whole plan, one document each, under the plan's id. */
export const planView: Projection<PlanDocument, PlanEvent> = {
  name: 'plan-view',
  version: 1,
  categories: ['plan'],
  indexes: {},
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
};
