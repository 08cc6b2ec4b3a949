import { Card, Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Measure } from '../../api/types';
import { PartyBadge } from '../../shared/parts/party-badge';
import { TimeText } from '../../shared/parts/time-text';
import { usePlanHere } from '../here/here';
import { Foldout } from '../parts/foldout';
import { Section } from '../parts/section';
import { useText } from '../texts';
import { OfferForm } from './offer-form';

const isOngoing = ({ status }: Measure): boolean => status !== 'completed' && status !== 'discontinued';

function Held({ measure }: { readonly measure: Measure }): ReactNode {
  const t = useText();
  const { may, isPatient } = usePlanHere();
  const { title, responsible, since, transferId } = measure;
  const isHis = isPatient && responsible.kind === 'patient';
  return (
    <Card>
      <Heading level={3} data-size="xs">
        {title}
      </Heading>
      <PartyBadge party={responsible} />
      <small>
        {t('responsibility.since')} <TimeText at={since} as="day" />
      </small>
      {isHis && may('OfferTransfer') && transferId === undefined && (
        <Foldout label={t('responsibility.offer')} name={t('responsibility.offerOf', { title })}>
          {(close) => <OfferForm measure={measure} onClose={close} />}
        </Foldout>
      )}
    </Card>
  );
}

/** Who answers for what now; for each thing one. */
export function WhoNow(): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const { responsible, since } = plan.coordination;
  return (
    <Section title={t('responsibility.now')}>
      {plan.measures.filter(isOngoing).map((measure) => (
        <Held key={measure.measureId} measure={measure} />
      ))}
      <Card>
        <Heading level={3} data-size="xs">
          {t('responsibility.whole')}
        </Heading>
        <PartyBadge party={responsible} />
        <small>
          {t('responsibility.since')} <TimeText at={since} as="day" />
        </small>
      </Card>
    </Section>
  );
}
