import type { Instant } from '../../../kernel/instant';
import { HttpProblem } from '../conventions/problem';
import { Moment } from './fields';
import { PageQuery } from './page-query';

/** A list of what lies in a period: from the one instant on, up to the other. */
export class PeriodQuery extends PageQuery {
  @Moment('optional') readonly from?: Instant;
  @Moment('optional') readonly to?: Instant;
}

/** @throws HttpProblem period-reversed */
export function mustNotBeReversed({ from, to }: PeriodQuery): void {
  if (from === undefined || to === undefined || from <= to) return;
  throw new HttpProblem('period-reversed', 'Send the earlier instant as from and the later as to.');
}
