import { CommandBody } from '../fields/command-body';
import { Name, One, Text } from '../fields/fields';

export class CodeBody {
  @Name() readonly system!: string;
  @Name() readonly code!: string;
  @Name() readonly display!: string;
}

export class AddProblemBody extends CommandBody {
  @One(() => CodeBody, 'optional') readonly code?: CodeBody;
  @Text() readonly text!: string;
  @Text() readonly purpose!: string;
}

export class ChangeProblemBody extends CommandBody {
  @One(() => CodeBody, 'clearable') readonly code?: CodeBody | null;
  @Text('optional') readonly text?: string;
  @Text('optional') readonly purpose?: string;
}
