import { responsibilityHistory } from '../../../projections/responsibility-history/responsibility-history.projection';
import { pagesOf } from '../streams/pages';
import { ownGeneration } from '../../../projections/runner/pointer-moves';
import type { ResponsibilityRow } from '../../../projections/responsibility-history/document';
import type { PlanId } from '../../kernel/ids';
import type { Position } from '../ports/event-store';
import type { Generation, Query, ReadStore } from '../ports/read-store';

type Documents = Pick<ReadStore, 'pointer' | 'checkpoint' | 'getMany' | 'find'>;

/** A plan's rows, and up to which event they tell. */
export interface RowsOfPlan {
  readonly rows: readonly ResponsibilityRow[];
  readonly upTo: Position;
}

const pageSize = 200;
const attempts = 5;
const nowhere = '' as Position;

/** The rows of the responsibility history, read beside whoever writes them. */
export class HistoryRows {
  private constructor(
    private readonly documents: Documents,
    private readonly target: Generation,
  ) {}

  /** Null where there is no read model that this build would have made. */
  static async open(documents: Documents): Promise<HistoryRows | null> {
    const { name, version } = responsibilityHistory;
    const pointer = await documents.pointer(name);
    const generation = pointer && ownGeneration(pointer, version);
    return generation === null ? null : new HistoryRows(documents, { projection: name, generation });
  }

  /** Null where the plan's rows were written again and again meanwhile. */
  async ofPlan(planId: PlanId): Promise<RowsOfPlan | null> {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const checkpoint = (await this.documents.checkpoint(this.target)) ?? nowhere;
      const before = await this.#positionOf(planId);
      const rows = await this.#read(planId);
      // Rows and document are written in one step, so an unmoved document says that the rows belong together.
      if (before === (await this.#positionOf(planId))) {
        return { rows, upTo: before > checkpoint ? before : checkpoint };
      }
    }
    return null;
  }

  async #positionOf(planId: PlanId): Promise<Position> {
    const found = await this.documents.getMany(this.target, 'documents', [planId]);
    return found.get(planId)?.position ?? nowhere;
  }

  async #read(planId: PlanId): Promise<readonly ResponsibilityRow[]> {
    const rows: ResponsibilityRow[] = [];
    const find = (query: Query<ResponsibilityRow>) =>
      this.documents.find<ResponsibilityRow>(this.target, 'entries', query);
    for await (const items of pagesOf(find, { where: { planId }, limit: pageSize })) {
      rows.push(...items.map(({ document }) => document));
    }
    return rows;
  }
}
