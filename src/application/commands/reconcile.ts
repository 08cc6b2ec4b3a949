import { fieldsOf } from '../../domain/plan/fields';
import { sameValue } from '../../domain/plan/changes';
import { planDecider } from '../../domain/plan/decider';
import { DomainError, refuse } from '../../kernel/domain-error';
import { decode } from '../events/codec';
import type { Conflict } from '../../kernel/domain-error';
import type { StreamName } from '../../kernel/event';
import type { EventId } from '../../kernel/ids';
import type { PlanCommand } from '../../domain/plan/commands';
import type { PlanContext, PlanDecided } from '../../domain/plan/decision';
import type { PlanEvent, PlanFact } from '../../domain/plan/events';
import type { PlanState } from '../../domain/plan/state';
import type { EventStore } from '../ports/event-store';
import type { Attempt } from './handle-command';

type PlanAttempt = Attempt<PlanState, PlanCommand, PlanEvent, PlanContext>;
interface Field {
  readonly path: string;
  readonly value: unknown;
}

/**
 * Merges by meaning: what the caller asks is decided on the plan as it is now, and clashes only where others have
 * since set the same field to something else, or made impossible what was possible on what the caller saw.
 * @throws DomainError unknown-revision, conflict
 */
export const reconcilerOf =
  (store: EventStore, stream: StreamName, seen: number) =>
  async ({ folded, command, context, result }: PlanAttempt): Promise<void> => {
    const head = folded.head?.revision ?? -1;
    if (seen > head) refuse('unknown-revision', `The plan is at revision ${head}; it never had ${seen}.`);
    if (seen === head) return;
    const { seenState, since } = await readAround(store, stream, seen);
    const mine = result instanceof DomainError ? attemptOn(seenState, command, context) : result;
    if (!mine) return;
    const yours = mine.filter(({ by }) => !by).flatMap((event) => fieldsOf(event, '' as EventId));
    const conflicts =
      result instanceof DomainError ? hindrances(yours, since) : clashes(command, yours, since);
    if (conflicts.length > 0) throw conflict(conflicts);
  };

async function readAround(
  store: EventStore,
  stream: StreamName,
  seen: number,
): Promise<{ readonly seenState: PlanState; readonly since: readonly PlanFact[] }> {
  let seenState = planDecider.initialState;
  let seenCommand: string | null = null;
  const since: PlanFact[] = [];
  for await (const stored of store.readStream(stream)) {
    const recorded = decode(stored);
    const fact = recorded as unknown as PlanFact;
    // A command's events are one change: who has seen the first of them has seen what it did.
    if (fact.revision <= seen || recorded.commandId === seenCommand) {
      seenState = planDecider.evolve(seenState, fact);
      seenCommand = recorded.commandId;
    } else since.push(fact);
  }
  return { seenState, since };
}

/** Null where it was refused on what the caller saw too: then the rule is the answer, not the clash. */
function attemptOn(
  state: PlanState,
  command: PlanCommand,
  context: PlanContext,
): readonly PlanDecided[] | null {
  try {
    return planDecider.decide(state, command, context);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

const theirFields = (since: readonly PlanFact[]): readonly Conflict[] =>
  since.flatMap((fact) =>
    fieldsOf(fact, fact.eventId).map(({ path, value }) => ({
      field: path,
      yours: null,
      theirs: value ?? null,
      by: fact.by,
      at: fact.recordedAt,
    })),
  );

/** The same field, another value; the latest of theirs counts. What is approved is what was seen: there all they did clashes. */
function clashes(
  { type }: PlanCommand,
  yours: readonly Field[],
  since: readonly PlanFact[],
): readonly Conflict[] {
  const fields = theirFields(since);
  if (type === 'ApprovePlan') return fields.filter(({ field }) => approved.test(field));
  const theirs = new Map(fields.map((field) => [field.field, field]));
  return yours.flatMap(({ path, value }) => {
    const other = theirs.get(path);
    return other && !sameValue(other.theirs, value ?? null) ? [{ ...other, yours: value ?? null }] : [];
  });
}

/** What an approval stands for: the content, not how it goes. */
const approved = /^\/(problems|goals|measures|zones)\/(?!.*\/(performances|achievement|responsible)\b)/;

/** What others have done to the same things, where it has made the command impossible; failing that, all they have done. */
function hindrances(yours: readonly Field[], since: readonly PlanFact[]): readonly Conflict[] {
  const theirs = theirFields(since);
  const mine = new Map(yours.map(({ path, value }) => [path, value ?? null]));
  const things = new Set(yours.map(({ path }) => thing(path)));
  const close = theirs.filter(({ field }) => things.has(thing(field)));
  return (close.length > 0 ? close : theirs).map((other) => ({
    ...other,
    yours: mine.get(other.field) ?? null,
  }));
}

/** `/measures/<id>` of `/measures/<id>/title`. */
const thing = (path: string): string => path.split('/').slice(0, 3).join('/');

const conflict = (conflicts: readonly Conflict[]): DomainError =>
  new DomainError('conflict', 'Others have changed this since you read it; see conflicts and choose.', {
    conflicts,
  });
