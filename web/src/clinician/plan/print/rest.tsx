import type { ReactNode } from 'react';
import { useText } from '../../texts';

/** That the page has not room for all, and for how many it has not. */
export function Rest({ count }: { readonly count: number }): ReactNode {
  const t = useText();
  return count > 0 && <p className="sheet-rest">{t('print.rest', { count })}</p>;
}
