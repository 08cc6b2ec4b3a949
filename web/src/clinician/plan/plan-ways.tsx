import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../texts';

/** Ways from the plan to its other pages. */
export function PlanWays({ planId }: { readonly planId: string }): ReactNode {
  const t = useText();
  return (
    <>
      <Button asChild variant="secondary" data-size="sm">
        <Link href={`/plan/${planId}/ansvar`}>{t('overTime.title')}</Link>
      </Button>
      <Button asChild variant="secondary" data-size="sm">
        <Link href={`/plan/${planId}/historikk`}>{t('history.title')}</Link>
      </Button>
      <Button asChild variant="secondary" data-size="sm">
        <Link href={`/plan/${planId}/utskrift`}>{t('print.title')}</Link>
      </Button>
    </>
  );
}
