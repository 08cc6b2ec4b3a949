import { usePageText } from '../shared/i18n/language';
import type { LoadTexts } from '../shared/i18n/language';
import type { KeyOf, Translate } from '../shared/i18n/translate';
import { textsAt } from '../shared/i18n/texts-at';
import enAddress from './locales/en.json?url';
import type nb from './locales/nb.json';
import nbAddress from './locales/nb.json?url';

export const texts: LoadTexts = {
  nb: () => textsAt(nbAddress),
  en: () => textsAt(enAddress),
};

export const useText = (): Translate<KeyOf<typeof nb>> => usePageText<typeof nb>();
