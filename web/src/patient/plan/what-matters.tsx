import { Button, Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FieldHistory } from '../../shared/parts/field-history';
import { TimeText } from '../../shared/parts/time-text';
import { usePlanHere } from '../here/here';
import { useText } from '../texts';
import { WhatMattersForm } from './what-matters-form';

/** The patient's own words, first of all. He alone writes them; what he said before is kept. */
export function WhatMatters(): ReactNode {
  const t = useText();
  const { plan, may, isPatient } = usePlanHere();
  const [isWriting, setWriting] = useState(false);
  const { whatMatters } = plan;
  const heading = isPatient ? t('plan.whatMatters') : t('plan.whatMattersTo', { name: plan.patient.name });
  const close = (): void => {
    setWriting(false);
  };
  return (
    <Card data-color="brand1" variant="tinted">
      <div className="card-top">
        <Heading level={2} data-size="xs">
          {heading}
        </Heading>
        {whatMatters && <FieldHistory planId={plan.planId} path="/whatMatters" label={heading} />}
      </div>
      {isWriting ? (
        <WhatMattersForm onClose={close} />
      ) : (
        <>
          {whatMatters ? (
            <blockquote className="own-words">{whatMatters.text}</blockquote>
          ) : (
            <Paragraph>{isPatient ? t('plan.noWordsYet') : t('plan.noWords')}</Paragraph>
          )}
          {whatMatters && (
            <small>
              {t('plan.saidBy', { name: whatMatters.by.name })} <TimeText at={whatMatters.at} as="day" />
            </small>
          )}
          {may('StateWhatMatters') && (
            <div className="buttons">
              <Button
                variant="secondary"
                onClick={() => {
                  setWriting(true);
                }}
              >
                {whatMatters ? t('plan.changeWords') : t('plan.writeWords')}
              </Button>
            </div>
          )}
        </>
      )}
    </Card>
  );
}
