import type { TokenRequest } from '../../../application/ports/local-issuer';
import type { Role } from '../../../kernel/actor';
import type { Instant } from '../../../kernel/instant';
import { Id, Moment, Name, One, Word } from '../fields/fields';
import { OneOfThings } from '../fields/variants';

type DevRole = Exclude<Role, 'system'>;
const roles = [
  'practitioner',
  'patient',
  'relative',
  'auditor',
  'operator',
] as const satisfies readonly DevRole[];

class PersonBody {
  @Word(roles) readonly role!: DevRole;
  @Name() readonly name!: string;
  @Name('optional') readonly nationalId?: string;
  @Name('optional') readonly hprNumber?: string;
  @Id('optional') readonly providerId?: string;
}

@OneOfThings(
  () => [UserTokenBody, PersonTokenBody],
  (sent) => ('as' in sent ? PersonTokenBody : UserTokenBody),
)
export abstract class TokenBody {
  abstract request(): TokenRequest;
}

class UserTokenBody extends TokenBody {
  @Name() readonly user!: string;

  override request(): TokenRequest {
    return { user: this.user };
  }
}

class PersonTokenBody extends TokenBody {
  @One(() => PersonBody) readonly as!: PersonBody;

  override request(): TokenRequest {
    return { as: this.as };
  }
}

export class ClockBody {
  @Moment() readonly now!: Instant;
}
