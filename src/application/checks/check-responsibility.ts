import { findingsIn, rowFindings } from '../../../projections/responsibility-history/check/findings';
import { noStories, storiesAfter } from '../../../projections/responsibility-history/check/story';
import { idOf } from '../../kernel/event';
import { planKind, planStream } from '../events/stream-kind';
import { UnknownEventVersion } from '../events/codec';
import { factsOf } from '../streams/facts';
import { pastEvents } from '../streams/streams-in';
import type { Finding } from '../../../projections/responsibility-history/check/findings';
import type { PlanId } from '../../kernel/ids';
import { StoreUnavailable } from '../ports/event-store';
import type { EventStore } from '../ports/event-store';
import type { HistoryRows } from './history-rows';

/** A plan that has been gone through. */
export interface CheckedPlan {
  readonly planId: PlanId;
  /** How many of the plan's events were read; 0 where there is no such plan. */
  readonly events: number;
  /** False where there was no read model to compare with, or it was being written without a pause. */
  readonly isCompared: boolean;
  readonly findings: readonly Finding[];
  /** Why nothing can be said of it. */
  readonly unreadable?: string;
}

type Events = Pick<EventStore, 'readStream' | 'readAll'>;

/** Goes through one plan: its events, and the read model's rows where there are any. */
export async function checkPlan(
  events: Events,
  rows: HistoryRows | null,
  planId: PlanId,
): Promise<CheckedPlan> {
  try {
    return await readPlan(events, rows, planId);
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    // What else goes wrong comes of what stands in an event, which its message might tell.
    const unreadable = error instanceof UnknownEventVersion ? error.message : 'one of its events is damaged';
    return { planId, events: 0, isCompared: false, findings: [], unreadable };
  }
}

/** @throws UnknownEventVersion */
async function readPlan(events: Events, rows: HistoryRows | null, planId: PlanId): Promise<CheckedPlan> {
  // The rows first: what is appended meanwhile is then in the events at least.
  const told = (await rows?.ofPlan(planId)) ?? null;
  let all = noStories;
  let inRows = noStories;
  let count = 0;
  for await (const fact of factsOf(events, planKind, planStream(planId))) {
    count += 1;
    all = storiesAfter(all, fact);
    if (told && fact.position <= told.upTo) inRows = storiesAfter(inRows, fact);
  }
  const differences = told ? rowFindings(inRows, told.rows) : [];
  return { planId, events: count, isCompared: told !== null, findings: [...findingsIn(all), ...differences] };
}

/** How many events have been gone through on the way; nothing of a plan is kept when its turn is over. */
export interface Passed {
  readonly passed: number;
  readonly plan: CheckedPlan | null;
}

/** Every plan, in the order in which they were opened. One that cannot be read is told of, and passed over. */
export async function* checkRegister(events: Events, rows: HistoryRows | null): AsyncGenerator<Passed, void> {
  for await (const { passed, begun } of pastEvents(events, [planKind.category])) {
    yield { passed, plan: begun && (await checkPlan(events, rows, idOf(begun) as PlanId)) };
  }
}
