import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answered, http } from '../api/http';
import { homeOf, logIn } from '../api/session';
import type { Me } from '../api/types';
import { Empty } from '../shared/parts/empty';
import { Loaded } from '../shared/parts/loaded';
import { ProblemAlert } from '../shared/parts/problem-alert';
import { useSharedText } from '../shared/i18n/language';
import { LanguageChoice } from '../shared/shell/language-choice';
import { Page } from '../shared/shell/page';
import { useText } from './texts';
import { UserCard } from './user-card';

const roles: readonly Me['role'][] = ['practitioner', 'patient', 'relative', 'auditor', 'operator'];

/** Where one chooses who to be. With another issuer there is nobody to choose from. */
export function LoginPage(): ReactNode {
  const t = useText();
  const shared = useSharedText();
  const users = useQuery({ queryKey: ['users'], queryFn: () => answered(http.GET('/dev/users')) });
  const login = useMutation({
    mutationFn: logIn,
    onSuccess: ({ me }) => {
      location.assign(homeOf(me.role));
    },
  });
  return (
    <>
      <header className="shell-header" data-tone="light">
        <div className="shell-width">
          <p className="product">
            <strong>Sammen</strong>
            <span>{shared('shell.synthetic')}</span>
          </p>
          <div className="shell-end">
            <LanguageChoice />
          </div>
        </div>
      </header>
      <main className="shell-width">
        <Page title={t('title')} lead={<Paragraph>{t('lead')}</Paragraph>}>
          <ProblemAlert error={login.error} />
          <Loaded query={users}>
            {(everybody) =>
              everybody.length === 0 ? (
                <Empty text={t('none')} />
              ) : (
                roles.map((role) => (
                  <section key={role} className="login-group">
                    <Heading level={2} data-size="xs">
                      {t(`groups.${role}`)}
                    </Heading>
                    <Paragraph data-size="sm">{t(`about.${role}`)}</Paragraph>
                    <ul className="cards">
                      {everybody
                        .filter((user) => user.role === role)
                        .map((user) => (
                          <li key={user.user}>
                            <UserCard user={user} isPending={login.isPending} onChoose={login.mutate} />
                          </li>
                        ))}
                    </ul>
                  </section>
                ))
              )
            }
          </Loaded>
        </Page>
      </main>
    </>
  );
}
