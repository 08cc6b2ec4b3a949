import type { ReactNode } from 'react';
import type { DevUser } from '../api/types';
import { useText } from './texts';

const initials = (name: string): string =>
  name
    .split(' ')
    .map((part) => part.charAt(0))
    .join('');

/** One synthetic person; the whole card logs in. */
export function UserCard(props: {
  readonly user: DevUser;
  readonly isPending: boolean;
  readonly onChoose: (user: DevUser) => void;
}): ReactNode {
  const t = useText();
  const { user, isPending, onChoose } = props;
  return (
    <button
      type="button"
      className="user-card"
      aria-disabled={isPending}
      onClick={() => {
        if (!isPending) onChoose(user);
      }}
    >
      <span className="user-initials" aria-hidden>
        {initials(user.name)}
      </span>
      <span>
        <span className="ds-sr-only">{t('choose')}</span>
        <strong>{user.name}</strong>
        {user.unit !== undefined && <span>{user.unit}</span>}
      </span>
    </button>
  );
}
