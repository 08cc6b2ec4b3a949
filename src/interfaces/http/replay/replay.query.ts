import { PageQuery } from '../fields/page-query';
import { Revision } from '../fields/revision';

export class ReplayQuery extends PageQuery {
  @Revision('optional') readonly from?: number;
}
