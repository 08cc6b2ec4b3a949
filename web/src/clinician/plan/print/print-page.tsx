import '../plan.css';
import './print.css';
import { Button } from '@digdir/designsystemet-react';
import { PrinterSmallIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { Page } from '../../../shared/shell/page';
import { useText } from '../../texts';
import { PlanOf } from '../plan-of';
import { WayBack } from '../way-back';
import { Sheet } from './sheet';

/** What the emergency clinic needs to know, on one page of paper. */
export function PrintPage({ planId }: { readonly planId: string }): ReactNode {
  const t = useText();
  return (
    <Page
      title={t('print.title')}
      lead={
        <>
          <WayBack planId={planId} />
          <p className="no-print">{t('print.lead')}</p>
        </>
      }
      actions={
        <Button
          onClick={() => {
            print();
          }}
        >
          <PrinterSmallIcon aria-hidden />
          {t('print.print')}
        </Button>
      }
    >
      <PlanOf planId={planId}>
        <Sheet />
      </PlanOf>
    </Page>
  );
}
