import { Button, Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Transfer } from '../../api/types';
import { useDates } from '../../shared/i18n/dates';
import { ProblemAlert } from '../../shared/parts/problem-alert';
import { usePlanHere } from '../here/here';
import { useText } from '../texts';
import { useWithdraw } from './commands';

/** What the patient has asked another, and may take back until it is answered. */
export function WaitingOffer({ offer }: { readonly offer: Transfer }): ReactNode {
  const t = useText();
  const dates = useDates();
  const { plan, may } = usePlanHere();
  const withdraw = useWithdraw(plan.planId, offer.transferId);
  const what = offer.subjects.map(({ title }) => `«${title}»`).join(', ');
  return (
    <Card>
      <Heading level={3} data-size="xs">
        {t('responsibility.youAsked', { who: offer.to.name, what })}
      </Heading>
      <Paragraph>{t('responsibility.waits', { when: dates.time(offer.deadline) })}</Paragraph>
      <ProblemAlert error={withdraw.error} />
      {may('WithdrawTransfer') && (
        <div className="buttons">
          <Button
            variant="secondary"
            loading={withdraw.isPending}
            onClick={() => {
              withdraw.mutate({ reason: t('responsibility.withdrawReason') });
            }}
          >
            {t('responsibility.withdraw')}
          </Button>
        </div>
      )}
    </Card>
  );
}
