import { QueryHandler } from '@nestjs/cqrs';
import { begunWithin, netChanges } from '../../../projections/audit-trail/net-changes';
import { isEntryShownTo, isShownTo } from '../../../projections/audit-trail/shown-to';
import type { AuditEntry, FieldHistory } from '../../../projections/audit-trail/document';
import type { NetChange, Span } from '../../../projections/audit-trail/net-changes';
import type { Limited } from '../../../projections/shared/limited';
import type { Moment } from '../../../projections/audit-trail/versions';
import type { PatientId, PlanId } from '../../kernel/ids';
import type { Caller } from '../access/caller';
import { LastLooks } from '../access/last-looks';
import { ApplicationError } from '../errors';
import { planKind, planStream } from '../events/stream-kind';
import { FoldedStreams } from '../streams/folded-streams';
import { labelsOf, wholeEntries } from './history-items';
import { ReadChanges } from './messages';
import { PlanHistories, fieldHistoryIn } from './plan-histories';
import { behind } from './read-models';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Answer } from './messages';
import type { ReadModel } from './read-models';

export interface Changes {
  /** Null where the caller has never looked: then everything is new. */
  readonly from: number | null;
  readonly to: number;
  readonly changes: readonly (NetChange & { readonly label: string })[];
}

/** What differs between a revision, or what the caller last saw, and now. Reads no event from before it. */
@QueryHandler(ReadChanges)
export class ChangesQuery implements IQueryHandler<ReadChanges> {
  constructor(
    private readonly histories: PlanHistories,
    private readonly looks: LastLooks,
    private readonly streams: FoldedStreams,
  ) {}

  execute({ planId, since, reading }: ReadChanges): Promise<Answer<Changes>> {
    return this.histories.show(planId, reading, async ({ model, limited, patientId, now: to }) => {
      const from =
        since === null
          ? await this.#lastLook(reading.caller, { planId, patientId }, to)
          : await this.#momentOf(since, { model, planId, now: to });
      const history = await fieldHistoryIn(model, planId);
      const sight = { history, span: { from, to }, limited };
      const net = netChanges(history, await entriesWithin(model, sight), sight.span);
      const labelOf = labelsOf(history, reading.language);
      const changes = forReader(net, sight);
      return {
        from: from?.revision ?? null,
        to: to.revision,
        changes: changes.map((change) => ({ ...change, label: labelOf(change.path) })),
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

async function entriesWithin(
  model: ReadModel,
  { history, span, limited }: Sight,
): Promise<readonly AuditEntry[]> {
  const { from, to } = span;
  const begun = await model.entries<AuditEntry>(begunWithin(history, span));
  const within = await model.all<AuditEntry>('entries', {
    where: { planId: history.planId, revision: { gt: from?.revision ?? -1, lte: to.revision } },
    sort: [['revision', 'asc']],
  });
  const whole = await wholeEntries(
    model,
    [...begun.values(), ...within],
    isEntryShownTo({ limited, history, now: to }),
  );
  return whole.map(({ entry }) => entry);
}

interface Sight {
  readonly history: FieldHistory;
  readonly span: Span;
  readonly limited: Limited;
}

/** Of what the reader may see now; what he could not see then is new to him. */
function forReader(
  changes: readonly NetChange[],
  { history, span: { from, to }, limited }: Sight,
): readonly NetChange[] {
  const isShown = isShownTo(limited, history, to);
  const wasShown = isShownTo(limited, history, ...(from ? [from] : []));
  return changes
    .filter(({ path }) => isShown(path))
    .map((change) => (wasShown(change.path) ? change : { ...change, before: null }));
}
