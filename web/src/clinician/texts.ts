import { usePageText } from '../shared/i18n/language';
import type { LoadTexts } from '../shared/i18n/language';
import type { KeyOf, Texts, Translate } from '../shared/i18n/translate';
import type nb from './locales/nb.json';
import type planNb from './plan/locales/nb.json';
import type transfersNb from './transfers/locales/nb.json';

type Loading = Promise<{ readonly default: Texts }>;

/** The words of several features as one. */
async function together(...features: readonly Loading[]): Promise<{ default: Texts }> {
  const texts = await Promise.all(features);
  return { default: Object.assign({}, ...texts.map((one) => one.default)) as Texts };
}

export const texts: LoadTexts = {
  nb: () =>
    together(
      import('./locales/nb.json'),
      import('./plan/locales/nb.json'),
      import('./transfers/locales/nb.json'),
    ),
  en: () =>
    together(
      import('./locales/en.json'),
      import('./plan/locales/en.json'),
      import('./transfers/locales/en.json'),
    ),
};

type Words = typeof nb & typeof planNb & typeof transfersNb;

export const useText = (): Translate<KeyOf<Words>> => usePageText<Words>();

/** Words for what others have named: the text of that key in a group, or what is said where there is none. */
export function useWordsFor(group: string): (key: string, otherwise?: string) => string {
  const t = useText() as Translate;
  return (key, otherwise = key) => {
    const text = t(`${group}.${key}`);
    return text === `${group}.${key}` ? otherwise : text;
  };
}
