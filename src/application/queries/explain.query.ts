import { QueryHandler } from '@nestjs/cqrs';
import { eventsOf, explained, isWithin, shownValue } from '../../../projections/audit-trail/explanation';
import { isGone } from '../../../projections/audit-trail/net-changes';
import { isShownTo } from '../../../projections/audit-trail/shown-to';
import type { AuditEntry, FieldHistory } from '../../../projections/audit-trail/document';
import type { Explained } from '../../../projections/audit-trail/explanation';
import type { Sight } from '../../../projections/audit-trail/shown-to';
import { ApplicationError } from '../errors';
import { labelsOf, shownEntries } from './history-items';
import { ExplainField } from './messages';
import { PlanHistories, fieldHistoryIn } from './plan-histories';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Answer, Reading } from './answer';
import type { OpenHistory } from './plan-histories';
import type { ReadModel } from './read-models';

export interface Explanation {
  readonly path: string;
  readonly label: string;
  /** As the plan shows it now; of a whole thing an object of its fields. */
  readonly value: unknown;
  /** Oldest first. */
  readonly events: readonly (Omit<Explained, 'summary'> & { readonly summary: string })[];
  /** How many still older events had to do with it. */
  readonly earlier: number;
}

/** A field that is set every day for years is explained by so many of its last events. */
const mostEvents = 200;

/** Which events made a field, or each field of a thing, what it is. */
@QueryHandler(ExplainField)
export class ExplainQuery implements IQueryHandler<ExplainField> {
  constructor(private readonly histories: PlanHistories) {}

  execute({ planId, path, reading }: ExplainField): Promise<Answer<Explanation>> {
    return this.histories.show(planId, reading, async (open) => {
      const history = await fieldHistoryIn(open.model, planId);
      const { value, events, earlier } = await lookedInto(path, history, open);
      const label = labelsOf({ ...open, history }, reading.language)(path);
      return { path, label, value, events: inLanguage(events, reading.language), earlier };
    });
  }
}

const inLanguage = (events: readonly Explained[], language: Reading['language']): Explanation['events'] =>
  events.map((event) => ({ ...event, summary: event.summary[language] }));

interface LookedInto {
  readonly value: unknown;
  readonly events: readonly Explained[];
  readonly earlier: number;
}

/** @throws ApplicationError field-not-found where nothing there is the reader's to know of */
async function lookedInto(path: string, history: FieldHistory, open: OpenHistory): Promise<LookedInto> {
  const { model, limited, now } = open;
  const sight = { limited, history, now };
  const isMeant = isWithin(path);
  const paths = Object.keys(history.fields)
    .filter(isMeant)
    .filter(isShownTo(limited, history, now));
  const { entries, earlier } =
    paths.length > 0 ? await setting(model, paths, sight) : await reporting(model, path, sight);
  const events = explained(entries, isMeant).filter(({ revision }) => revision <= now.revision);
  const last = events.at(-1);
  if (paths.length > 0) return { value: shownValue(history, path, { paths, moment: now }), events, earlier };
  if (last) return { value: isGone(path, history, now) ? null : last.after, events, earlier };
  throw new ApplicationError(
    'field-not-found',
    'The plan has had no such field; take the path from its history.',
  );
}

interface Found {
  readonly entries: readonly AuditEntry[];
  readonly earlier: number;
}

/** The last events that set the fields or took back what was set. */
async function setting(model: ReadModel, paths: readonly string[], sight: Sight): Promise<Found> {
  const events = eventsOf(sight.history, paths);
  const last = events.slice(-mostEvents);
  const found = await model.entries<AuditEntry>(last);
  const entries = await inOrder(model, [...found.values()], sight);
  return { entries, earlier: events.length - last.length };
}

/** A report is made once and taken back once at the most. It is looked for among the entries of its own plan. */
async function reporting(model: ReadModel, place: string, sight: Sight): Promise<Found> {
  const { planId } = sight.history;
  const { items } = await model.find<AuditEntry>('entries', { where: { planId, place }, limit: 2 });
  const entries = items.map(({ document }) => document);
  return { entries: await inOrder(model, entries, sight), earlier: 0 };
}

async function inOrder(
  model: ReadModel,
  entries: readonly AuditEntry[],
  sight: Sight,
): Promise<readonly AuditEntry[]> {
  const inTurn = entries.toSorted((a, b) => a.revision - b.revision);
  const whole = await shownEntries(model, inTurn, sight);
  return whole.map(({ entry }) => entry);
}
