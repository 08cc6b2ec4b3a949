import { usePageText } from '../shared/i18n/language';
import type { LoadTexts } from '../shared/i18n/language';
import type { KeyOf, Translate } from '../shared/i18n/translate';
import type nb from './locales/nb.json';

export const texts: LoadTexts = {
  nb: () => import('./locales/nb.json'),
  en: () => import('./locales/en.json'),
};

export const useText = (): Translate<KeyOf<typeof nb>> => usePageText<typeof nb>();
