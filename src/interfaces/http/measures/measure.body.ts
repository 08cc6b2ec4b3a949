import type { Category, Part, Timing } from '../../../domain/plan/events';
import type { GoalId, ProblemId } from '../../../kernel/ids';
import type { Instant, PlainDay } from '../../../kernel/instant';
import { CommandBody } from '../fields/command-body';
import { Count, Day, Ids, Moment, Name, One, Text, TimesOfDay, Word } from '../fields/fields';
import { PartyBody } from '../plans/party.body';
import { categories, outcomes, parts, periods } from '../plans/words';
import { MedicationRef } from './medication-ref';

export class FrequencyBody {
  @Count(1, 1000) readonly times!: number;
  @Word(periods) readonly per!: (typeof periods)[number];
}

export class TimingBody implements Timing {
  @One(() => FrequencyBody) readonly frequency!: FrequencyBody;
  @TimesOfDay('optional') readonly at?: readonly string[];
  @Day('optional') readonly until?: PlainDay;
}

export class AddMeasureBody extends CommandBody {
  @Word(parts) readonly part!: Part;
  @Name() readonly title!: string;
  @Text('optional') readonly description?: string;
  @Word(categories, 'optional') readonly category?: Category;
  @Ids('optional') readonly problemIds?: readonly ProblemId[];
  @Ids('optional') readonly goalIds?: readonly GoalId[];
  @One(() => TimingBody, 'optional') readonly timing?: TimingBody;
  @MedicationRef('optional') readonly medicationRef?: string;
  @One(() => PartyBody) readonly responsible!: PartyBody;
  @Day('optional') readonly startsOn?: PlainDay;
}

export class ChangeMeasureBody extends CommandBody {
  @Word(parts, 'optional') readonly part?: Part;
  @Name('optional') readonly title?: string;
  @Text('clearable') readonly description?: string | null;
  @Word(categories, 'clearable') readonly category?: Category | null;
  @Ids('optional') readonly problemIds?: readonly ProblemId[];
  @Ids('optional') readonly goalIds?: readonly GoalId[];
  @One(() => TimingBody, 'clearable') readonly timing?: TimingBody | null;
  @MedicationRef('clearable') readonly medicationRef?: string | null;
  @Day('clearable') readonly startsOn?: PlainDay | null;
}

export class PerformanceBody extends CommandBody {
  @Word(outcomes) readonly outcome!: (typeof outcomes)[number];
  @Moment() readonly at!: Instant;
  @Text('optional') readonly note?: string;
}
