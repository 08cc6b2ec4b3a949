import type { Instant } from '../../../kernel/instant';
import { Moment, Text } from './fields';

/** What every command's body may carry; both go into the envelope, not into what is asked for. */
export class CommandBody {
  @Moment('optional') readonly occurredAt?: Instant;
  @Text('optional') readonly lateReason?: string;
}

export class ReasonBody extends CommandBody {
  @Text() readonly reason!: string;
}

export class OptionalReasonBody extends CommandBody {
  @Text('optional') readonly reason?: string;
}
