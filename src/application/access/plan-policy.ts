import { Injectable } from '@nestjs/common';
import { refuse } from '../../kernel/domain-error';
import { notFound } from '../errors';
import { FoldedStreams } from '../streams/folded-streams';
import {
  accessKind,
  accessStream,
  consentKind,
  consentStream,
  planKind,
  planStream,
} from '../events/stream-kind';
import { allowedTo } from './allowed';
import { forbiddenOutside, refusalFor } from './refusals';
import { isAllowed, readsWhole, standingOf } from './standing';
import type { PlanId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import { isBlocked } from '../../domain/consent/decider';
import type { Visits } from '../../domain/access/visits';
import type { PatientConsent } from '../../domain/consent/decider';
import type { PlanState } from '../../domain/plan/state';
import type { Caller } from './caller';
import type { Permission } from './permissions';
import type { Grounds, Standing } from './standing';

export interface Admitted extends Grounds {
  readonly standing: Standing;
  readonly visits: Visits;
}

/** Decides who may do what with a plan, from the streams as they are this instant. */
@Injectable()
export class PlanPolicy {
  constructor(private readonly streams: FoldedStreams) {}

  /**
   * To read; while the event store is away, as the streams were seen within the last minutes (decision 25).
   * @throws ApplicationError forbidden, not-found; DomainError plan-not-found; StoreUnavailable
   */
  async admit(caller: Caller, planId: PlanId, permission: Permission, now: Instant): Promise<Admitted> {
    return mustBeAllowed(await this.#seenTo(caller, planId, now), permission, caller);
  }

  /** To do something with the plan, as the streams are this instant. @throws the same */
  async admitTo(plan: PlanState, caller: Caller, permission: Permission, now: Instant): Promise<Admitted> {
    return mustBeAllowed(await this.#standingTo(plan, caller, { now, load: 'load' }), permission, caller);
  }

  /** What the caller is to the plan. @throws as `admit` does where that lets him do nothing at all */
  async standing(caller: Caller, planId: PlanId, now: Instant): Promise<Admitted> {
    const admitted = await this.#seenTo(caller, planId, now);
    const { reads, commands } = allowedTo(admitted.standing);
    if (reads.length + commands.length === 0) return refuseStanding(admitted.standing, 'read', caller);
    return admitted;
  }

  /** Whether the caller may read all of the plan, as one who is in its care team may. */
  async readsWhole(caller: Caller, planId: PlanId, now: Instant): Promise<boolean> {
    const { standing } = await this.#seenTo(caller, planId, now);
    return readsWhole(standing);
  }

  async #seenTo(caller: Caller, planId: PlanId, now: Instant): Promise<Admitted> {
    const { state } = await this.streams.loadToRead(planKind, planStream(planId));
    return this.#standingTo(state, caller, { now, load: 'loadToRead' });
  }

  async #standingTo(plan: PlanState, caller: Caller, { now, load }: Look): Promise<Admitted> {
    if (plan.status === 'unopened') return refuseUnknown(caller);
    const { patientId } = plan.patient;
    const [{ state: consent }, { state: openings }] = await Promise.all([
      this.streams[load](consentKind, consentStream(patientId)),
      this.streams[load](accessKind, accessStream(patientId)),
    ]);
    const access = { plan, consent, openings };
    return { ...access, visits: openings.visits, standing: standingOf(caller, access, now) };
  }
}

/** When the streams are looked at, and whether what was seen of them lately will do. */
interface Look {
  readonly now: Instant;
  readonly load: 'load' | 'loadToRead';
}

function mustBeAllowed(admitted: Admitted, permission: Permission, caller: Caller): Admitted {
  if (isAllowed(admitted.standing, permission)) return admitted;
  return refuseStanding(admitted.standing, permission, caller);
}

export function refuseUnknown(caller: Caller): never {
  if (caller.role === 'practitioner') refuse('plan-not-found', 'There is no such plan.');
  throw notFound();
}

/** Practitioners may know that a plan exists; a citizen learns nothing of what is not his, an operator nothing of anyone. */
function refuseStanding(standing: Standing, permission: Permission, caller: Caller): never {
  const isOutside = standing.as === 'stranger' || standing.as === 'operator';
  if (isOutside && caller.role !== 'practitioner') throw notFound();
  throw refusalFor(standing, permission);
}

/** Whom the patient has shut out does nothing for him, outside a plan either. @throws ApplicationError forbidden */
export function mustNotBeBlocked(consent: PatientConsent, { practitionerId }: Caller): void {
  if (practitionerId && isBlocked(consent, practitionerId)) throw forbiddenOutside();
}
