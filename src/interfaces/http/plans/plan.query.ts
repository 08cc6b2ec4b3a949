import type { PatientId } from '../../../kernel/ids';
import { Id } from '../fields/fields';
import { PageQuery } from '../fields/page-query';

export class PlansQuery extends PageQuery {
  @Id('optional') readonly patientId?: PatientId;
}
