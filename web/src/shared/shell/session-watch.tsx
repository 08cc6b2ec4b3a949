import { Dialog, Heading } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId } from 'react';
import type { ReactNode } from 'react';
import { onSessionChange, readSession } from '../../api/session';
import type { Session } from '../../api/session';
import { noteSessionEnd, useIsSessionEnded } from '../../api/session-end';
import { useSharedText } from '../i18n/language';
import { useSession } from './session-context';

const isSame = (one: Session, other: Session): boolean => JSON.stringify(one.me) === JSON.stringify(other.me);

/** The page belongs to whom it was opened for: it goes on for him alone, whatever happens in another window. */
function useOwnSession(): void {
  const own = useSession();
  const queries = useQueryClient();
  useEffect(() => {
    const look = async (): Promise<void> => {
      const session = await readSession();
      if (!session) location.assign('/');
      else if (!isSame(session, own)) location.reload();
      else {
        noteSessionEnd(false);
        await queries.invalidateQueries();
      }
    };
    return onSessionChange(() => {
      look().catch(() => {
        location.reload();
      });
    });
  }, [own, queries]);
}

/** Covers the page when the session has run out, and keeps what is written on it until the same person is back. */
export function SessionWatch(): ReactNode {
  const t = useSharedText();
  const id = useId();
  const isEnded = useIsSessionEnded();
  useOwnSession();
  return (
    <Dialog
      open={isEnded}
      closeButton={false}
      closedby="none"
      aria-labelledby={id}
      className="modal session-end"
    >
      <div className="stack">
        <Heading id={id} level={2} data-size="sm">
          {t('sessionEnd.heading')}
        </Heading>
        <p>{t('sessionEnd.text')}</p>
        <p>
          <a href="/" target="_blank" rel="noreferrer">
            {t('sessionEnd.logIn')}
          </a>
        </p>
      </div>
    </Dialog>
  );
}
