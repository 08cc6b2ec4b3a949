import type { HandoverNote } from '../../../domain/plan/events';
import type { Instant } from '../../../kernel/instant';
import { CommandBody, ReasonBody } from '../fields/command-body';
import { Many, Moment, One, Text } from '../fields/fields';
import { PartyBody } from '../plans/party.body';
import { SubjectBody } from './subject.body';

export class HandoverBody implements HandoverNote {
  @Text() readonly situation!: string;
  @Text() readonly background!: string;
  @Text() readonly assessment!: string;
  @Text() readonly recommendation!: string;
}

export class OfferBody extends ReasonBody {
  @Many(() => SubjectBody, 'required', 1) readonly subjects!: readonly SubjectBody[];
  @One(() => PartyBody) readonly to!: PartyBody;
  @One(() => HandoverBody) readonly handover!: HandoverBody;
  @Moment() readonly deadline!: Instant;
  @Moment('optional') readonly effectiveFrom?: Instant;
}

export class AcceptBody extends CommandBody {
  @Many(() => SubjectBody, 'optional', 1) readonly subjects?: readonly SubjectBody[];
}

export class DeclineBody extends ReasonBody {
  @Many(() => SubjectBody, 'optional', 1) readonly subjects?: readonly SubjectBody[];
}

export class TakeoverBody extends CommandBody {
  @Many(() => SubjectBody, 'required', 1) readonly subjects!: readonly SubjectBody[];
  @Text() readonly justification!: string;
}
