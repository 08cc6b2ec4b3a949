import { Paragraph } from '@digdir/designsystemet-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answered, http } from '../api/http';
import { homeOf, logIn } from '../api/session';
import type { DevUser, Me } from '../api/types';
import { Empty } from '../shared/parts/empty';
import { Loaded } from '../shared/parts/loaded';
import { ProblemAlert } from '../shared/parts/problem-alert';
import { Page } from '../shared/shell/page';
import { Entrance } from './entrance';
import { LoginGroup } from './login-group';
import { useText } from './texts';

const roles: readonly Me['role'][] = ['practitioner', 'patient', 'relative', 'auditor', 'operator'];

/** Where one chooses who to be. With another issuer there is nobody to choose from. */
export function LoginPage(): ReactNode {
  const t = useText();
  const users = useQuery({ queryKey: ['users'], queryFn: () => answered(http.GET('/dev/users')) });
  const login = useMutation({
    mutationFn: (user: DevUser) => logIn(user.user),
    onSuccess: (_, { role }) => {
      location.assign(homeOf(role));
    },
  });
  return (
    <Entrance>
      <Page title={t('title')} heading={t('heading')} lead={<Paragraph>{t('lead')}</Paragraph>}>
        <ProblemAlert error={login.error} />
        <Loaded query={users}>
          {(everybody) =>
            everybody.length === 0 ? (
              <Empty text={t('none')} />
            ) : (
              <div className="login-groups">
                {roles.map((role) => (
                  <LoginGroup
                    key={role}
                    role={role}
                    users={everybody.filter((user) => user.role === role)}
                    isPending={login.isPending}
                    onChoose={login.mutate}
                  />
                ))}
              </div>
            )
          }
        </Loaded>
      </Page>
    </Entrance>
  );
}
