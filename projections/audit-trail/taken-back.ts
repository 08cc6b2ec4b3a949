import { subjectKey } from '../../src/domain/plan/events';
import type { Corrected, PlanFact, PlanFactOf } from '../../src/domain/plan/events';
import type { FieldHistory, Version } from './document';

type Fields = FieldHistory['fields'];
type IsMeant = (path: string, version: Version) => boolean;

export const canTakeBack = ({ type }: PlanFact): boolean =>
  type === 'EnteredInError' || type === 'TransferWithdrawn';

/** The fields with every version marked that the fact takes back; the very same ones where it takes back none. */
export function withTakenBack(fields: Fields, fact: PlanFact): Fields {
  if (fact.type === 'EnteredInError') return marked(fields, fact, isMistaken(fact));
  return fact.type === 'TransferWithdrawn' ? marked(fields, fact, isCancelled(fact)) : fields;
}

/** What the corrected event set, and all of a thing that should never have been added. */
function isMistaken({ data: { eventId, corrected } }: PlanFactOf<'EnteredInError'>): IsMeant {
  const thing = thingIn(corrected);
  return (path, version) => version.eventId === eventId || (thing !== null && path.startsWith(thing));
}

function thingIn(corrected: Corrected): string | null {
  switch (corrected.type) {
    case 'ProblemAdded':
      return `/problems/${corrected.problemId}/`;
    case 'GoalAdded':
      return `/goals/${corrected.goalId}/`;
    case 'MeasureAdded':
      return `/measures/${corrected.measureId}/`;
    default:
      return null;
  }
}

/** An acceptance that had not begun; one that has begun stays. */
function isCancelled({ data, occurredAt }: PlanFactOf<'TransferWithdrawn'>): IsMeant {
  const places = data.subjects.map(({ subject }) => `/${subjectKey(subject)}/responsible`);
  return (path, { transferId, from }) =>
    transferId === data.transferId &&
    from !== undefined &&
    from > occurredAt &&
    places.some((place) => path.endsWith(place));
}

function marked(fields: Fields, { revision, eventId }: PlanFact, isMeant: IsMeant): Fields {
  const changed: Record<string, readonly Version[]> = {};
  for (const [path, versions] of Object.entries(fields)) {
    const isHit = (version: Version): boolean => !version.takenBack && isMeant(path, version);
    if (!versions.some(isHit)) continue;
    changed[path] = versions.map((version) =>
      isHit(version) ? { ...version, takenBack: { revision, eventId } } : version,
    );
  }
  return Object.keys(changed).length > 0 ? { ...fields, ...changed } : fields;
}
