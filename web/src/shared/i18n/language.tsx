import { createContext, use, useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import enAddress from '../locales/en.json?url';
import type sharedNb from '../locales/nb.json';
import nbAddress from '../locales/nb.json?url';
import { textsAt } from './texts-at';
import { languages, translator } from './translate';
import type { KeyOf, Language, Texts, Translate } from './translate';

export type LoadTexts = Readonly<Record<Language, () => Promise<{ default: Texts }>>>;
export interface LoadedTexts {
  readonly language: Language;
  readonly shared: Texts;
  readonly page: Texts;
}

const kept = 'sammen-language';
const sharedTexts: LoadTexts = {
  nb: () => textsAt(nbAddress),
  en: () => textsAt(enAddress),
};

const isLanguage = (value: string | null): value is Language => languages.some((known) => known === value);

/** What the reader chose here before, else bokmål. */
export function chosenLanguage(): Language {
  const choice = localStorage.getItem(kept);
  return isLanguage(choice) ? choice : 'nb';
}

/** Whoever has chosen again while texts were fetched wants what he chose last, whichever came first. */
const isStillChosen = (language: Language): boolean => chosenLanguage() === language;

/** The texts of one language; those of the other are not fetched. */
export async function loadTexts(page: LoadTexts, language: Language): Promise<LoadedTexts> {
  const [shared, own] = await Promise.all([sharedTexts[language](), page[language]()]);
  if (isStillChosen(language)) document.documentElement.lang = language;
  return { language, shared: shared.default, page: own.default };
}

interface Spoken extends LoadedTexts {
  readonly choose: (language: Language) => Promise<void>;
}

const Context = createContext<Spoken | null>(null);

export function LanguageProvider(props: {
  readonly first: LoadedTexts;
  readonly page: LoadTexts;
  readonly children: ReactNode;
}): ReactNode {
  const { first, page, children } = props;
  const [loaded, setLoaded] = useState(first);
  const choose = useCallback(
    async (language: Language) => {
      localStorage.setItem(kept, language);
      const texts = await loadTexts(page, language);
      if (isStillChosen(language)) setLoaded(texts);
    },
    [page],
  );
  const spoken = useMemo(() => ({ ...loaded, choose }), [loaded, choose]);
  return <Context value={spoken}>{children}</Context>;
}

function useSpoken(): Spoken {
  const spoken = use(Context);
  if (!spoken) throw new Error('There is no LanguageProvider above this.');
  return spoken;
}

/** The reader's language, and how he chooses another. */
export const useLanguage = (): Pick<Spoken, 'language' | 'choose'> => useSpoken();

/** Words that several audiences use. */
export function useSharedText(): Translate<KeyOf<typeof sharedNb>> {
  const { shared, language } = useSpoken();
  return useMemo(() => translator(shared, language), [shared, language]);
}

/** Words of this entry's audience. Each audience names its own type: `usePageText<typeof nb>()`. */
export function usePageText<T>(): Translate<KeyOf<T>> {
  const { page, language } = useSpoken();
  return useMemo(() => translator(page, language), [page, language]);
}
