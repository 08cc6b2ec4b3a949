import '../plan/plan.css';
import { Card } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Page } from '../../shared/shell/page';
import { useText } from '../texts';
import { FindPatient } from './find-patient';
import type { Found } from './find-patient';
import { OpenPlanForm } from './open-plan-form';
import { RegisterForm } from './register-form';

/** From an identity number to a plan: found, registered, or begun. The number stays in this form. */
export function PatientPage(): ReactNode {
  const t = useText();
  const [found, setFound] = useState<Found>();
  return (
    <Page title={t('patients.title')} lead={<p>{t('patients.lead')}</p>}>
      <div className="stack narrow">
        <Card>
          <FindPatient onFound={setFound} />
        </Card>
        {found?.kind === 'unknown' && (
          <Card>
            <RegisterForm
              key={found.nationalId}
              nationalId={found.nationalId}
              onRegistered={(patientId) => {
                setFound({ kind: 'without-plan', patientId });
              }}
            />
          </Card>
        )}
        {found?.kind === 'without-plan' && (
          <Card>
            <OpenPlanForm key={found.patientId} patientId={found.patientId} />
          </Card>
        )}
      </div>
    </Page>
  );
}
