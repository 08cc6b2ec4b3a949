import { IsIn } from 'class-validator';
import type { Subject } from '../../../domain/plan/events';
import type { MeasureId } from '../../../kernel/ids';
import { field } from '../fields/field';
import { Id } from '../fields/fields';
import { OneOfThings } from '../fields/variants';

/** What someone answers for: a measure, or the coordination of the plan. */
@OneOfThings(
  () => [MeasureSubjectBody, CoordinationBody],
  (sent) => ('coordination' in sent ? CoordinationBody : MeasureSubjectBody),
)
export abstract class SubjectBody {
  abstract subject(): Subject;
}

class MeasureSubjectBody extends SubjectBody {
  @Id() readonly measureId!: MeasureId;

  override subject(): Subject {
    return { measureId: this.measureId };
  }
}

class CoordinationBody extends SubjectBody {
  @field({ presence: 'required' }, IsIn([true])) readonly coordination!: true;

  override subject(): Subject {
    return { coordination: true };
  }
}

export const subjectsOf = (bodies: readonly SubjectBody[]): readonly Subject[] =>
  bodies.map((body) => body.subject());
