import type { ReactNode } from 'react';
import type { components } from '../api/schema';
import { useText } from './texts';

const initials = (name: string): string =>
  name
    .split(' ')
    .map((part) => part.charAt(0))
    .join('');

/** One synthetic person; the whole card logs in. */
export function UserCard(props: {
  readonly user: components['schemas']['DevUser'];
  readonly isPending: boolean;
  readonly onChoose: (user: string) => void;
}): ReactNode {
  const t = useText();
  const { user, isPending, onChoose } = props;
  return (
    <button
      type="button"
      className="user-card"
      aria-label={t('choose', { name: [user.name, user.unit].filter(Boolean).join(', ') })}
      aria-disabled={isPending}
      onClick={() => {
        if (!isPending) onChoose(user.user);
      }}
    >
      <span className="user-initials" aria-hidden>
        {initials(user.name)}
      </span>
      <span>
        <strong>{user.name}</strong>
        {user.unit !== undefined && <span>{user.unit}</span>}
      </span>
    </button>
  );
}
