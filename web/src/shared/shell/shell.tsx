import type { ReactNode } from 'react';
import { Link, useRoute } from 'wouter';
import { useSharedText } from '../i18n/language';
import { Announcer } from './announcer';
import { FreshnessBanner } from './freshness-banner';
import { LanguageChoice } from './language-choice';
import { Product } from './product';
import { UserMenu } from './user-menu';

export interface NavigationItem {
  /** Below the audience's own address: `/`, `/revisjon`. */
  readonly to: string;
  readonly label: string;
}

function NavigationLink({ to, label }: NavigationItem): ReactNode {
  const [isHere] = useRoute(to === '/' ? '/' : `${to}/*?`);
  return (
    <Link href={to} aria-current={isHere ? 'page' : undefined}>
      {label}
    </Link>
  );
}

export interface ShellProps {
  readonly navigation: readonly NavigationItem[];
  readonly children: ReactNode;
}

/** What stands around every page of an audience. */
export function Shell({ navigation, children }: ShellProps): ReactNode {
  const t = useSharedText();
  return (
    <Announcer>
      <a className="ds-skip-link" href="#main">
        {t('shell.skip')}
      </a>
      <header className="shell-header">
        <div className="shell-width">
          <Product />
          {navigation.length > 1 && (
            <nav aria-label={t('shell.navigation')}>
              {navigation.map((item) => (
                <NavigationLink key={item.to} {...item} />
              ))}
            </nav>
          )}
          <div className="shell-end">
            <LanguageChoice />
            <UserMenu />
          </div>
        </div>
      </header>
      <FreshnessBanner />
      <main id="main" className="shell-width" tabIndex={-1}>
        {children}
      </main>
    </Announcer>
  );
}
