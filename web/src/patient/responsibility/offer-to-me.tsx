import { Button, Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Transfer } from '../../api/types';
import { useDates } from '../../shared/i18n/dates';
import { ProblemAlert } from '../../shared/parts/problem-alert';
import { useAnnounce } from '../../shared/shell/announcer';
import { usePlanHere } from '../here/here';
import { SendWords } from '../parts/send-words';
import { useText } from '../texts';
import { useAccept, useDecline } from './commands';
import { NoteText } from './note-text';

/** The names of what an offer is about. */
const titlesOf = ({ subjects }: Transfer): string =>
  subjects
    .filter(({ state }) => state === 'offered')
    .map(({ title }) => `«${title}»`)
    .join(', ');

function SayNo(props: { readonly offer: Transfer; readonly onClose: () => void }): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const { offer, onClose } = props;
  const decline = useDecline(plan.planId, offer.transferId);
  return (
    <SendWords
      label={t('responsibility.saysNoTo', { what: titlesOf(offer) })}
      send={t('responsibility.sendNo')}
      isPending={decline.isPending}
      error={decline.error}
      field={t('responsibility.whyNot')}
      onSend={(reason) => {
        decline.mutate({ reason });
      }}
      onClose={onClose}
    />
  );
}

/** Somebody asks the reader to take something over: who, why, and until when he may answer. */
export function OfferToMe({ offer }: { readonly offer: Transfer }): ReactNode {
  const t = useText();
  const dates = useDates();
  const announce = useAnnounce();
  const { plan } = usePlanHere();
  const accept = useAccept(plan.planId, offer.transferId);
  const [isDeclining, setDeclining] = useState(false);
  const { offeredBy, reason, handover, deadline, effectiveFrom } = offer;
  const what = titlesOf(offer);
  return (
    <Card data-color="brand1" variant="tinted">
      <Heading level={3} data-size="xs">
        {t('responsibility.willYou', { what })}
      </Heading>
      <Paragraph>
        {t('responsibility.asks', { who: offeredBy.unit ?? offeredBy.name })} «{reason}»
      </Paragraph>
      {handover && <NoteText handover={handover} />}
      {effectiveFrom !== undefined && (
        <Paragraph>{t('responsibility.fromDay', { day: dates.day(effectiveFrom) })}</Paragraph>
      )}
      <Paragraph>
        <strong>{t('responsibility.answerBy', { when: dates.time(deadline) })}</strong>
      </Paragraph>
      <ProblemAlert error={accept.error} />
      {isDeclining ? (
        <SayNo
          offer={offer}
          onClose={() => {
            setDeclining(false);
          }}
        />
      ) : (
        <div className="buttons">
          <Button
            loading={accept.isPending}
            aria-label={t('responsibility.yesTo', { what })}
            onClick={() => {
              const told = () => {
                announce({ tone: 'success', text: t('responsibility.nowYours', { what }) });
              };
              // This card is gone by then; a refusal is shown above.
              accept.mutateAsync({}).then(told, () => undefined);
            }}
          >
            {t('responsibility.yes')}
          </Button>
          <Button
            variant="secondary"
            aria-label={t('responsibility.noTo', { what })}
            onClick={() => {
              setDeclining(true);
            }}
          >
            {t('responsibility.no')}
          </Button>
        </div>
      )}
    </Card>
  );
}
