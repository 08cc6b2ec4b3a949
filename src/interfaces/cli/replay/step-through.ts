import { planModelNames } from '../../../application/replay/replayer';
import { UsageError } from '../terminal';
import { converse } from './console';
import { momentIn, revisionIn } from './moments';
import { Session } from './session';
import { mustBeModel, stopAtType, stopWhereChanges } from './stops';
import { tellAll } from './tell-all';
import type { Instant } from '../../../kernel/instant';
import type { PlanFact } from '../../../domain/plan/events';
import type { Stop } from '../../../application/replay/stops';
import type { Terminal } from '../terminal';

export interface StepOptions {
  readonly json?: true;
  readonly from?: string;
  readonly to?: string;
  readonly at?: string;
  readonly untilType?: string;
  readonly untilChange?: string;
  readonly model?: readonly string[];
  readonly state?: true;
  readonly documents?: true;
}

/** Steps through a history: tells it as JSON, or as it is asked for on the way. @throws UsageError */
export function stepThrough(
  facts: readonly PlanFact[],
  options: StepOptions,
  terminal: Terminal,
): Promise<void> {
  const { from, to } = rangeIn(options, facts);
  const halt = haltIn(options);
  const models = options.model?.map(mustBeModel) ?? planModelNames;
  if (options.json) {
    const { state: withState = false, documents: withDocuments = false } = options;
    return tellAll(facts, { from, to, halt, models, withState, withDocuments }, terminal.out);
  }
  const session = new Session(options.to === undefined ? facts : facts.slice(0, to + 1), models);
  session.goTo(from);
  if (halt && !halt(session.step)) session.runUntil(halt);
  return converse(session, terminal);
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** `--at` names the last step; alone, it is the only one. @throws UsageError for what is not in the history */
function rangeIn({ from, to, at }: StepOptions, facts: readonly PlanFact[]): Range {
  if (to !== undefined && at !== undefined)
    throw new UsageError('Name the last step once: by --to or by --at.');
  const last = facts.length - 1;
  const byThen = at === undefined ? last : lastBy(momentIn(at), facts);
  const beginning = at === undefined ? 0 : byThen;
  const range = {
    from: from === undefined ? beginning : revisionIn(from),
    to: to === undefined ? byThen : revisionIn(to),
  };
  if (range.from <= range.to && range.to <= last) return range;
  throw new UsageError(
    `The revisions of this plan are 0 to ${last}, the first one asked for before the last.`,
  );
}

function lastBy(instant: Instant, facts: readonly PlanFact[]): number {
  const last = facts.findLastIndex(({ recordedAt }) => recordedAt <= instant);
  if (last < 0) throw new UsageError(`The first event was recorded after ${instant}.`);
  return last;
}

/** Where both are said, both must hold. */
function haltIn({ untilType, untilChange }: StepOptions): Stop | null {
  const stops = [
    ...(untilType === undefined ? [] : [stopAtType(untilType)]),
    ...(untilChange === undefined ? [] : [stopWhereChanges(untilChange)]),
  ];
  return stops.length === 0 ? null : (step) => stops.every((stop) => stop(step));
}
