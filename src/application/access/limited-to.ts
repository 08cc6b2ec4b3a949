import type { Limited } from '../../../projections/shared/limited';
import { seesWhole } from './standing';
import type { Caller } from './caller';
import type { Standing } from './standing';

/** The unit whose part of the plan is all that the caller sees; null for the whole. */
export const limitedTo = (standing: Standing, { unit }: Caller): Limited =>
  seesWhole(standing) || !unit ? null : unit;
