import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { Static, TSchema } from '@sinclair/typebox';
import { isPlanEventType, misfitsOf } from '../../domain/plan/masking/masked-fact';
import { planEventVersions } from '../../domain/plan/upcast';
import type { PlanId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import { planStream } from '../events/stream-kind';
import type { RecordedPlanFact } from './recorded-plan';

const exact = { additionalProperties: false };
const uuid = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' });
const instant = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$' });

const Header = Type.Object(
  {
    format: Type.Literal('sammen-plan-history'),
    version: Type.Literal(1),
    exportedAt: instant,
    planId: uuid,
    /** How many lines follow, so that a file that was cut off is noticed. */
    events: Type.Integer({ minimum: 1 }),
  },
  exact,
);

const Line = Type.Object(
  {
    revision: Type.Integer({ minimum: 0 }),
    type: Type.String(),
    /** The version in which the type's data are written. */
    version: Type.Integer({ minimum: 1 }),
    eventId: uuid,
    commandId: uuid,
    occurredAt: instant,
    recordedAt: instant,
    by: Type.Unknown(),
    data: Type.Unknown(),
    lateReason: Type.Optional(Type.String()),
    sourceSystem: Type.Optional(Type.String()),
  },
  exact,
);

/** A file cannot be read as a plan's history; the message is a sentence that names the line and holds nothing of it. */
export class PlanFileError extends Error {
  override readonly name = 'PlanFileError';
}

/**
 * One plan's history as a file: newline-delimited JSON. The first line is the header (format, version, when it was exported,
 * the plan's id, the number of events), each one after it an event in today's shape, oldest first.
 */
export function* planFileLines(
  facts: readonly RecordedPlanFact[],
  planId: PlanId,
  exportedAt: Instant,
): Generator<string, void> {
  const header: Static<typeof Header> = {
    format: 'sammen-plan-history',
    version: 1,
    exportedAt,
    planId,
    events: facts.length,
  };
  yield JSON.stringify(header);
  for (const fact of facts) yield JSON.stringify(lineOf(fact));
}

function lineOf(fact: RecordedPlanFact): Static<typeof Line> {
  const { revision, type, eventId, commandId, occurredAt, recordedAt, by, data, lateReason, sourceSystem } =
    fact;
  return {
    revision,
    type,
    version: planEventVersions[type].version,
    eventId,
    commandId,
    occurredAt,
    recordedAt,
    by,
    data,
    ...(lateReason !== undefined && { lateReason }),
    ...(sourceSystem !== undefined && { sourceSystem }),
  };
}

/** The facts in such a file. @throws PlanFileError */
export async function readPlanFile(lines: AsyncIterable<string>): Promise<readonly RecordedPlanFact[]> {
  let header: Static<typeof Header> | null = null;
  const facts: RecordedPlanFact[] = [];
  for await (const text of lines) {
    if (!header) header = checked(Header, text, 'Line 1 is not the header of a plan’s history');
    else facts.push(factIn(text, facts.length, header.planId as PlanId));
  }
  if (!header) throw new PlanFileError('The file is empty.');
  if (facts.length !== header.events) {
    throw new PlanFileError(`The file has ${facts.length} events, and its header says ${header.events}.`);
  }
  return facts;
}

function factIn(text: string, revision: number, planId: PlanId): RecordedPlanFact {
  const place = `Line ${revision + 2}`;
  const line = checked(Line, text, `${place} is not an event of a plan’s history`);
  if (line.revision !== revision) {
    throw new PlanFileError(`${place} has revision ${line.revision}, and ${revision} comes next.`);
  }
  const { version: _, ...fact } = { ...line, data: inTodaysShape(line, place), stream: planStream(planId) };
  // It has been checked field by field to be what its type says.
  return fact as RecordedPlanFact;
}

function inTodaysShape({ type, version, data, by }: Static<typeof Line>, place: string): unknown {
  if (!isPlanEventType(type) || version > planEventVersions[type].version) {
    throw new PlanFileError(`${place} is an event that this program does not know: a newer one wrote it.`);
  }
  const lifted = planEventVersions[type].upcasts
    .slice(version - 1)
    .reduce<unknown>((older, lift) => lift(older), data);
  const [misfit] = misfitsOf(type, lifted, by);
  if (misfit !== undefined) {
    throw new PlanFileError(`${place}: ${misfit} does not have the form that ${type} asks for.`);
  }
  return lifted;
}

function checked<Schema extends TSchema>(schema: Schema, text: string, sentence: string): Static<Schema> {
  const value = parsed(text);
  if (Value.Check(schema, value)) return value;
  const path = Value.Errors(schema, value).First()?.path;
  throw new PlanFileError(path ? `${sentence}: see ${path}.` : `${sentence}.`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
