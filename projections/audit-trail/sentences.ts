import type { PlanEvent, PlanFact, PlanFactOf } from '../../src/domain/plan/events';
import { momentInWords } from '../shared/moments';
import type { Wording } from '../shared/wording';
import type { FieldHistory } from './document';
import { actorNamed, namesIn } from './names';
import type { Names } from './names';
import type { Sentences } from './sentence';
import { contentSentences } from './sentences/content';
import { measureSentences } from './sentences/measures';
import { planSentences } from './sentences/plan';
import { responsibilitySentences } from './sentences/responsibility';

const sentences: Sentences = {
  ...planSentences,
  ...contentSentences,
  ...measureSentences,
  ...responsibilitySentences,
};

/** The fact as one sentence that a nurse and a patient understand. */
export function sentenceOf(fact: PlanFact, history: FieldHistory): Wording {
  const names = namesIn(history.fields);
  const did = whatHappened(fact.type, fact, names);
  return lately(fact, isNobodysDoing(fact) ? did : after(actorNamed(fact.by), did));
}

const whatHappened = <Type extends PlanEvent['type']>(
  type: Type,
  fact: PlanFactOf<Type>,
  names: Names,
): Wording => sentences[type](fact, names);

/** What time alone does; its sentence stands by itself. */
const isNobodysDoing = ({ type }: PlanFact): boolean =>
  type === 'ReviewFellDue' || type === 'TransferExpired';

const after = (who: Wording, did: Wording): Wording => ({
  nb: ended(`${who.nb} ${did.nb}`),
  en: ended(`${who.en} ${did.en}`),
});

/** A sentence that ends with somebody else's sentence needs no full stop of its own. */
const ended = (sentence: string): string => (/[.!?…][»”]$/.test(sentence) ? sentence : `${sentence}.`);

/** A late entry says so, and when it held, where the sentence does not say that itself. */
function lately(fact: PlanFact, { nb, en }: Wording): Wording {
  if (fact.lateReason === undefined) return { nb, en };
  if ('at' in fact.data) return { nb: `Registrert i ettertid: ${nb}`, en: `Recorded afterwards: ${en}` };
  const when = momentInWords(fact.occurredAt);
  return {
    nb: `Registrert i ettertid, for ${when.nb}: ${nb}`,
    en: `Recorded afterwards, for ${when.en}: ${en}`,
  };
}
