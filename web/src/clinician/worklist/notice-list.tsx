import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Worklist } from '../../api/types';
import { TimeText } from '../../shared/parts/time-text';
import { useText } from '../texts';

const shownAtFirst = 5;

function Notices({ items }: { readonly items: Worklist['notices'] }): ReactNode {
  const t = useText();
  return (
    <ul className="rows">
      {items.map(({ noticeId, planId, text, at }) => (
        <li key={noticeId} className="row work-item">
          <p>{text}</p>
          <p className="held">
            <small>
              <TimeText at={at} />
            </small>
            <Link href={`/plan/${planId}`} aria-label={t('worklist.toPlanOf', { text })}>
              {t('worklist.toPlan')}
            </Link>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What the unit is told, the newest first; the older ones folded. */
export function NoticeList({ items }: { readonly items: Worklist['notices'] }): ReactNode {
  const t = useText();
  const earlier = items.slice(shownAtFirst);
  return (
    <>
      <Notices items={items.slice(0, shownAtFirst)} />
      {earlier.length > 0 && (
        <details className="ended">
          <summary>{t('worklist.earlier', { count: earlier.length })}</summary>
          <Notices items={earlier} />
        </details>
      )}
    </>
  );
}
