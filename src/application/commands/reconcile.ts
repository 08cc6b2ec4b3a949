import { changesWhatIsApproved, fieldsOf } from '../../domain/plan/fields';
import { sameValue } from '../../domain/plan/changes';
import { planDecider } from '../../domain/plan/decider';
import { DomainError, refuse } from '../../kernel/domain-error';
import { planKind } from '../events/stream-kind';
import { factsOf } from '../streams/facts';
import type { Conflict } from '../../kernel/domain-error';
import type { StreamName } from '../../kernel/event';
import type { EventId } from '../../kernel/ids';
import type { PlanCommand } from '../../domain/plan/commands';
import type { PlanContext, PlanDecided } from '../../domain/plan/decision';
import type { PlanEvent, PlanFact } from '../../domain/plan/events';
import type { PlanState } from '../../domain/plan/state';
import type { EventStore } from '../ports/event-store';
import type { Attempt } from './execution';

type PlanAttempt = Attempt<PlanState, PlanCommand, PlanEvent, PlanContext>;
interface Field {
  readonly path: string;
  readonly value: unknown;
}

/** Who asks for a change on an older revision, and how much of what others did may be shown to him. */
export interface Seen {
  readonly revision: number;
  readonly mayRead: () => boolean;
}

/**
 * Merges by meaning: what the caller asks is decided on the plan as it is now, and clashes only where others have
 * since set the same field to something else, or made impossible what was possible on what the caller saw.
 * @throws DomainError unknown-revision, conflict
 */
export const reconcilerOf =
  (store: EventStore, stream: StreamName, seen: Seen) =>
  async ({ folded, command, context, result }: PlanAttempt): Promise<void> => {
    const head = folded.head?.revision ?? -1;
    if (seen.revision > head) {
      refuse('unknown-revision', `The plan is at revision ${head}; it never had ${seen.revision}.`);
    }
    if (seen.revision === head) return;
    const since = await factsAfter(store, stream, seen.revision);
    const conflicts =
      result instanceof DomainError
        ? await hindrances(store, stream, { command, context, since })
        : clashes(command, fieldsDecided(result), since);
    if (conflicts.length > 0) throw conflict(conflicts, seen.mayRead());
  };

/** A command's events are one change: who has seen the first of them has seen what it did. */
async function factsAfter(store: EventStore, stream: StreamName, seen: number): Promise<readonly PlanFact[]> {
  let seenCommand: string | null = null;
  const since: PlanFact[] = [];
  for await (const fact of factsOf(store, planKind, stream, { from: seen })) {
    if (fact.revision === seen) seenCommand = fact.commandId;
    else if (fact.commandId !== seenCommand) since.push(fact);
  }
  return since;
}

/** The plan as the caller saw it; read through only where it is needed to tell a clash from a plain refusal. */
async function stateBefore(store: EventStore, stream: StreamName, end: number): Promise<PlanState> {
  let state = planDecider.initialState;
  for await (const fact of factsOf(store, planKind, stream, { maxCount: end })) {
    state = planDecider.evolve(state, fact);
  }
  return state;
}

const fieldsDecided = (decided: readonly PlanDecided[]): readonly Field[] =>
  decided.filter(({ by }) => !by).flatMap((event) => fieldsOf(event, '' as EventId));

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
  if (type === 'ApprovePlan') return theirFields(since.filter((fact) => changesWhatIsApproved[fact.type]));
  const theirs = new Map(theirFields(since).map((field) => [field.field, field]));
  return yours.flatMap(({ path, value }) => {
    const other = theirs.get(path);
    return other && !sameValue(other.theirs, value ?? null) ? [{ ...other, yours: value ?? null }] : [];
  });
}

interface Refused {
  readonly command: PlanCommand;
  readonly context: PlanContext;
  readonly since: readonly PlanFact[];
}

/** What others have done to the things that the command is about, where that has made it impossible. */
async function hindrances(
  store: EventStore,
  stream: StreamName,
  { command, context, since }: Refused,
): Promise<readonly Conflict[]> {
  const [first] = since;
  const seenState = first && (await stateBefore(store, stream, first.revision));
  const decided = seenState && attemptOn(seenState, command, context);
  if (!decided) return [];
  const yours = fieldsDecided(decided);
  const mine = new Map(yours.map(({ path, value }) => [path, value ?? null]));
  const things = new Set(yours.map(({ path }) => thing(path)));
  const named = JSON.stringify(command);
  const isAbout = (text: string): boolean => (text.match(uuids) ?? []).some((id) => named.includes(id));
  return since.flatMap((fact) => {
    // What was entered in error is told apart by the entry; what it was about is in the correction.
    const isGone = fact.type === 'EnteredInError' && isAbout(JSON.stringify(fact.data.corrected));
    return theirFields([fact])
      .filter(({ field }) => isGone || things.has(thing(field)) || concernsAll.has(field) || isAbout(field))
      .map((other) => ({ ...other, yours: mine.get(other.field) ?? null }));
  });
}

const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The plan's own status, and who leads it: any command may be refused because of them. */
const concernsAll: ReadonlySet<string> = new Set(['/status', '/coordination/responsible']);

/** `/measures/<id>` of `/measures/<id>/title`. */
const thing = (path: string): string => path.split('/').slice(0, 3).join('/');

/** Who may not read the plan is told where the clash is, not what others have written there. */
function conflict(conflicts: readonly Conflict[], mayRead: boolean): DomainError {
  const detail = 'Others have changed this since you read it; see conflicts and choose.';
  const shown = mayRead ? conflicts : conflicts.map((one) => ({ ...one, theirs: null }));
  return new DomainError('conflict', detail, { conflicts: shown });
}
