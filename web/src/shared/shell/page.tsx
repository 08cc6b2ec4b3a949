import { Heading } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { forgetFreshness } from '../../api/freshness';
import { ErrorBoundary } from './error-boundary';

let isFirstPage = true;

export interface PageProps {
  /** Of the browser's tab: never a name, a number or anything else personal. */
  readonly title: string;
  /** What the page's heading says, where it may say more than the tab. */
  readonly heading?: ReactNode;
  /** Beside the heading: what can be done with the whole page. */
  readonly actions?: ReactNode;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** One page: names the tab, and moves the focus to its heading when one comes from another page. */
export function Page({ title, heading, actions, lead, children }: PageProps): ReactNode {
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Sammen`;
  }, [title]);
  useEffect(() => forgetFreshness, []);
  useEffect(() => {
    if (!isFirstPage) top.current?.focus();
    isFirstPage = false;
  }, []);
  return (
    <>
      <div className="page-top">
        <div>
          <Heading ref={top} level={1} data-size="lg" tabIndex={-1}>
            {heading ?? title}
          </Heading>
          {lead !== undefined && <div className="page-lead">{lead}</div>}
        </div>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </div>
      <ErrorBoundary>{children}</ErrorBoundary>
    </>
  );
}
