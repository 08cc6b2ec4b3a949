import type { PlanId } from '../../../kernel/ids';
import { Id } from '../fields/fields';
import { PeriodQuery } from '../fields/period-query';
import { ActorKey } from '../history/history.query';
import { SearchText } from '../fields/search-text';

export class AuditQuery extends PeriodQuery {
  @Id('optional') readonly planId?: PlanId;
  @ActorKey() readonly actor?: string;
  @SearchText('optional') readonly type?: string;
}
