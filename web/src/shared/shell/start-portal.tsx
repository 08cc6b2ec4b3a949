import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { makeQueryClient } from '../../api/queries';
import { homeOf, readSession } from '../../api/session';
import { LanguageProvider, chosenLanguage, loadTexts } from '../i18n/language';
import type { LoadTexts } from '../i18n/language';
import { ErrorBoundary } from './error-boundary';
import { SessionContext } from './session-context';
import { SessionWatch } from './session-watch';

export interface Portal {
  /** The address below which all pages of this audience lie. */
  readonly base: string;
  readonly texts: LoadTexts;
  readonly pages: ReactNode;
}

const place = (): HTMLElement => {
  const element = document.getElementById('portal');
  if (!element) throw new Error('The page has no place for the portal.');
  return element;
};

/** Neither a session nor words to show: what the page has with it is shown instead. */
function showUnreachable(): void {
  const told = document.querySelector<HTMLTemplateElement>('#unreachable');
  if (told) place().replaceChildren(told.content.cloneNode(true));
}

/** Starts an audience for who is logged in; whoever belongs elsewhere is sent there. */
export const startPortal = (portal: Portal): Promise<void> => start(portal).catch(showUnreachable);

async function start({ base, texts, pages }: Portal): Promise<void> {
  const isLogin = base === '/';
  const [session, first] = await Promise.all([
    isLogin ? null : readSession(),
    loadTexts(texts, chosenLanguage()),
  ]);
  const home = session ? homeOf(session.me.role) : '/';
  if (home !== base) {
    location.replace(home);
    return;
  }
  createRoot(place()).render(
    <StrictMode>
      <QueryClientProvider client={makeQueryClient()}>
        <LanguageProvider first={first} page={texts}>
          <SessionContext value={session}>
            <ErrorBoundary>
              <Router base={isLogin ? '' : base}>{pages}</Router>
            </ErrorBoundary>
            {session && <SessionWatch />}
          </SessionContext>
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
