import { Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useDates } from '../../shared/i18n/dates';
import { usePlanHere } from '../here/here';
import { useOffersToMe } from '../here/use-worklist';
import { useText } from '../texts';

/** What waits for the reader's answer, with the way to it. */
export function AskedOfMe(): ReactNode {
  const t = useText();
  const dates = useDates();
  const { plan, may } = usePlanHere();
  const offers = useOffersToMe();
  const goals = may('AcceptGoal')
    ? plan.goals.filter(({ acceptance, status }) => acceptance === 'pending' && status === 'active')
    : [];
  if (offers.length + goals.length === 0) return null;
  return (
    <Card data-color="brand1" variant="tinted">
      <Heading level={2} data-size="xs">
        {t('today.asked')}
      </Heading>
      {offers.map(({ transferId, subjects, deadline }) => (
        <Paragraph key={transferId}>
          {t('today.askedOffer', {
            what: subjects.map(({ title }) => `«${title}»`).join(', '),
            day: dates.day(deadline),
          })}{' '}
          <Link href="/ansvar">{t('today.toOffer')}</Link>
        </Paragraph>
      ))}
      {goals.length > 0 && (
        <Paragraph>
          {t('today.askedGoals', { count: goals.length })} <Link href="/min-plan">{t('today.toGoals')}</Link>
        </Paragraph>
      )}
    </Card>
  );
}
