import { Injectable } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import { planKind, planStream } from '../events/stream-kind';
import { FoldedStreams } from '../streams/folded-streams';
import type { CommandId, PatientId, PlanId } from '../../kernel/ids';

/** A patient's first, second, … plan: the id is the reservation, so that two cannot be opened at once. */
const planIdOf = (patientId: PatientId, ordinal: number): PlanId =>
  uuidv5(`plan/${ordinal}`, patientId) as PlanId;

/** Finds a patient's plans in the streams themselves. */
@Injectable()
export class PatientPlans {
  constructor(private readonly streams: FoldedStreams) {}

  /** The open (or paused) plan, or null. */
  async openPlanOf(patientId: PatientId): Promise<PlanId | null> {
    const planId = await this.placeFor(patientId);
    const { state } = await this.streams.load(planKind, planStream(planId));
    return state.status === 'unopened' ? null : planId;
  }

  /** Where a new plan would go: the open plan, else the first id that is free; or the plan that the command itself opened. */
  async placeFor(patientId: PatientId, commandId?: CommandId): Promise<PlanId> {
    for (let ordinal = 1; ; ordinal += 1) {
      const planId = planIdOf(patientId, ordinal);
      const { state, done } = await this.streams.load(planKind, planStream(planId));
      if (state.status !== 'closed' || (commandId && done.has(commandId))) return planId;
    }
  }

  /** Whether the command has opened one of the patient's plans. */
  async hasOpened(patientId: PatientId, commandId: CommandId): Promise<boolean> {
    const planId = await this.placeFor(patientId, commandId);
    const { done } = await this.streams.load(planKind, planStream(planId));
    return done.has(commandId);
  }
}
