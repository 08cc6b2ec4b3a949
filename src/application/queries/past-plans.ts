import { Inject, Injectable } from '@nestjs/common';
import { planAfter } from '../../../projections/plan-view/plan-after';
import { present } from '../../../projections/plan-view/present';
import { planView } from '../../../projections/plan-view/plan-view.projection';
import { responsibilityAt } from '../../../projections/plan-view/responsibility';
import type { PlanDocument } from '../../../projections/plan-view/document';
import type { Plan } from '../../../projections/plan-view/plan';
import type { PlanSnapshot } from '../../../projections/plan-view/snapshots';
import type { PlanFact } from '../../domain/plan/events';
import type { PlanId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import { ApplicationError } from '../errors';
import { planKind, planStream } from '../events/stream-kind';
import { EVENT_STORE } from '../ports/event-store';
import { READ_STORE } from '../ports/read-store';
import { ProjectionProgress } from '../projections/projection-progress';
import { factsOf } from '../streams/facts';
import type { EventStore } from '../ports/event-store';
import type { Query, ReadStore } from '../ports/read-store';

/** A plan as far as its events have been folded. */
type Folded = Pick<PlanSnapshot, 'revision' | 'recordedAt' | 'document'>;

type SnapshotQuery = Pick<Query<PlanSnapshot>, 'where' | 'sort'>;

/**
 * Plans as they stood, folded from their own streams by the projector of the live view. A snapshot of the read model
 * shortens the way: what it lacks, because it is behind or being built, is folded from the events.
 */
@Injectable()
export class PastPlans {
  constructor(
    private readonly progress: ProjectionProgress,
    @Inject(EVENT_STORE) private readonly events: EventStore,
    @Inject(READ_STORE) private readonly documents: ReadStore,
  ) {}

  /**
   * As at the instant at which the event was recorded. Before anybody has been given the coordination, which is so only
   * between the events of the command that opens the plan, it is the plan as that command left it.
   * @throws ApplicationError revision-not-found
   */
  async atRevision(planId: PlanId, revision: number): Promise<Plan> {
    const start = await this.#snapshot({
      where: { planId, revision: { lte: revision } },
      sort: [['revision', 'desc']],
    });
    const folded = await this.#fold(
      planId,
      start,
      (fact, before) => fact.revision <= revision || isBeingOpened(before),
    );
    const plan = folded && folded.revision >= revision ? present(folded.document, folded.recordedAt) : null;
    return plan ?? refuse('revision-not-found', 'The plan has not had this revision.');
  }

  /**
   * By what the register knew at the instant; what has not come yet is answered as now.
   * @throws ApplicationError plan-not-opened-yet
   */
  async asOf(planId: PlanId, instant: Instant, now: Instant): Promise<Plan> {
    if (instant >= now) return this.asNow(planId, now);
    const start = await this.#snapshot({
      where: { planId, recordedAt: { lte: instant } },
      sort: [
        ['recordedAt', 'desc'],
        ['revision', 'desc'],
      ],
    });
    const folded = await this.#fold(planId, start, ({ recordedAt }) => recordedAt <= instant);
    return shownAt(instant, folded);
  }

  /** With everything that is recorded, whether the read model has it or not. @throws ApplicationError plan-not-opened-yet */
  async asNow(planId: PlanId, now: Instant): Promise<Plan> {
    const start = await this.#snapshot({ where: { planId }, sort: [['revision', 'desc']] });
    return shownAt(now, await this.#fold(planId, start, () => true));
  }

  async #snapshot(query: SnapshotQuery): Promise<Folded | null> {
    const live = await this.progress.live(planView.name);
    const { items } = await this.documents.find<PlanSnapshot>(live, 'entries', { ...query, limit: 1 });
    return items[0]?.document ?? null;
  }

  /** On from the snapshot, or from the first event, for as long as the facts are wanted. */
  async #fold(
    planId: PlanId,
    start: Folded | null,
    isWanted: (fact: PlanFact, before: Folded | null) => boolean,
  ): Promise<Folded | null> {
    let folded = start;
    const range = { from: start ? start.revision + 1 : 0 };
    for await (const fact of factsOf(this.events, planKind, planStream(planId), range)) {
      if (!isWanted(fact, folded)) break;
      const document: PlanDocument | null = planAfter(folded?.document ?? null, fact);
      folded = document && { document, revision: fact.revision, recordedAt: fact.recordedAt };
    }
    return folded;
  }
}

const isBeingOpened = (folded: Folded | null): boolean =>
  !folded || !responsibilityAt(folded.document, 'coordination', folded.recordedAt);

const shownAt = (instant: Instant, folded: Folded | null): Plan =>
  (folded && present(folded.document, instant)) ??
  refuse('plan-not-opened-yet', 'The plan had not been opened then.');

const refuse = (code: 'revision-not-found' | 'plan-not-opened-yet', detail: string): never => {
  throw new ApplicationError(code, detail);
};
