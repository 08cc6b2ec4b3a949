import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ReactNode, SubmitEvent } from 'react';
import { useLocation } from 'wouter';
import { useCommand } from '../../api/use-command';
import { CheckField } from '../../shared/parts/choices';
import { TextField } from '../../shared/parts/fields';
import { ProblemAlert } from '../../shared/parts/problem-alert';
import { useSession } from '../../shared/shell/session-context';
import { useText } from '../texts';
import { openPlan, recordConsent } from './commands';

/** The patient's yes is recorded, then the plan is opened with the caller's own unit as coordinator. */
export function OpenPlanForm({ patientId }: { readonly patientId: string }): ReactNode {
  const t = useText();
  const [, goTo] = useLocation();
  const { me } = useSession();
  const [title, setTitle] = useState(t('patients.planTitle'));
  const [hasConsent, setConsent] = useState(false);
  const [note, setNote] = useState('');
  const consent = useCommand(recordConsent);
  const open = useCommand(openPlan);
  const providerId = me.party?.providerId;
  if (providerId === undefined) return <Alert data-color="warning">{t('patients.withoutUnit')}</Alert>;

  const begin = async (): Promise<void> => {
    await consent.mutateAsync({ patientId, note });
    const { planId } = await open.mutateAsync({
      patientId,
      title: title.trim(),
      coordinator: { kind: 'provider', providerId },
    });
    goTo(`/plan/${planId}`);
  };
  return (
    <form
      className="editor"
      aria-label={t('patients.open')}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        // A refusal is shown below by the command that met it.
        begin().catch(() => undefined);
      }}
    >
      <Heading level={2} data-size="xs">
        {t('patients.withoutPlan')}
      </Heading>
      <p>{t('patients.withoutPlanAbout', { unit: me.unit ?? '' })}</p>
      <TextField label={t('patients.planTitleLabel')} required value={title} onChange={setTitle} />
      <CheckField
        label={t('patients.consent')}
        description={t('patients.consentAbout')}
        checked={hasConsent}
        onChange={setConsent}
      />
      <TextField label={t('patients.consentNote')} value={note} onChange={setNote} />
      <ProblemAlert error={consent.error ?? open.error} />
      <div className="buttons">
        <Button type="submit" disabled={!hasConsent} loading={consent.isPending || open.isPending}>
          {t('patients.open')}
        </Button>
      </div>
    </form>
  );
}
