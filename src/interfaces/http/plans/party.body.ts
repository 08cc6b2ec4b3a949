import type { PartyRef } from '../../../application/commands/messages';
import type { PractitionerId, ProviderId, RelativeId } from '../../../kernel/ids';
import { Id, Name, Word } from '../fields/fields';
import { OneOfThings } from '../fields/variants';

/** A party by reference. A name may be sent along; the register has its own. */
@OneOfThings(
  () => [ProviderPartyBody, PatientPartyBody, RelativePartyBody],
  (sent) => {
    const kind: unknown = Reflect.get(sent, 'kind');
    if (kind === 'patient') return PatientPartyBody;
    return kind === 'relative' ? RelativePartyBody : ProviderPartyBody;
  },
)
export abstract class PartyBody {
  abstract ref(): PartyRef;
}

class ProviderPartyBody extends PartyBody {
  @Word(['provider']) readonly kind!: 'provider';
  @Id() readonly providerId!: ProviderId;
  @Id('optional') readonly practitionerId?: PractitionerId;
  @Name('optional') readonly name?: string;

  override ref(): PartyRef {
    const { kind, providerId, practitionerId } = this;
    return { kind, providerId, ...(practitionerId && { practitionerId }) };
  }
}

class PatientPartyBody extends PartyBody {
  @Word(['patient']) readonly kind!: 'patient';
  @Name('optional') readonly name?: string;

  override ref(): PartyRef {
    return { kind: this.kind };
  }
}

class RelativePartyBody extends PartyBody {
  @Word(['relative']) readonly kind!: 'relative';
  @Id() readonly relativeId!: RelativeId;
  @Name('optional') readonly name?: string;

  override ref(): PartyRef {
    return { kind: this.kind, relativeId: this.relativeId };
  }
}
