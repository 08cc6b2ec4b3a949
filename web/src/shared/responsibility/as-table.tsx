import type { ReactNode } from 'react';
import { useSharedText } from '../i18n/language';
import type { Lane } from './lanes';
import { ResponsibilityTable } from './responsibility-table';

/** What a picture says in rows, folded beneath it. */
export function AsTable({ lanes }: { readonly lanes: readonly Lane[] }): ReactNode {
  const t = useSharedText();
  return (
    <details className="ds-details">
      <summary>{t('responsibility.asTable')}</summary>
      <div>
        <ResponsibilityTable lanes={lanes} />
      </div>
    </details>
  );
}
