import { ArrowLeftIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../texts';

/** From a page about the plan back to the plan. */
export function WayBack({ planId }: { readonly planId: string }): ReactNode {
  const t = useText();
  return (
    <Link href={`/plan/${planId}`} className="way-back no-print">
      <ArrowLeftIcon aria-hidden />
      {t('plan.back')}
    </Link>
  );
}
