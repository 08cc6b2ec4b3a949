import type { PlanEvent, PlanEventOf } from '../../src/domain/plan/events';
import type { Wording } from '../shared/wording';
import type { Names } from './names';

export type Data = { readonly [Type in PlanEvent['type']]: PlanEventOf<Type>['data'] };
export type Sentences = { readonly [Type in keyof Data]: (data: Data[Type], names: Names) => Wording };

/** What was done, as the rest of a sentence that begins with who did it. */
export type SentencesFor<Type extends PlanEvent['type']> = Pick<Sentences, Type>;
