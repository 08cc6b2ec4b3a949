import type { PlanEvent, PlanFactOf } from '../../src/domain/plan/events';
import { quoted } from '../shared/wording';
import type { Wording } from '../shared/wording';
import type { Names } from './names';

export type Sentences = {
  readonly [Type in PlanEvent['type']]: (fact: PlanFactOf<Type>, names: Names) => Wording;
};

/** What was done, as the rest of a sentence that begins with who did it. */
export type SentencesFor<Type extends PlanEvent['type']> = Pick<Sentences, Type>;

/** The words, then what they are about. */
export const say = (nb: string, en: string, what: Wording): Wording => ({
  nb: `${nb} ${what.nb}`,
  en: `${en} ${what.en}`,
});

const longestQuote = 160;

/** What somebody wrote, on one line and not the whole of it where it is long. */
export function saying(text: string): Wording {
  const line = text.replaceAll(/\s+/g, ' ');
  return quoted(line.length <= longestQuote ? line : `${line.slice(0, longestQuote).trimEnd()} …`);
}
