import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn } from 'class-validator';
import { planEventVersions } from '../../../domain/plan/upcast';
import { field } from '../fields/field';
import { PageQuery } from '../fields/page-query';
import { PeriodQuery } from '../fields/period-query';
import { Revision } from '../fields/revision';
import { rule } from '../fields/rule';
import { parseUuid, uuidPattern } from '../fields/uuid';

const types = Object.keys(planEventVersions);

/** Kinds of events; in an address a name that stands once is no list yet. */
const EventTypes = () =>
  field(
    { presence: 'optional', normalise: (value) => (typeof value === 'string' ? [value] : value) },
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(types.length),
    IsIn(types, { each: true }),
  );

const word = /^[A-Za-z][A-Za-z-]{0,39}$/;
const actorRule = rule(
  'actor',
  { type: 'string', anyOf: [{ format: 'uuid' }, { pattern: word.source }] },
  (value) => typeof value === 'string' && (uuidPattern.test(value) || word.test(value)),
  'must be the id of a practitioner or relative, or a role such as patient',
);

/** Whose doing it was. An id can look like an identity number in the middle; a word cannot. */
export const ActorKey = () =>
  field(
    {
      presence: 'optional',
      normalise: (value) => (typeof value === 'string' ? (parseUuid(value) ?? value) : value),
    },
    actorRule(),
  );

const step = '[A-Za-z][A-Za-z-]{0,39}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const place = new RegExp(`^(/(${step})){1,6}$`);
const placeRule = rule(
  'place',
  { type: 'string', pattern: place.source },
  (value) => typeof value === 'string' && place.test(value),
  'must be a JSON Pointer as in the plan’s history, such as /measures/{measureId}/title',
);

/** Words and ids alone: nothing that a person has written gets into an address. */
const Place = () => field({ presence: 'required' }, placeRule());

export class HistoryQuery extends PeriodQuery {
  @EventTypes() readonly type?: readonly string[];
  @ActorKey() readonly actor?: string;
}

export class ChangesQuery extends PageQuery {
  @Revision('optional') readonly since?: number;
}

export class ExplainQuery {
  @Place() readonly path!: string;
}
