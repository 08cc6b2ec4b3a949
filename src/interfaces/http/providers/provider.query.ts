import type { ProviderKind } from '../../../domain/provider/events';
import { Word } from '../fields/fields';
import { PageQuery } from '../fields/page-query';
import { SearchText } from '../fields/search-text';
import { providerKinds } from './provider-kinds';

export class ProvidersQuery extends PageQuery {
  @Word(providerKinds, 'optional') readonly kind?: ProviderKind;
  @SearchText('optional') readonly q?: string;
}

export class PractitionersQuery {
  @SearchText() readonly q!: string;
}
