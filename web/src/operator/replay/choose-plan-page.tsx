import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { TextField } from '../../shared/parts/fields';
import { Page } from '../../shared/shell/page';
import { useText } from '../texts';

/** Which plan's history is to be looked at; its id stands in logs, in parked streams and in faults that are reported. */
export function ChoosePlanPage(): ReactNode {
  const t = useText();
  const [, go] = useLocation();
  const [planId, setPlanId] = useState('');
  return (
    <Page title={t('replay.title')} lead={t('replay.lead')}>
      <form
        className="choose-plan"
        onSubmit={(event) => {
          event.preventDefault();
          go(`/tidsmaskin/${planId.trim()}`);
        }}
      >
        <TextField
          label={t('replay.planId')}
          description={t('replay.planIdAbout')}
          value={planId}
          required
          pattern="\s*[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\s*"
          onChange={setPlanId}
        />
        <Button type="submit">{t('replay.open')}</Button>
      </form>
    </Page>
  );
}
