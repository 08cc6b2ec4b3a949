import type { ReactNode } from 'react';
import { useDates } from '../../../shared/i18n/dates';
import { useText } from '../../texts';
import { useNews } from './changes-context';

/** «Endret siden sist», with who did it and when, at what was changed. */
export function ChangedMark({ path }: { readonly path: string }): ReactNode {
  const t = useText();
  const dates = useDates();
  const { changes, isHidden } = useNews();
  const last = isHidden
    ? undefined
    : changes.find((change) => change.path === path || change.path.startsWith(`${path}/`));
  if (!last) return null;
  return (
    <span className="changed-mark no-print">
      <strong>{t('changes.mark')}</strong>
      <small>{t('changes.by', { name: last.by.name, when: dates.relative(last.at) })}</small>
    </span>
  );
}
