import type { TokenRequest } from '../../../application/ports/local-issuer';
import type { Instant } from '../../../kernel/instant';
import { Id, Moment, Name, One, Word } from '../fields/fields';
import { OneOfThings } from '../fields/variants';
import { personRoles } from '../me/person-roles';
import type { PersonRole } from '../me/person-roles';

class PersonBody {
  @Word(personRoles) readonly role!: PersonRole;
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
