import type { ReactNode } from 'react';
import type { LiveState } from '../../api/keep-listening';
import { useSharedText } from '../i18n/language';

/** Whether what others do shows by itself. */
export function LiveMark({ state }: { readonly state: LiveState }): ReactNode {
  const t = useSharedText();
  return (
    <span className="live-mark" data-state={state} role="status">
      {t(`live.${state}`)}
    </span>
  );
}
