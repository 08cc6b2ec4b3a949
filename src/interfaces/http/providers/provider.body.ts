import type { ProviderKind } from '../../../domain/provider/events';
import { CommandBody } from '../fields/command-body';
import { Name, Word } from '../fields/fields';
import { providerKinds } from './provider-kinds';

export class RegisterProviderBody extends CommandBody {
  @Name() readonly name!: string;
  @Word(providerKinds) readonly kind!: ProviderKind;
  @Name() readonly organisationNumber!: string;
  @Name('optional') readonly herId?: string;
}

export class ChangeProviderBody extends CommandBody {
  @Name('optional') readonly name?: string;
  @Word(providerKinds, 'optional') readonly kind?: ProviderKind;
  @Name('clearable') readonly herId?: string | null;
}
