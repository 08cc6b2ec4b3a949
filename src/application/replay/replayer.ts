import { projections } from '../../../projections';
import { runnable } from '../../../projections/runner/runnable';
import { planDecider } from '../../domain/plan/decider';
import { auditTrail } from '../../../projections/audit-trail/audit-trail.projection';
import { completed } from '../../../projections/audit-trail/changes';
import { ReplayedModel } from './replayed-model';
import type { AuditEntry, FieldChange } from '../../../projections/audit-trail/document';
import type { ModelContents, ModelStep } from './replayed-model';
import type { PlanFact } from '../../domain/plan/events';
import type { PlanState } from '../../domain/plan/state';

/** What one event did: to the state by which the rules decide, and to each read model. */
export interface Step {
  readonly fact: PlanFact;
  /** Fields of the plan, under the names that the API's history has for them. */
  readonly fields: readonly FieldChange[];
  readonly state: { readonly before: PlanState; readonly after: PlanState };
  readonly models: readonly ModelStep[];
}

const planModels = runnable(projections).filter(({ categories }) => categories.includes('plan'));

/** The read models that are made from a plan's events. */
export const planModelNames: readonly string[] = planModels.map(({ name }) => name);

/** Folds a plan's events one after the other, as the register itself does. It has no effects, and nothing is asked of any store. */
export class Replayer {
  #state: PlanState;
  readonly #models: readonly ReplayedModel[];

  private constructor(state: PlanState, models: readonly ReplayedModel[]) {
    this.#state = state;
    this.#models = models;
  }

  static atTheStart(): Replayer {
    return new Replayer(
      planDecider.initialState,
      planModels.map((projection) => new ReplayedModel(projection)),
    );
  }

  /** Takes the next event of the plan. */
  next(fact: PlanFact): Step {
    const before = this.#state;
    this.#state = planDecider.evolve(before, fact);
    const models = this.#models.map((model) => model.apply(fact));
    return { fact, fields: this.#fieldsOf(fact), state: { before, after: this.#state }, models };
  }

  /** The account of the audit trail, which knows what a correction gives back. */
  #fieldsOf({ eventId }: PlanFact): readonly FieldChange[] {
    const entry = this.#auditEntry(eventId);
    const corrected = entry?.corrects === undefined ? undefined : this.#auditEntry(entry.corrects);
    return entry ? completed(entry, corrected).changes : [];
  }

  #auditEntry(eventId: string): AuditEntry | undefined {
    const trail = this.#models.find(({ projection }) => projection.name === auditTrail.name);
    // The audit trail has an entry for each event, under the event's id.
    return trail?.entry(eventId) as AuditEntry | undefined;
  }

  get state(): PlanState {
    return this.#state;
  }

  /** The read model as it is now; undefined where there is none of this name. */
  contentsOf(model: string): ModelContents | undefined {
    return this.#models.find(({ projection }) => projection.name === model)?.contents();
  }

  /** As it is now; either goes on without the other. */
  copy(): Replayer {
    return new Replayer(
      this.#state,
      this.#models.map((model) => model.copy()),
    );
  }
}
