import { createContext, use } from 'react';
import type { Session } from '../../api/session';

export const SessionContext = createContext<Session | null>(null);

/** Who is logged in. Every audience's pages stand below this; the login page does not. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('Nobody is logged in here.');
  return session;
}
