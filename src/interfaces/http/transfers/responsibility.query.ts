import { exportFormats } from '../../../application/exports/responsibility-file';
import type { ExportFormat } from '../../../application/exports/responsibility-file';
import type { PlanId, ProviderId } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { Id, Moment, Word } from '../fields/fields';
import { PageQuery } from '../fields/page-query';
import { PeriodQuery } from '../fields/period-query';
import { HttpProblem } from '../conventions/problem';
import { ways } from './responsibility.answer';
import { transferStates } from './transfer.answer';

export class ResponsibilityQuery {
  @Moment('optional') readonly at?: Instant;
  @Moment('optional') readonly knownAt?: Instant;
}

const yesOrNo = ['true', 'false'] as const;

export class ExportQuery {
  @Word(exportFormats) readonly format!: ExportFormat;
  @Moment('optional') readonly knownAt?: Instant;
  @Word(yesOrNo, 'optional') readonly superseded?: 'true' | 'false';
}

export class PlanIntervalsQuery extends PageQuery {
  @Moment('optional') readonly knownAt?: Instant;
  @Word(yesOrNo, 'optional') readonly superseded?: 'true' | 'false';
}

class UnitsQuery extends PeriodQuery {
  @Id('optional') readonly providerId?: ProviderId;
  @Id('optional') readonly counterpartId?: ProviderId;
}

export class IntervalsQuery extends UnitsQuery {
  @Word(ways, 'optional') readonly how?: (typeof ways)[number];
  @Moment('optional') readonly knownAt?: Instant;
}

export class TransfersQuery extends UnitsQuery {
  @Id('optional') readonly planId?: PlanId;
  @Word(transferStates, 'optional') readonly state?: (typeof transferStates)[number];
}

/** What lies between two units is asked for with both of them. @throws HttpProblem invalid-parameter */
export function mustNameBoth({ providerId, counterpartId }: UnitsQuery): void {
  if (counterpartId === undefined || providerId !== undefined) return;
  throw new HttpProblem('invalid-parameter', 'counterpartId says with whom; say in providerId who.');
}
