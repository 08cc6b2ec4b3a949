import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ZoneName } from '../../shared/parts/zone-cards';
import { usePlanHere } from '../here/here';
import { Section } from '../parts/section';
import { useText } from '../texts';
import { ContactOf } from './contact-of';
import { ReportForm } from './report-form';

const tones = { green: 'success', yellow: 'warning', red: 'danger' } as const;

/** What to do now that it has been told how it is: a report calls nobody by itself. */
function Told(props: { readonly zone: ZoneName; readonly onAgain: () => void }): ReactNode {
  const t = useText();
  const { zone, onAgain } = props;
  const action = usePlanHere().plan.zones[zone]?.action;
  return (
    <Alert data-color={tones[zone]} role="status">
      <div className="stack" data-gap="sm">
        <Paragraph>{t(`zones.told.${zone}`)}</Paragraph>
        {action !== undefined && (
          <Paragraph>
            <strong>{action}</strong>
          </Paragraph>
        )}
        <ContactOf zone={zone} />
        <div className="buttons">
          <Button variant="secondary" onClick={onAgain}>
            {t('zones.again')}
          </Button>
        </div>
      </div>
    </Alert>
  );
}

export function ReportSection(): ReactNode {
  const t = useText();
  const [told, setTold] = useState<ZoneName>();
  return (
    <Section title={t('zones.report')} lead={t('zones.reportLead')}>
      {told === undefined ? (
        <ReportForm onSent={setTold} />
      ) : (
        <Told
          zone={told}
          onAgain={() => {
            setTold(undefined);
          }}
        />
      )}
    </Section>
  );
}
