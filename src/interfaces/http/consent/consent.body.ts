import type { Representation, Scope } from '../../../domain/consent/events';
import type { PractitionerId } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { CommandBody } from '../fields/command-body';
import { Id, Moment, Name, Text, Word, Words } from '../fields/fields';

export const representationKinds = [
  'relative',
  'parent',
  'guardian',
] as const satisfies readonly Representation['kind'][];
export const scopes = [
  'read',
  'comment',
  'performances',
  'answer-offers',
] as const satisfies readonly Scope[];

export class ConsentBody extends CommandBody {
  @Word(['given']) readonly decision!: 'given';
  @Text('optional') readonly note?: string;
}

export class RestrictionBody extends CommandBody {
  @Word(['practitioner']) readonly scope!: 'practitioner';
  @Id() readonly practitionerId!: PractitionerId;
}

export class RepresentationBody extends CommandBody {
  @Name() readonly name!: string;
  @Name() readonly nationalId!: string;
  @Word(representationKinds) readonly kind!: Representation['kind'];
  @Words(scopes) readonly scopes!: readonly Scope[];
  @Moment('optional') readonly until?: Instant;
}
