import { Button } from '@digdir/designsystemet-react';
import { CheckmarkIcon, XMarkIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Measure } from '../../api/types';
import { TextArea } from '../../shared/parts/fields';
import { ProblemAlert } from '../../shared/parts/problem-alert';
import { usePlanHere } from '../here/here';
import { useText } from '../texts';
import { useRecord } from './commands';
import type { Outcome } from './entries';
import { Outcomed } from './entry-line';

/** Two big buttons. The tick shows at once; a refusal takes it away again and says why. */
export function Tick({ measure }: { readonly measure: Measure }): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const { measureId, title } = measure;
  const record = useRecord(plan.planId, measureId);
  const [note, setNote] = useState<string>();
  const send = (outcome: Outcome): void => {
    const words = note?.trim();
    const body = { outcome, at: new Date().toISOString(), ...(words && { note: words }) };
    record.mutate(body, {
      onSuccess: () => {
        setNote(undefined);
      },
    });
  };
  if (record.isPending) return <Outcomed outcome={record.variables.outcome} at={record.variables.at} />;
  return (
    <>
      {note !== undefined && (
        <TextArea label={t('today.note')} rows={2} autoFocus value={note} onChange={setNote} />
      )}
      <ProblemAlert error={record.error} />
      <div className="tick-buttons">
        <Button
          aria-label={t('today.doneOf', { title })}
          onClick={() => {
            send('done');
          }}
        >
          <CheckmarkIcon aria-hidden /> {t('today.done')}
        </Button>
        <Button
          variant="secondary"
          aria-label={t('today.missedOf', { title })}
          onClick={() => {
            send('missed');
          }}
        >
          <XMarkIcon aria-hidden /> {t('today.missed')}
        </Button>
        {note === undefined && (
          <Button
            variant="tertiary"
            aria-label={t('today.addNoteTo', { title })}
            onClick={() => {
              setNote('');
            }}
          >
            {t('today.addNote')}
          </Button>
        )}
      </div>
    </>
  );
}
