import { Alert } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../texts';
import type { Projection } from './use-projections';

const planIn = (stream: string): string | undefined => /^plan-([0-9a-f-]{36})$/.exec(stream)?.[1];

/** The streams that stand still, each with the event that could not be taken in and a way to look at it. */
export function ParkedStreams({ parked }: Pick<Projection, 'parked'>): ReactNode {
  const t = useText();
  if (parked.length === 0) return null;
  return (
    <Alert data-color="warning">
      <p>{t('parked.heading', { count: parked.length })}</p>
      <ul className="parked">
        {parked.map(({ stream, revision, error }) => {
          const planId = planIn(stream);
          return (
            <li key={stream}>
              <code>{stream}</code> {t('parked.at', { revision })} <q>{error}</q>{' '}
              {planId !== undefined && (
                <Link to={`/tidsmaskin/${planId}?revisjon=${revision}`}>{t('parked.look')}</Link>
              )}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}
