import type { PlanFact } from '../../src/domain/plan/events';
import type { Wording } from '../shared/wording';
import type { FieldHistory } from './document';
import { actorNamed, namesIn } from './names';
import type { Names } from './names';
import type { Data, Sentences } from './sentence';
import { contentSentences } from './sentences/content';
import { planSentences } from './sentences/plan';
import { responsibilitySentences } from './sentences/responsibility';

const sentences: Sentences = { ...planSentences, ...contentSentences, ...responsibilitySentences };

/** The fact as one sentence that a nurse and a patient understand. */
export function sentenceOf(fact: PlanFact, history: FieldHistory): Wording {
  const who = actorNamed(fact.by);
  const did = whatHappened(fact, namesIn(history));
  return { nb: `${who.nb} ${did.nb}.`, en: `${who.en} ${did.en}.` };
}

const whatHappened = <Type extends keyof Data>(
  fact: { readonly type: Type; readonly data: Data[Type] },
  names: Names,
): Wording => sentences[fact.type](fact.data, names);
