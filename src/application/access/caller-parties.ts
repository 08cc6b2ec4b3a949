import { Injectable } from '@nestjs/common';
import { patientPlans } from '../../../projections/patient-plans/patient-plans.projection';
import { representationOf } from '../../domain/consent/decider';
import { FoldedStreams } from '../streams/folded-streams';
import { onlyFor } from './refusals';
import { consentKind, consentStream } from '../events/stream-kind';
import { ReadModels } from '../queries/read-models';
import type { RepresentationEntry } from '../../../projections/patient-plans/document';
import type { Instant } from '../../kernel/instant';
import type { Reading } from '../queries/answer';

/** The parties whose lists a caller may see: his unit; a citizen himself, and whom he is to those he represents. */
@Injectable()
export class CallerParties {
  constructor(
    private readonly models: ReadModels,
    private readonly streams: FoldedStreams,
  ) {}

  /** As `provider:<id>`, `patient:<id>`, `relative:<id>`. @throws ApplicationError forbidden */
  async of(
    { caller, atLeast }: Pick<Reading, 'caller' | 'atLeast'>,
    now: Instant,
  ): Promise<readonly string[]> {
    const { role, unit, personKey, patientId } = caller;
    if (role === 'practitioner' && unit) return [`provider:${unit.providerId}`];
    if (!personKey || (role !== 'patient' && role !== 'relative')) throw onlyFor('parties');
    const model = await this.models.open(patientPlans.name, atLeast ? { atLeast } : {});
    const where = { personKey, endedAt: null };
    const represented = await model.all<RepresentationEntry>('entries', { where });
    const relatives: string[] = [];
    // The read model says where to look; what he may see is decided by the patient's own stream.
    for (const entry of represented) {
      const { state } = await this.streams.loadToRead(consentKind, consentStream(entry.patientId));
      const held = representationOf(state, personKey, now);
      if (held?.relativeId === entry.relativeId && held.scopes.includes('read')) {
        relatives.push(`relative:${entry.relativeId}`);
      }
    }
    return [...(patientId ? [`patient:${patientId}`] : []), ...relatives];
  }
}
