import type { ReactNode } from 'react';
import { useSharedText } from '../i18n/language';

/** The name of the product with its mark, and that nobody here is real. */
export function Product(): ReactNode {
  const t = useSharedText();
  return (
    <p className="product">
      <svg viewBox="0 0 40 26" aria-hidden>
        <circle cx="13" cy="13" r="10.5" />
        <circle cx="27" cy="13" r="10.5" />
      </svg>
      <strong>Sammen</strong>
      <span>{t('shell.synthetic')}</span>
    </p>
  );
}
