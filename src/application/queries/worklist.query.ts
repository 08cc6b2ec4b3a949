import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import { worklist } from '../../../projections/worklist/worklist.projection';
import { CallerParties } from '../access/caller-parties';
import { CLOCK } from '../ports/clock';
import { ReadWorklist } from './messages';
import { PatientBlocks } from './patient-blocks';
import { ReadModels } from './read-models';
import type { IQueryHandler } from '@nestjs/cqrs';
import type {
  NoticeEntry,
  OfferEntry,
  OverdueEntry,
  ResponsibleEntry,
  ReviewEntry,
  WorklistEntry,
} from '../../../projections/worklist/document';
import type { PatientId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { Caller } from '../access/caller';
import type { Clock } from '../ports/clock';
import type { Query } from '../ports/read-store';
import type { Answer, Reading } from './answer';
import type { ReadModel } from './read-models';

type Timed = ResponsibleEntry | OverdueEntry | ReviewEntry;
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
    private readonly parties: CallerParties,
    private readonly blocks: PatientBlocks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ reading }: ReadWorklist): Promise<Answer<Worklist>> {
    const now = this.clock.now();
    const party = { in: await this.parties.of(reading, now) };
    const model = await this.models.open(worklist.name, reading);
    const lists = await listsOf(model, party, now);
    const isOpen = await this.#openTo(reading.caller, lists);
    return {
      body: {
        responsibleFor: lists.responsible.filter(isOpen).map(itemOf),
        overdue: lists.overdue.filter(isOpen).map(itemOf),
        offersToAnswer: lists.toAnswer.filter(isOpen).map(offerOf),
        offersAwaitingAnswer: lists.awaiting.filter(isOpen).map(offerOf),
        reviewsDue: lists.reviews.filter(isOpen).map(itemOf),
        notices: lists.notices.filter(isOpen).map((notice) => noticeOf(notice, reading.language)),
      },
      freshness: model.freshness,
    };
  }

  /** Each patient is asked once, whatever the number of entries. */
  async #openTo(caller: Caller, lists: Lists): Promise<(entry: WorklistEntry) => boolean> {
    const patients = Object.values(lists).flatMap((list: readonly WorklistEntry[]) => list.map(patientOf));
    const closed = await this.blocks.closedTo(caller, patients);
    return (entry) => !closed.has(patientOf(entry));
  }
}

interface Lists {
  readonly responsible: readonly ResponsibleEntry[];
  readonly overdue: readonly OverdueEntry[];
  readonly toAnswer: readonly OfferEntry[];
  readonly awaiting: readonly OfferEntry[];
  readonly reviews: readonly ReviewEntry[];
  readonly notices: readonly NoticeEntry[];
}

async function listsOf(
  model: ReadModel,
  party: { readonly in: readonly string[] },
  now: Instant,
): Promise<Lists> {
  const during = { party, from: { lte: now }, to: { gt: now } };
  const open = { party, deadline: { gt: now } };
  const find = async <Entry extends WorklistEntry>(query: Query<Entry>): Promise<readonly Entry[]> =>
    (await model.find<Entry>('entries', query)).items.map(({ document }) => document);
  const limit = longest;
  const [responsible, overdue, toAnswer, awaiting, reviews, notices] = await Promise.all([
    find<ResponsibleEntry>({ where: { ...during, list: 'responsible' }, limit }),
    find<OverdueEntry>({
      where: { ...during, list: 'overdue', dueAt: { lt: now } },
      sort: [['dueAt', 'asc']],
      limit,
    }),
    find<OfferEntry>({ where: { ...open, list: 'offer-to-answer' }, sort: [['deadline', 'asc']], limit }),
    find<OfferEntry>({
      where: { ...open, list: 'offer-awaiting-answer' },
      sort: [['deadline', 'asc']],
      limit,
    }),
    find<ReviewEntry>({
      where: { ...during, list: 'review-due', dueAt: { lte: now } },
      sort: [['dueAt', 'asc']],
      limit,
    }),
    find<NoticeEntry>({ where: { party, list: 'notice' }, sort: [['at', 'desc']], limit: noticesShown }),
  ]);
  return { responsible, overdue, toAnswer, awaiting, reviews, notices };
}

const patientOf = (entry: WorklistEntry): PatientId =>
  'patient' in entry ? entry.patient.patientId : entry.patientId;

/** The entry without when it stands in the list. */
function itemOf<Entry extends Timed>(entry: Entry): Item<Entry> {
  const { party: _party, list: _list, from: _from, to: _to, ...item } = entry;
  return item;
}

function offerOf({ party: _party, list: _list, ...offer }: OfferEntry): OfferItem {
  return offer;
}

function noticeOf(notice: NoticeEntry, language: Reading['language']): NoticeItem {
  const { party: _party, list: _list, patientId: _patientId, text, ...shown } = notice;
  return { ...shown, text: text[language] };
}
