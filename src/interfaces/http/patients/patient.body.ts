import type { PlainDay } from '../../../kernel/instant';
import { CommandBody } from '../fields/command-body';
import { Day, Name } from '../fields/fields';

/** That the number can exist is the application's to say, with codes of its own. */
export class RegisterPatientBody extends CommandBody {
  @Name() readonly nationalId!: string;
  @Name() readonly name!: string;
  @Day() readonly birthDate!: PlainDay;
}

export class LookUpBody {
  @Name() readonly nationalId!: string;
}
