import type { PatientId } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import type { PlanMoment } from '../../../application/queries/messages';
import { HttpProblem } from '../conventions/problem';
import { Id, Moment } from '../fields/fields';
import { PageQuery } from '../fields/page-query';
import { Revision } from '../fields/revision';

export class PlansQuery extends PageQuery {
  @Id('optional') readonly patientId?: PatientId;
}

export class PlanQuery {
  @Revision('optional') readonly revision?: number;
  @Moment('optional') readonly asOf?: Instant;
}

/** The moment of the past that is asked for; null for now. @throws HttpProblem where two are named */
export function momentIn({ revision, asOf }: PlanQuery): PlanMoment | null {
  if (revision !== undefined && asOf !== undefined) {
    throw new HttpProblem('invalid-parameter', 'Ask for a revision or for an instant, not for both.');
  }
  if (revision !== undefined) return { kind: 'revision', revision };
  return asOf === undefined ? null : { kind: 'as-of', at: asOf };
}
