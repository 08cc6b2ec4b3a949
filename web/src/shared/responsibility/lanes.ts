import type { ListedTransfer, Party, ResponsibilityInterval, Transfer } from '../../api/types';
import { keyOfSubject } from './known';

export type BarKind = 'held' | 'taken-over' | 'offered';

/** A stretch of time of one party: it had the responsibility, or was asked and had not answered. */
export interface Bar {
  readonly key: string;
  readonly kind: BarKind;
  readonly title: string;
  readonly from: number;
  /** Open when it still goes on. */
  readonly to: number | null;
  readonly by: string;
  readonly recordedAt: string;
  readonly lateReason?: string | undefined;
}

export interface Lane {
  readonly party: Party;
  readonly bars: readonly Bar[];
}

const keyOf = ({ kind, name, providerId, relativeId }: Party): string =>
  providerId ?? relativeId ?? `${kind} ${name}`;

function heldBar(row: ResponsibilityInterval): Bar {
  return {
    key: `${keyOfSubject(row.subject)} ${row.from} ${row.recordedAt}`,
    kind: row.how === 'taken-over' ? 'taken-over' : 'held',
    title: row.title,
    from: Date.parse(row.from),
    to: row.to === null ? null : Date.parse(row.to),
    by: row.by.name,
    recordedAt: row.enteredAt,
    lateReason: row.lateReason,
  };
}

function offerBars(offer: Transfer | ListedTransfer): readonly Bar[] {
  const answered = offer.state === 'offered' ? null : Date.parse(offer.answeredAt ?? offer.deadline);
  return offer.subjects.map((subject) => ({
    key: `${offer.transferId} ${keyOfSubject(subject)}`,
    kind: 'offered',
    title: subject.title,
    from: Date.parse(offer.offeredAt),
    to: answered,
    by: offer.offeredBy.name,
    recordedAt: offer.offeredAt,
  }));
}

/** One lane for each party, in the order in which they came into it. */
export function lanesOf(
  rows: readonly ResponsibilityInterval[],
  offers: readonly (Transfer | ListedTransfer)[] = [],
): readonly Lane[] {
  const lanes = new Map<string, { party: Party; bars: Bar[] }>();
  const put = (party: Party, bars: readonly Bar[]): void => {
    const lane = lanes.get(keyOf(party)) ?? { party, bars: [] };
    lane.bars.push(...bars);
    lanes.set(keyOf(party), lane);
  };
  for (const row of rows.toSorted((a, b) => a.from.localeCompare(b.from)))
    put(row.responsible, [heldBar(row)]);
  for (const offer of offers) put(offer.to, offerBars(offer));
  return [...lanes.values()];
}

export interface SubjectLanes {
  readonly key: string;
  readonly title: string;
  readonly lanes: readonly Lane[];
}

/** The lanes of each subject apart, in the order in which the subjects came into the plan. */
export function lanesBySubject(
  rows: readonly ResponsibilityInterval[],
  offers: readonly (Transfer | ListedTransfer)[],
): readonly SubjectLanes[] {
  const inOrder = rows.toSorted((a, b) => a.from.localeCompare(b.from));
  const titles = new Map(inOrder.map(({ subject, title }) => [keyOfSubject(subject), title]));
  return [...titles].map(([key, title]) => ({
    key,
    title,
    lanes: lanesOf(
      rows.filter(({ subject }) => keyOfSubject(subject) === key),
      offers
        .map((offer) => ({
          ...offer,
          subjects: offer.subjects.filter((subject) => keyOfSubject(subject) === key),
        }))
        .filter(({ subjects }) => subjects.length > 0),
    ),
  }));
}

/** Who has what at an instant. */
export function holdersAt(lanes: readonly Lane[], at: number): readonly { party: Party; bar: Bar }[] {
  return lanes.flatMap(({ party, bars }) =>
    bars
      .filter(({ kind, from, to }) => kind !== 'offered' && from <= at && (to === null || at < to))
      .map((bar) => ({ party, bar })),
  );
}

/** From the first that is known until today, and a little beyond what is agreed for later. */
export function spanOf(lanes: readonly Lane[], now: number): readonly [from: number, to: number] {
  const bars = lanes.flatMap((lane) => lane.bars);
  const first = Math.min(now, ...bars.map(({ from }) => from));
  const last = Math.max(now, ...bars.map(({ from, to }) => to ?? from));
  return [first, last + (last - first) * 0.02];
}
