import type { ReactNode } from 'react';
import { LanguageChoice } from '../shared/shell/language-choice';
import { Product } from '../shared/shell/product';

/** What stands around a page that nobody needs to be logged in for. */
export function Entrance({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <>
      <header className="shell-header" data-tone="light">
        <div className="shell-width">
          <Product />
          <div className="shell-end">
            <LanguageChoice />
          </div>
        </div>
      </header>
      <main className="shell-width">{children}</main>
    </>
  );
}
