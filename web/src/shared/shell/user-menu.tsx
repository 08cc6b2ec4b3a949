import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { logOut } from '../../api/session';
import { useSharedText } from '../i18n/language';
import { useSession } from './session-context';

/** Who is logged in, for which unit, and the way out. */
export function UserMenu(): ReactNode {
  const t = useSharedText();
  const { me } = useSession();
  return (
    <div className="user-menu">
      <p>
        <strong>{me.name}</strong>
        <span>{me.unit ?? t(`role.${me.role}`)}</span>
      </p>
      <Button
        variant="secondary"
        data-size="sm"
        onClick={() => {
          void logOut().finally(() => {
            location.assign('/');
          });
        }}
      >
        {t('shell.logOut')}
      </Button>
    </div>
  );
}
