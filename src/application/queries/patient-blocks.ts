import { Injectable } from '@nestjs/common';
import { isBlocked } from '../../domain/consent/decider';
import { FoldedStreams } from '../streams/folded-streams';
import { consentKind, consentStream } from '../events/stream-kind';
import type { PatientId } from '../../kernel/ids';
import type { Caller } from '../access/caller';

/** Keeps from a practitioner what belongs to patients who have blocked him, from the streams as they are now. */
@Injectable()
export class PatientBlocks {
  constructor(private readonly streams: FoldedStreams) {}

  /** Those of the patients who have shut the caller out. */
  async closedTo(
    { practitionerId }: Caller,
    patients: readonly PatientId[],
  ): Promise<ReadonlySet<PatientId>> {
    const closed = new Set<PatientId>();
    if (!practitionerId) return closed;
    for (const patientId of new Set(patients)) {
      const { state } = await this.streams.loadToRead(consentKind, consentStream(patientId));
      if (isBlocked(state, practitionerId)) closed.add(patientId);
    }
    return closed;
  }
}
