import type { PlanId } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { Id, Moment } from '../fields/fields';
import { PageQuery } from '../fields/page-query';
import { ActorKey } from '../history/history.query';
import { SearchText } from '../fields/search-text';

export class AuditQuery extends PageQuery {
  @Id('optional') readonly planId?: PlanId;
  @ActorKey() readonly actor?: string;
  @SearchText('optional') readonly type?: string;
  @Moment('optional') readonly from?: Instant;
  @Moment('optional') readonly to?: Instant;
}
