import { auditTrail } from '../../../projections/audit-trail/audit-trail.projection';
import { planView } from '../../../projections/plan-view/plan-view.projection';
import { worklist } from '../../../projections/worklist/worklist.projection';
import { consentStream, planStream } from '../events/stream-kind';
import type { PatientId, PersonKey, PlanId, PractitionerId } from '../../kernel/ids';

/** What somebody can be told of as it changes. */
export interface Topic {
  readonly name: string;
  /** The read models that show a change; nobody is told before all of them do. */
  readonly shownBy: readonly string[];
  /** A list: what concerns it takes more to find out. */
  readonly isList?: true;
}

export const planTopic = (planId: PlanId): Topic => ({
  name: planStream(planId),
  shownBy: [planView.name, auditTrail.name],
});

/** Whom the patient lets see and do what: it holds at once. */
export const consentTopic = (patientId: PatientId): Topic => ({
  name: consentStream(patientId),
  shownBy: [],
});

/** The list of a party, named as in the worklist. */
export const worklistTopic = (party: string): Topic => ({
  name: `worklist/${party}`,
  shownBy: [worklist.name],
  isList: true,
});

/** That some patient has let a person in, or shut him out. */
export const rightsTopic = (who: PractitionerId | PersonKey): Topic => ({
  name: `rights/${who}`,
  shownBy: [],
});
