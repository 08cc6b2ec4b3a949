import type { ProviderId } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { Id, Moment, Word } from '../fields/fields';
import { PageQuery } from '../fields/page-query';
import { transferStates } from './transfer.answer';

export class ResponsibilityQuery {
  @Moment('optional') readonly at?: Instant;
  @Moment('optional') readonly knownAt?: Instant;
}

export class PlanIntervalsQuery extends PageQuery {
  @Moment('optional') readonly knownAt?: Instant;
  @Word(['true', 'false'], 'optional') readonly superseded?: 'true' | 'false';
}

export class IntervalsQuery extends PageQuery {
  @Id('optional') readonly providerId?: ProviderId;
  @Moment('optional') readonly from?: Instant;
  @Moment('optional') readonly to?: Instant;
}

export class TransfersQuery extends IntervalsQuery {
  @Word(transferStates, 'optional') readonly state?: (typeof transferStates)[number];
}
