import type { PatientId } from '../../../kernel/ids';
import type { PlainDay } from '../../../kernel/instant';
import { CommandBody, ReasonBody } from '../fields/command-body';
import { Day, Id, Name, One, Text, Word, YesOrNo } from '../fields/fields';
import { PartyBody } from './party.body';

export class OpenPlanBody extends CommandBody {
  @Id() readonly patientId!: PatientId;
  @Name() readonly title!: string;
  @One(() => PartyBody) readonly coordinator!: PartyBody;
}

export class WordsBody extends CommandBody {
  @Text() readonly text!: string;
}

export class ApprovalBody extends CommandBody {
  @YesOrNo() readonly madeWithPatient!: boolean;
}

export class ReviewBody extends CommandBody {
  @Text() readonly summary!: string;
  @Day('optional') readonly nextReviewOn?: PlainDay;
}

export class NextReviewBody extends CommandBody {
  @Day() readonly on!: PlainDay;
}

export class EmergencyAccessBody extends ReasonBody {
  @Word(['emergency']) readonly basis!: 'emergency';
}
