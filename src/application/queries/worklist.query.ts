import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import { patientPlans } from '../../../projections/patient-plans/patient-plans.projection';
import { worklist } from '../../../projections/worklist/worklist.projection';
import { forbidden } from '../errors';
import { CLOCK } from '../ports/clock';
import { ReadWorklist } from './messages';
import { PatientBlocks } from './patient-blocks';
import { ReadModels } from './read-models';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { RepresentationEntry } from '../../../projections/patient-plans/document';
import type {
  NoticeEntry,
  OfferEntry,
  OverdueEntry,
  ResponsibleEntry,
  ReviewEntry,
} from '../../../projections/worklist/document';
import type { Instant } from '../../kernel/instant';
import type { Caller } from '../access/caller';
import type { Clock } from '../ports/clock';
import type { Query } from '../ports/read-store';
import type { Answer, Reading } from './messages';
import type { ReadModel } from './read-models';

type Listed = ResponsibleEntry | OverdueEntry | OfferEntry | ReviewEntry;
/** An entry without what only says where it stands. */
type Item<Entry> = Omit<Entry, 'party' | 'list' | 'from' | 'to'>;

export interface Worklist {
  readonly responsibleFor: readonly Item<ResponsibleEntry>[];
  readonly overdue: readonly Item<OverdueEntry>[];
  readonly offersToAnswer: readonly OfferItem[];
  readonly offersAwaitingAnswer: readonly OfferItem[];
  readonly reviewsDue: readonly Item<ReviewEntry>[];
  readonly notices: readonly NoticeItem[];
}
type OfferItem = Omit<OfferEntry, 'party' | 'list'>;
type NoticeItem = Omit<NoticeEntry, 'party' | 'list' | 'text' | 'patientId'> & { readonly text: string };

/** Of each list this many; a unit with more has filters of its own to come. */
const longest = 200;
const noticesShown = 50;

/** What the caller's unit, or a citizen himself, has to do. What time alone does is judged now. */
@QueryHandler(ReadWorklist)
export class WorklistQuery implements IQueryHandler<ReadWorklist> {
  constructor(
    private readonly models: ReadModels,
    private readonly blocks: PatientBlocks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ reading }: ReadWorklist): Promise<Answer<Worklist>> {
    const now = this.clock.now();
    const party = { in: await this.#partiesOf(reading) };
    const model = await this.models.open(worklist.name, reading);
    const during = { party, from: { lte: now }, to: { gt: now } };
    const open = { party, deadline: { gt: now } };
    const find = <Entry extends Listed>(query: Omit<Query<Entry>, 'limit'>) =>
      this.#find(model, reading.caller, query);
    const [responsible, overdue, toAnswer, awaiting, reviews, notices] = await Promise.all([
      find<ResponsibleEntry>({ where: { ...during, list: 'responsible' } }),
      find<OverdueEntry>({
        where: { ...during, list: 'overdue', dueAt: { lt: now } },
        sort: [['dueAt', 'asc']],
      }),
      find<OfferEntry>({ where: { ...open, list: 'offer-to-answer' }, sort: [['deadline', 'asc']] }),
      find<OfferEntry>({ where: { ...open, list: 'offer-awaiting-answer' }, sort: [['deadline', 'asc']] }),
      find<ReviewEntry>({
        where: { ...during, list: 'review-due', dueAt: { lte: now } },
        sort: [['dueAt', 'asc']],
      }),
      this.#notices(model, reading, party),
    ]);
    return {
      body: {
        responsibleFor: responsible.map(({ party: _p, list: _l, from: _f, to: _t, ...item }) => item),
        overdue: overdue.map(({ party: _p, list: _l, from: _f, to: _t, ...item }) => item),
        offersToAnswer: toAnswer.map(({ party: _p, list: _l, ...item }) => item),
        offersAwaitingAnswer: awaiting.map(({ party: _p, list: _l, ...item }) => item),
        reviewsDue: reviews.map(({ party: _p, list: _l, from: _f, to: _t, ...item }) => item),
        notices,
      },
      freshness: model.freshness,
    };
  }

  async #find<Entry extends Listed>(
    model: ReadModel,
    caller: Caller,
    query: Omit<Query<Entry>, 'limit'>,
  ): Promise<readonly Entry[]> {
    const { items } = await model.find<Entry>('entries', { ...query, limit: longest });
    const entries = items.map(({ document }) => document);
    return this.blocks.without(caller, entries, ({ patient }) => patient.patientId);
  }

  async #notices(
    model: ReadModel,
    { caller, language }: Reading,
    party: object,
  ): Promise<Worklist['notices']> {
    const { items } = await model.find<NoticeEntry>('entries', {
      where: { party, list: 'notice' },
      sort: [['at', 'desc']],
      limit: noticesShown,
    });
    const entries = items.map(({ document }) => document);
    const visible = await this.blocks.without(caller, entries, ({ patientId }) => patientId);
    return visible.map(({ party: _party, list: _list, patientId: _patientId, text, ...notice }) => ({
      ...notice,
      text: text[language],
    }));
  }

  async #partiesOf({ caller, atLeast }: Reading): Promise<readonly string[]> {
    if (caller.unit) return [`provider:${caller.unit.providerId}`];
    if (!caller.personKey || (caller.role !== 'patient' && caller.role !== 'relative')) throw forbidden();
    const { personKey, patientId } = caller;
    const model = await this.models.open(patientPlans.name, atLeast ? { atLeast } : {});
    const where = { personKey, endedAt: null };
    const represented = await model.all<RepresentationEntry>('entries', { where });
    const now: Instant = this.clock.now();
    const relatives = represented
      .filter(({ until }) => until === null || now < until)
      .map(({ relativeId }) => `relative:${relativeId}`);
    return [...(patientId ? [`patient:${patientId}`] : []), ...relatives];
  }
}
