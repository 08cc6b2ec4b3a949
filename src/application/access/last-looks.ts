import { Injectable } from '@nestjs/common';
import { lastLook, visitOf } from '../../domain/access/visits';
import type { Look, Reader } from '../../domain/access/visits';
import { representationOf } from '../../domain/consent/decider';
import type { PatientId, PlanId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import { accessKind, accessStream, consentKind, consentStream } from '../events/stream-kind';
import { FoldedStreams } from '../streams/folded-streams';
import type { Caller } from './caller';

/** How far a reader had come with a plan when he last looked at it. */
@Injectable()
export class LastLooks {
  constructor(private readonly streams: FoldedStreams) {}

  /**
   * The newest that the caller saw of the plan in his visits before the present one, so that it is the same before and
   * after he opens the plan again; null where he has seen it in no earlier visit.
   */
  async lookOf(
    caller: Caller,
    { planId, patientId }: { readonly planId: PlanId; readonly patientId: PatientId },
    now: Instant,
  ): Promise<Look | null> {
    const reader = await this.#readerOf(caller, patientId, now);
    if (!reader) return null;
    const { state } = await this.streams.loadToRead(accessKind, accessStream(patientId));
    return lastLook(visitOf(state.visits, planId, reader), now);
  }

  /** Whom the readings of this caller name; null for one who is nothing to the patient. */
  async #readerOf(caller: Caller, patientId: PatientId, now: Instant): Promise<Reader | null> {
    const { practitionerId, personKey } = caller;
    if (practitionerId) return { role: 'practitioner', practitionerId };
    if (caller.patientId === patientId) return { role: 'patient' };
    if (!personKey) return null;
    const { state } = await this.streams.loadToRead(consentKind, consentStream(patientId));
    const representation = representationOf(state, personKey, now);
    return representation && { role: 'relative', relativeId: representation.relativeId };
  }
}
