import { Alert, Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { http } from '../../api/http';
import { useAccess } from '../../api/use-access';
import { useCommand } from '../../api/use-command';
import { TextArea } from '../../shared/parts/fields';
import { useText } from '../texts';
import { FormInPlace } from '../plan/edit/form-in-place';

function EmergencyForm(props: { readonly planId: string; readonly onClose: () => void }): ReactNode {
  const t = useText();
  const { planId, onClose } = props;
  const [reason, setReason] = useState('');
  const opening = useCommand(
    (body: { readonly reason: string }, header) =>
      http.POST('/api/v1/plans/{planId}/emergency-access', {
        params: { path: { planId }, header },
        body: { ...body, basis: 'emergency' },
      }),
    { planId },
  );
  return (
    <FormInPlace
      label={t('emergency.way')}
      save={t('emergency.open')}
      tone="danger"
      isPending={opening.isPending}
      error={opening.error}
      onSave={() => {
        opening.mutate({ reason: reason.trim() });
      }}
      onClose={onClose}
    >
      <Alert data-color="warning">
        <p>{t('emergency.warning')}</p>
      </Alert>
      <TextArea
        label={t('emergency.reason')}
        description={t('emergency.reasonAbout')}
        required
        rows={2}
        value={reason}
        onChange={setReason}
      />
    </FormInPlace>
  );
}

/** The way in for who may only know that the plan exists: in an emergency, with a reason, for twelve hours. */
export function EmergencyAccessWay({ planId }: { readonly planId: string }): ReactNode {
  const t = useText();
  const { data: access } = useAccess(planId);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {access?.basis === 'receiver' && <p>{t('emergency.receiver')}</p>}
      {isOpen ? (
        <EmergencyForm
          planId={planId}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : (
        access?.commands.includes('OpenEmergencyAccess') && (
          <div className="buttons">
            <Button
              variant="secondary"
              data-color="danger"
              onClick={() => {
                setOpen(true);
              }}
            >
              {t('emergency.way')}
            </Button>
          </div>
        )
      )}
    </>
  );
}
