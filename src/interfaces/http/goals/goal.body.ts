import type { Achievement, Part, Target } from '../../../domain/plan/events';
import type { ProblemId } from '../../../kernel/ids';
import type { PlainDay } from '../../../kernel/instant';
import { CommandBody } from '../fields/command-body';
import { Day, Ids, Name, NumberOrText, One, Text, Word } from '../fields/fields';
import { achievements, comparators, parts, voices } from '../plans/words';

export class TargetBody implements Target {
  @Name() readonly measure!: string;
  @Word(comparators, 'optional') readonly comparator?: (typeof comparators)[number];
  @NumberOrText() readonly value!: number | string;
  @Name('optional') readonly unit?: string;
  @Day('optional') readonly dueOn?: PlainDay;
}

export class AddGoalBody extends CommandBody {
  @Word(parts) readonly part!: Part;
  @Text() readonly description!: string;
  @Ids('optional') readonly problemIds?: readonly ProblemId[];
  @One(() => TargetBody, 'optional') readonly target?: TargetBody;
  @Word(voices) readonly expressedBy!: (typeof voices)[number];
}

export class ChangeGoalBody extends CommandBody {
  @Word(parts, 'optional') readonly part?: Part;
  @Text('optional') readonly description?: string;
  @Ids('optional') readonly problemIds?: readonly ProblemId[];
  @One(() => TargetBody, 'clearable') readonly target?: TargetBody | null;
  @Word(voices, 'optional') readonly expressedBy?: (typeof voices)[number];
}

export class AcceptanceBody extends CommandBody {
  @Word(['accepted', 'rejected']) readonly decision!: 'accepted' | 'rejected';
  @Text('optional') readonly reason?: string;
}

export class AchievementBody extends CommandBody {
  @Word(achievements) readonly status!: Achievement;
  @Text('optional') readonly note?: string;
}
