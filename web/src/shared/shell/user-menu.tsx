import { Button } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { logOut } from '../../api/session';
import { useSharedText } from '../i18n/language';
import { useAnnounce } from './announcer';
import { useSession } from './session-context';

/** Who is logged in, for which unit, and the way out. */
export function UserMenu(): ReactNode {
  const t = useSharedText();
  const { me } = useSession();
  const announce = useAnnounce();
  const out = useMutation({
    mutationFn: logOut,
    onSuccess: () => {
      location.assign('/');
    },
    // Whoever comes after him must not find him logged in where he was told that he is not.
    onError: () => {
      announce({ tone: 'danger', text: t('shell.notLoggedOut') });
    },
  });
  return (
    <div className="user-menu">
      <p>
        <strong>{me.name}</strong>
        <span>{me.unit ?? t(`role.${me.role}`)}</span>
      </p>
      <Button
        variant="secondary"
        data-size="sm"
        loading={out.isPending}
        onClick={() => {
          out.mutate();
        }}
      >
        {t('shell.logOut')}
      </Button>
    </div>
  );
}
