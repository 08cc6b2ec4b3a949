import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import { patientPlans } from '../../../projections/patient-plans/patient-plans.projection';
import { refuse } from '../../kernel/domain-error';
import { onlyFor } from '../access/refusals';
import { PlanPolicy, mustNotBeBlocked } from '../access/plan-policy';
import { NationalIds } from '../access/national-ids';
import { FoldedStreams } from '../streams/folded-streams';
import { PatientPlans } from '../commands/patient-plans';
import { ApplicationError } from '../errors';
import { consentKind, consentStream, identityKind, identityStream } from '../events/stream-kind';
import { CLOCK } from '../ports/clock';
import { withoutDelay } from './answer';
import { ListPlans, LookUpPatient } from './messages';
import { ReadModels } from './read-models';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { PlanSummary, RepresentationEntry } from '../../../projections/patient-plans/document';
import type { PatientId, PlanId } from '../../kernel/ids';
import type { Clock } from '../ports/clock';
import type { Caller } from '../access/caller';
import type { Answer, PageOf } from './answer';
import type { ReadModel } from './read-models';

export interface LookedUp {
  readonly patientId: PatientId;
  readonly openPlan: PlanId | null;
}

/** Which patient has this number, and which plan is open. For practitioners; decided from streams. */
@QueryHandler(LookUpPatient)
export class PatientLookUp implements IQueryHandler<LookUpPatient> {
  constructor(
    private readonly streams: FoldedStreams,
    private readonly plans: PatientPlans,
    private readonly nationalIds: NationalIds,
  ) {}

  async execute({ nationalId, caller }: LookUpPatient): Promise<Answer<LookedUp>> {
    if (caller.role !== 'practitioner') throw onlyFor('practitioners');
    const stream = identityStream(this.nationalIds.keyFor(nationalId));
    const { patientId } = (await this.streams.loadToRead(identityKind, stream)).state;
    if (!patientId) return refuse('patient-not-found', 'Nobody is registered with this number.');
    const { state: consent } = await this.streams.loadToRead(consentKind, consentStream(patientId));
    mustNotBeBlocked(consent, caller);
    return withoutDelay({ patientId, openPlan: await this.plans.openPlanOf(patientId) });
  }
}

export type PlanItem = Pick<PlanSummary, 'planId' | 'title' | 'status'>;

/** The plans of one patient, or of the caller and those he represents: the ones that he may read. */
@QueryHandler(ListPlans)
export class PlansQuery implements IQueryHandler<ListPlans> {
  constructor(
    private readonly models: ReadModels,
    private readonly policy: PlanPolicy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ patientId, page, reading }: ListPlans): Promise<Answer<PageOf<PlanItem>>> {
    const model = await this.models.open(patientPlans.name, reading);
    const patients = patientId ? [patientId] : await patientsOf(reading.caller, model);
    const where = { kind: 'plan', patientId: { in: patients } };
    const found = await model.page<PlanSummary, PlanSummary>('documents', { where }, page, (plan) => plan);
    const readable = await Promise.all(found.items.map((plan) => this.#mayRead(reading.caller, plan.planId)));
    const items = found.items
      .filter((_, index) => readable[index])
      .map(({ planId, title, status }) => ({ planId, title, status }));
    // A cursor would tell that there is something.
    const next = items.length > 0 ? found.next : null;
    return { body: { items, next }, freshness: model.freshness };
  }

  async #mayRead(caller: Caller, planId: PlanId): Promise<boolean> {
    try {
      await this.policy.admit(caller, planId, 'read', this.clock.now());
      return true;
    } catch (error) {
      if (error instanceof ApplicationError) return false;
      throw error;
    }
  }
}

async function patientsOf({ patientId, personKey }: Caller, model: ReadModel): Promise<readonly PatientId[]> {
  const represented = personKey
    ? await model.all<RepresentationEntry>('entries', { where: { personKey, endedAt: null } })
    : [];
  return [...(patientId ? [patientId] : []), ...represented.map((one) => one.patientId)];
}
