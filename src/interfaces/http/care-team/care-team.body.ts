import type { ContactPoint } from '../../../domain/plan/events';
import { CommandBody } from '../fields/command-body';
import { Name, One, Text } from '../fields/fields';
import { PartyBody } from '../plans/party.body';

export class ContactPointBody implements ContactPoint {
  @Name('optional') readonly phone?: string;
  @Name('optional') readonly email?: string;
  @Text('optional') readonly note?: string;
}

export class AddMemberBody extends CommandBody {
  @One(() => PartyBody) readonly party!: PartyBody;
  @Name() readonly role!: string;
  @One(() => ContactPointBody, 'optional') readonly contactPoint?: ContactPointBody;
}

export class ChangeMemberBody extends CommandBody {
  @Name('optional') readonly role?: string;
  @One(() => ContactPointBody, 'clearable') readonly contactPoint?: ContactPointBody | null;
}
