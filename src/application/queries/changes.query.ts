import { QueryHandler } from '@nestjs/cqrs';
import type { AuditEntry } from '../../../projections/audit-trail/document';
import type { NetChange } from '../../../projections/audit-trail/net-changes';
import type { Moment } from '../../../projections/audit-trail/versions';
import type { PatientId, PlanId } from '../../kernel/ids';
import type { Caller } from '../access/caller';
import { LastLooks } from '../access/last-looks';
import { ApplicationError } from '../errors';
import { planKind, planStream } from '../events/stream-kind';
import { FoldedStreams } from '../streams/folded-streams';
import { begunAt, changesPage, theFirst } from './changes-page';
import { labelsOf } from './history-items';
import { ReadChanges } from './messages';
import { PlanHistories, fieldHistoryIn } from './plan-histories';
import { behind } from './read-models';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Answer, PageOf } from './answer';
import type { ReadModel } from './read-models';

export interface Changes {
  /** Null where the caller has never looked: then everything is new. */
  readonly from: number | null;
  readonly to: number;
  readonly changes: readonly (NetChange & { readonly label: string })[];
  readonly next: PageOf<unknown>['next'];
}

/**
 * What differs between a revision, or what the caller last saw, and now. Reads no event from before it. Later pages are of
 * the same two moments, whatever has been recorded or has begun since.
 */
@QueryHandler(ReadChanges)
export class ChangesQuery implements IQueryHandler<ReadChanges> {
  constructor(
    private readonly histories: PlanHistories,
    private readonly looks: LastLooks,
    private readonly streams: FoldedStreams,
  ) {}

  execute({ planId, since, page, reading }: ReadChanges): Promise<Answer<Changes>> {
    return this.histories.show(planId, reading, async ({ model, limited, patientId, now }) => {
      const begun = page.after && begunAt(page.after);
      const span = begun?.span ?? {
        from:
          since === null
            ? await this.#lastLook(reading.caller, { planId, patientId }, now)
            : await this.#momentOf(since, { model, planId, now }),
        to: now,
      };
      const history = await fieldHistoryIn(model, planId);
      const sight = { history, span, limited, now };
      const { items, next } = await changesPage(model, sight, {
        limit: page.limit,
        after: begun?.after ?? theFirst,
      });
      const labelOf = labelsOf(sight, reading.language, span.from ?? span.to);
      return {
        from: span.from?.revision ?? null,
        to: span.to.revision,
        changes: items.map((change) => ({ ...change, label: labelOf(change.path) })),
        next,
      };
    });
  }

  /** As he saw it then: what time alone had done by then is not new. @throws ApplicationError read-model-behind */
  async #lastLook(
    caller: Caller,
    plan: { readonly planId: PlanId; readonly patientId: PatientId },
    now: Moment,
  ): Promise<Moment | null> {
    const look = await this.looks.lookOf(caller, plan, now.at);
    if (look && look.revision > now.revision) throw behind();
    return look;
  }

  /** @throws ApplicationError revision-not-found, read-model-behind */
  async #momentOf(revision: number, { model, planId, now }: Within): Promise<Moment> {
    const { items } = await model.find<AuditEntry>('entries', { where: { planId, revision }, limit: 1 });
    const [found] = items;
    if (found && revision <= now.revision) return { revision, at: found.document.recordedAt };
    const { head } = await this.streams.load(planKind, planStream(planId));
    if (head && revision <= head.revision) throw behind();
    throw new ApplicationError('revision-not-found', 'The plan has not had this revision.');
  }
}

interface Within {
  readonly model: ReadModel;
  readonly planId: PlanId;
  readonly now: Moment;
}
