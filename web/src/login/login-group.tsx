import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { DevUser, Me } from '../api/types';
import { useText } from './texts';
import { UserCard } from './user-card';

/** Everybody of one role. */
export function LoginGroup(props: {
  readonly role: Me['role'];
  readonly users: readonly DevUser[];
  readonly isPending: boolean;
  readonly onChoose: (user: DevUser) => void;
}): ReactNode {
  const t = useText();
  const { role, users, isPending, onChoose } = props;
  return (
    <section className="login-group" data-many={users.length > 1 || undefined}>
      <Heading level={2} data-size="xs">
        {t(`groups.${role}`)}
      </Heading>
      <p>{t(`about.${role}`)}</p>
      <ul className="cards">
        {users.map((user) => (
          <li key={user.user}>
            <UserCard user={user} isPending={isPending} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </section>
  );
}
