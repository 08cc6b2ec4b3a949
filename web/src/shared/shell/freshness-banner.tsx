import { Alert } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useFreshness } from '../../api/freshness';
import { useSharedText } from '../i18n/language';
import { useIsOnline } from './use-is-online';

const staleAfterSeconds = 10;
const secondsInMinute = 60;

/** Says so when what is shown may be old: no network, a read model that lags, or a plan that stands still. */
export function FreshnessBanner(): ReactNode {
  const t = useSharedText();
  const isOnline = useIsOnline();
  const { ageSeconds, isIncomplete } = useFreshness();
  const text = !isOnline
    ? t('freshness.offline')
    : isIncomplete
      ? t('freshness.incomplete')
      : ageSeconds >= staleAfterSeconds
        ? ageSeconds < 2 * secondsInMinute
          ? t('freshness.stale', { count: ageSeconds })
          : t('freshness.staleMinutes', { count: Math.floor(ageSeconds / secondsInMinute) })
        : undefined;
  return (
    <div role="status" className="freshness">
      {text !== undefined && <Alert data-color="warning">{text}</Alert>}
    </div>
  );
}
