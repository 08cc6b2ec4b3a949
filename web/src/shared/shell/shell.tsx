import type { ComponentType, ReactNode, SVGProps } from 'react';
import { Link, useRoute } from 'wouter';
import { useSharedText } from '../i18n/language';
import { Announcer } from './announcer';
import { FreshnessBanner } from './freshness-banner';
import { LanguageChoice } from './language-choice';
import { Product } from './product';
import { useKeptFocus } from './use-kept-focus';
import { UserMenu } from './user-menu';

export interface NavigationItem {
  /** Below the audience's own address: `/`, `/revisjon`. */
  readonly to: string;
  readonly label: string;
  /** A picture above the word, where the ways are tabs. */
  readonly icon?: ComponentType<SVGProps<SVGSVGElement>>;
}

function NavigationLink({ to, label, icon: Icon }: NavigationItem): ReactNode {
  const [isHere] = useRoute(to === '/' ? '/' : `${to}/*?`);
  return (
    <Link href={to} aria-current={isHere ? 'page' : undefined}>
      {Icon && <Icon aria-hidden />}
      {label}
    </Link>
  );
}

export interface ShellProps {
  readonly navigation: readonly NavigationItem[];
  /** The ways as a bar of tabs: below the header, and at the bottom of a phone. */
  readonly hasTabs?: boolean;
  readonly children: ReactNode;
}

/** What stands around every page of an audience. */
export function Shell({ navigation, hasTabs = false, children }: ShellProps): ReactNode {
  const t = useSharedText();
  useKeptFocus();
  const ways = navigation.length > 1 && (
    <nav aria-label={t('shell.navigation')} className={hasTabs ? 'tabs no-print' : undefined}>
      {navigation.map((item) => (
        <NavigationLink key={item.to} {...item} />
      ))}
    </nav>
  );
  return (
    <Announcer>
      <a className="ds-skip-link" href="#main">
        {t('shell.skip')}
      </a>
      <header className="shell-header">
        <div className="shell-width">
          <Product />
          {!hasTabs && ways}
          <div className="shell-end">
            <LanguageChoice />
            <UserMenu />
          </div>
        </div>
      </header>
      {hasTabs && ways}
      <FreshnessBanner />
      <main id="main" className="shell-width" tabIndex={-1}>
        {children}
      </main>
    </Announcer>
  );
}
