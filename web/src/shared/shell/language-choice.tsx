import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useLanguage, useSharedText } from '../i18n/language';
import { languages } from '../i18n/translate';

const names = { nb: 'Bokmål', en: 'English' } as const;

/** Chooses the language of the page; what the register has written itself is asked for again. */
export function LanguageChoice(): ReactNode {
  const t = useSharedText();
  const { language, choose } = useLanguage();
  const queries = useQueryClient();
  const id = useId();
  return (
    <div className="language-choice">
      <label htmlFor={id}>{t('shell.language')}</label>
      <select
        id={id}
        className="ds-input"
        data-size="sm"
        value={language}
        onChange={({ target }) => {
          const chosen = languages.find((one) => one === target.value);
          if (chosen) void choose(chosen).then(() => queries.invalidateQueries());
        }}
      >
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {names[one]}
          </option>
        ))}
      </select>
    </div>
  );
}
