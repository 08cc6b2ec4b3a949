import type { Finding } from '../../kernel/domain-error';
import type { ObservedRange, Zone, ZoneColour } from './events';

type Zones = Readonly<Partial<Record<ZoneColour, Zone>>>;
interface Placed {
  readonly colour: ZoneColour;
  readonly range: ObservedRange;
}

const colours: readonly ZoneColour[] = ['green', 'yellow', 'red'];

/** What stands in the way of approving the zones; each finding points at the zone to mend. */
export function findingsInZones(zones: Zones): readonly Finding[] {
  const contact =
    zones.red && !zones.red.contact
      ? [finding('red', 'red-zone-without-contact', 'The red zone needs someone to call in an emergency.')]
      : [];
  const placed = colours.flatMap((colour) => rangesOf(zones, colour));
  const codes = [...new Set(placed.map(({ range }) => range.code))];
  return [
    ...contact,
    ...codes.flatMap((code) => findingsOnLine(placed.filter(({ range }) => range.code === code))),
  ];
}

/** A range must hold something: it ends after it begins. */
export const isEmptyRange = ({ from, to }: ObservedRange): boolean =>
  from !== undefined && to !== undefined && from >= to;

const rangesOf = (zones: Zones, colour: ZoneColour): readonly Placed[] =>
  (zones[colour]?.triggers ?? []).flatMap(({ observation }) =>
    observation ? [{ colour, range: observation }] : [],
  );

/** The ranges of one observed code cover the line once: from below without end, edge to edge, to above without end. */
function findingsOnLine(placed: readonly Placed[]): readonly Finding[] {
  const units = new Set(placed.map(({ range }) => range.unit));
  if (units.size > 1) {
    return placed
      .slice(1)
      .filter(({ range }) => range.unit !== placed[0]?.range.unit)
      .map(({ colour, range }) =>
        finding(colour, 'zone-units-differ', `${range.code} is measured in more than one unit.`),
      );
  }
  const line = placed.toSorted((a, b) => low(a.range) - low(b.range) || high(a.range) - high(b.range));
  const edges = line.flatMap((here, index) => findingsAtEdge(reachedBy(line.slice(0, index)), here));
  const end = reachedBy(line);
  const last = line.find(({ range }) => high(range) === end);
  return last && end !== Infinity ? [...edges, gap(last, `above ${end}`)] : edges;
}

/** How far up these ranges reach; one may lie inside another. */
const reachedBy = (placed: readonly Placed[]): number =>
  Math.max(-Infinity, ...placed.map(({ range }) => high(range)));

function findingsAtEdge(reached: number, here: Placed): readonly Finding[] {
  const begins = low(here.range);
  if (begins > reached) {
    return [gap(here, reached === -Infinity ? `below ${begins}` : `from ${reached} to ${begins}`)];
  }
  if (begins === reached) return [];
  return [finding(here.colour, 'zone-overlap', `${here.range.code} from ${begins} belongs to two zones.`)];
}

const low = ({ from }: ObservedRange): number => from ?? -Infinity;
const high = ({ to }: ObservedRange): number => to ?? Infinity;

const gap = ({ colour, range }: Placed, where: string): Finding =>
  finding(colour, 'zone-gap', `${range.code} ${where} belongs to no zone.`);

const finding = (colour: ZoneColour, code: string, message: string): Finding => ({
  pointer: `/zones/${colour}`,
  code,
  message,
});
