import { Injectable } from '@nestjs/common';
import { isBlocked } from '../../domain/consent/decider';
import { FoldedStreams } from '../commands/folded-stream';
import { consentKind, consentStream } from '../events/stream-kind';
import type { PatientId } from '../../kernel/ids';
import type { Caller } from '../access/caller';

/** Keeps from a practitioner what belongs to patients who have blocked him, from the streams as they are now. */
@Injectable()
export class PatientBlocks {
  constructor(private readonly streams: FoldedStreams) {}

  async without<Item>(
    { practitionerId }: Caller,
    items: readonly Item[],
    patientOf: (item: Item) => PatientId,
  ): Promise<readonly Item[]> {
    if (!practitionerId) return items;
    const patients = [...new Set(items.map(patientOf))];
    const closed = new Set<PatientId>();
    for (const patientId of patients) {
      const { state } = await this.streams.load(consentKind, consentStream(patientId));
      if (isBlocked(state, practitionerId)) closed.add(patientId);
    }
    return closed.size === 0 ? items : items.filter((item) => !closed.has(patientOf(item)));
  }
}
