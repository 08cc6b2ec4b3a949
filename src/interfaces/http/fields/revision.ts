import { field } from './field';
import type { Presence } from './field';
import { rule } from './rule';

const revisionPattern = /^(0|[1-9]\d{0,8})$/;

const revisionRule = rule(
  'revision',
  { type: 'integer', minimum: 0, maximum: 999_999_999 },
  (value) => typeof value === 'number',
  'must be a revision: a whole number from 0',
);

/** A revision of a plan, in a query. */
export const Revision = (presence: Presence = 'required') =>
  field(
    {
      presence,
      normalise: (value) =>
        typeof value === 'string' && revisionPattern.test(value) ? Number(value) : value,
    },
    revisionRule(),
  );
