import { Injectable } from '@nestjs/common';
import { v4 as uuidv4 } from 'uuid';
import { isRecorded, visitOf } from '../../domain/access/visits';
import type { Reading } from '../../domain/access/visits';
import type { CommandId } from '../../kernel/ids';
import { earlier } from '../../kernel/instant';
import type { Instant } from '../../kernel/instant';
import type { AccessCommand } from '../../domain/access/decider';
import type { Actor } from '../../kernel/actor';
import type { StreamName } from '../../kernel/event';
import { ApplicationError } from '../errors';
import { StoreUnavailable } from '../ports/event-store';
import { CommandRunner } from '../commands/command-runner';
import { accessKind, accessStream } from '../events/stream-kind';
import { actorFor } from './actor';
import { readingBasis } from './reading-basis';
import type { Caller } from './caller';
import type { Admitted } from './plan-policy';

/** The newest revision that is shown, in which view, and the instant that it is judged at. */
export interface Shown extends Pick<Reading, 'revision' | 'view'> {
  readonly at: Instant;
}

/** Puts on record who reads what (decision 17). Whoever shows it waits for that: what cannot be recorded is not shown. */
@Injectable()
export class AccessLog {
  constructor(private readonly runner: CommandRunner) {}

  /**
   * The caller is about to be shown something of the plan that he was admitted to. What is on record already takes no
   * look at the store.
   * @throws ApplicationError reading-not-recorded, too-much-contention
   */
  async recordReading(caller: Caller, admitted: Admitted, { at, ...shown }: Shown): Promise<void> {
    const { planId, patient } = admitted.plan;
    const actor = actorFor(caller, admitted);
    const reading = { planId, basis: readingBasis(admitted.standing), ...shown };
    if (isRecorded(visitOf(admitted.visits, planId, actor), reading, at)) return;
    const command = { type: 'RecordReading', ...reading } as const;
    try {
      // What he saw is what held at the instant for which the answer was made.
      await this.#record(accessStream(patient.patientId), { actor, command, seenAt: at });
    } catch (error) {
      throw error instanceof StoreUnavailable ? notRecorded() : error;
    }
  }

  async #record(
    stream: StreamName,
    { actor, command, seenAt }: { actor: Actor; command: AccessCommand; seenAt: Instant },
  ): Promise<void> {
    const id = uuidv4();
    await this.runner.execute({
      kind: accessKind,
      stream,
      commandId: id as CommandId,
      fingerprint: 'access-log',
      correlationId: id,
      admit: (_state, now) =>
        Promise.resolve({ actor, command, context: { occurredAt: earlier(seenAt, now) } }),
    });
  }
}

const notRecorded = (): ApplicationError =>
  new ApplicationError(
    'reading-not-recorded',
    'Whoever reads a plan is put on record first, and the record cannot be written now. Try again in a moment.',
  );
