import { Injectable } from '@nestjs/common';
import { refuse } from '../../kernel/domain-error';
import { forbidden, notFound } from '../errors';
import { FoldedStreams } from '../streams/folded-streams';
import {
  accessKind,
  accessStream,
  consentKind,
  consentStream,
  planKind,
  planStream,
} from '../events/stream-kind';
import { isAllowed, standingOf } from './standing';
import type { PlanId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import { isBlocked } from '../../domain/consent/decider';
import type { Visits } from '../../domain/access/visits';
import type { PatientConsent } from '../../domain/consent/decider';
import type { PlanState } from '../../domain/plan/state';
import type { Caller } from './caller';
import type { Permission } from './permissions';
import type { PlanAccess, Standing } from './standing';

export interface Admitted extends PlanAccess {
  readonly standing: Standing;
  readonly visits: Visits;
}

/** Decides who may do what with a plan, from the streams as they are this instant. */
@Injectable()
export class PlanPolicy {
  constructor(private readonly streams: FoldedStreams) {}

  /** @throws ApplicationError forbidden, not-found; DomainError plan-not-found */
  async admit(caller: Caller, planId: PlanId, permission: Permission, now: Instant): Promise<Admitted> {
    const { state } = await this.streams.load(planKind, planStream(planId));
    return this.admitTo(state, caller, permission, now);
  }

  /** The same where the plan is at hand. */
  async admitTo(plan: PlanState, caller: Caller, permission: Permission, now: Instant): Promise<Admitted> {
    if (plan.status === 'unopened') return refuseUnknown(caller);
    const { patientId } = plan.patient;
    const [{ state: consent }, { state: openings }] = await Promise.all([
      this.streams.load(consentKind, consentStream(patientId)),
      this.streams.load(accessKind, accessStream(patientId)),
    ]);
    const access = { plan, consent, openings };
    const standing = standingOf(caller, access, now);
    if (!isAllowed(standing, permission)) return refuseStanding(standing, caller);
    return { ...access, visits: openings.visits, standing };
  }
}

export function refuseUnknown(caller: Caller): never {
  if (caller.role === 'practitioner') refuse('plan-not-found', 'There is no such plan.');
  throw notFound();
}

/** Practitioners may know that a plan exists; a citizen learns nothing of what is not his, an operator nothing of anyone. */
function refuseStanding(standing: Standing, caller: Caller): never {
  const isOutside = standing.as === 'stranger' || standing.as === 'operator';
  if (isOutside && caller.role !== 'practitioner') throw notFound();
  throw forbidden();
}

/** Whom the patient has shut out does nothing for him, outside a plan either. @throws ApplicationError forbidden */
export function mustNotBeBlocked(consent: PatientConsent, { practitionerId }: Caller): void {
  if (practitionerId && isBlocked(consent, practitionerId)) throw forbidden();
}
