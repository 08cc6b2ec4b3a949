import { Problem } from '../../api/problem';
import type { KeyOf, Translate } from '../i18n/translate';
import { useSharedText } from '../i18n/language';
import type sharedNb from '../locales/nb.json';

/** A refusal as a sentence in the reader's language; where it has none, the register's own words. */
export function problemText(t: Translate<KeyOf<typeof sharedNb>>, error: unknown): string {
  if (!(error instanceof Problem))
    return t(error instanceof TypeError ? 'problem.network' : 'unexpected.text');
  const key: string = `problem.${error.code}`;
  const text = (t as Translate)(key);
  return text === key ? error.message : text;
}

export function useProblemText(): (error: unknown) => string {
  const t = useSharedText();
  return (error) => problemText(t, error);
}
