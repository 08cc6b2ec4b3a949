import { Inject, Injectable } from '@nestjs/common';
import { auditTrail } from '../../../projections/audit-trail/audit-trail.projection';
import type { AuditEntry, FieldHistory } from '../../../projections/audit-trail/document';
import type { Limited } from '../../../projections/shared/limited';
import type { Moment } from '../../../projections/audit-trail/versions';
import type { PatientId, PlanId } from '../../kernel/ids';
import { later } from '../../kernel/instant';
import { AccessLog } from '../access/access-log';
import { limitedTo } from '../access/limited-to';
import { PlanPolicy } from '../access/plan-policy';
import { planStream } from '../events/stream-kind';
import { CLOCK } from '../ports/clock';
import { ReadModels, behind } from './read-models';
import type { Clock } from '../ports/clock';
import type { Answer, Reading } from './answer';
import type { ReadModel } from './read-models';

/** A plan's history, open to one reader. */
export interface OpenHistory {
  readonly model: ReadModel;
  readonly limited: Limited;
  readonly patientId: PatientId;
  /** With everything that the model has, at this instant: no event that is shown is newer, in neither sense. */
  readonly now: Moment;
}

/** Opens the histories of plans to those who may read them. */
@Injectable()
export class PlanHistories {
  constructor(
    private readonly policy: PlanPolicy,
    private readonly models: ReadModels,
    private readonly log: AccessLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * What is made of the plan's history for the reader. That he looked is on record before he is shown it.
   * @throws ApplicationError forbidden, not-found, read-model-behind; DomainError plan-not-found
   */
  async show<Body>(
    planId: PlanId,
    { caller, ...reading }: Reading,
    make: (open: OpenHistory) => Promise<Body>,
  ): Promise<Answer<Body>> {
    const admitted = await this.policy.admit(caller, planId, 'read-history', this.clock.now());
    const model = await this.models.open(auditTrail.name, reading, planStream(planId));
    const now = await this.#newest(model, planId);
    const { patientId } = admitted.plan.patient;
    const body = await make({ model, patientId, now, limited: limitedTo(admitted.standing, caller) });
    await this.log.recordReading(caller, admitted, { ...now, view: 'back' });
    return { body, freshness: model.freshness };
  }

  /**
   * The end of what is shown. Whoever asks again from this revision on loses nothing by it: what it tells of is judged no
   * earlier than when it was recorded, whatever this machine's clock says.
   */
  async #newest(model: ReadModel, planId: PlanId): Promise<Moment> {
    const { items } = await model.find<AuditEntry>('entries', {
      where: { planId },
      sort: [['revision', 'desc']],
      limit: 1,
    });
    const [newest] = items;
    if (!newest) throw behind();
    const { revision, recordedAt } = newest.document;
    return { revision, at: later(this.clock.now(), recordedAt) };
  }
}

/** What every field of the plan has been. @throws ApplicationError read-model-behind */
export async function fieldHistoryIn(model: ReadModel, planId: PlanId): Promise<FieldHistory> {
  const history = await model.get<FieldHistory>(planId);
  if (!history) throw behind();
  return history;
}
