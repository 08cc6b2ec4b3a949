import { Max, Min } from 'class-validator';
import type { ObservedRange, Trigger, Zone } from '../../../domain/plan/events';
import { CommandBody } from '../fields/command-body';
import { Many, Name, One, Quantity, Text } from '../fields/fields';

const hoursInYear = 8784;

export class ObservedRangeBody implements ObservedRange {
  @Name() readonly code!: string;
  @Quantity('optional') readonly from?: number;
  @Quantity('optional') readonly to?: number;
  @Name() readonly unit!: string;
}

export class TriggerBody implements Trigger {
  @Text() readonly text!: string;
  @One(() => ObservedRangeBody, 'optional') readonly observation?: ObservedRangeBody;
}

export class ZoneBody extends CommandBody implements Zone {
  @Many(() => TriggerBody) readonly triggers!: readonly TriggerBody[];
  @Text() readonly action!: string;
  @Text('optional') readonly contact?: string;
  @Quantity('optional', Min(0), Max(hoursInYear)) readonly withinHours?: number;
}
