import { Alert } from '@digdir/designsystemet-react';
import { createContext, use, useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { useSharedText } from '../i18n/language';
import { CloseButton } from '../parts/close-button';

export interface Announcement {
  readonly tone: 'success' | 'info' | 'warning' | 'danger';
  readonly text: string;
}

interface Shown extends Announcement {
  readonly id: number;
}

const Context = createContext<(announcement: Announcement) => void>(() => undefined);
const mostShown = 3;

/** Tells what has happened, to eyes and to screen readers. */
export const useAnnounce = (): ((announcement: Announcement) => void) => use(Context);

/** Messages stay until they are closed or pushed out by newer ones: nobody has to read in haste. */
export function Announcer({ children }: { readonly children: ReactNode }): ReactNode {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const t = useSharedText();
  const announce = useCallback((announcement: Announcement) => {
    setShown((before) =>
      [...before, { ...announcement, id: (before.at(-1)?.id ?? 0) + 1 }].slice(-mostShown),
    );
  }, []);
  const close = (id: number): void => {
    setShown((before) => before.filter((one) => one.id !== id));
  };
  return (
    <Context value={announce}>
      {children}
      <div className="announcer" role="status" aria-live="polite">
        {shown.map(({ id, tone, text }) => (
          <Alert key={id} data-color={tone} className="announcement">
            <span>{text}</span>
            <CloseButton
              label={t('close')}
              onClick={() => {
                close(id);
              }}
            />
          </Alert>
        ))}
      </div>
    </Context>
  );
}
