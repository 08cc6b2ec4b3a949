import { auditTrail } from './audit-trail/audit-trail.projection';
import { deadlines } from './deadlines/deadlines.projection';
import { patientPlans } from './patient-plans/patient-plans.projection';
import { planView } from './plan-view/plan-view.projection';
import { providers } from './providers/providers.projection';
import { responsibilityHistory } from './responsibility-history/responsibility-history.projection';
import { transfers } from './transfers/transfers.projection';
import type { AnyProjection } from './runner/projection';
import { worklist } from './worklist/worklist.projection';

/** Every read model there is. */
export const projections: readonly AnyProjection[] = [
  planView,
  responsibilityHistory,
  worklist,
  auditTrail,
  patientPlans,
  transfers,
  providers,
  deadlines,
];
