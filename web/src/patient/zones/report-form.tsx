import { useState } from 'react';
import type { ReactNode } from 'react';
import { CheckField } from '../../shared/parts/choices';
import type { ZoneName } from '../../shared/parts/zone-cards';
import { usePlanHere } from '../here/here';
import { SendForm } from '../parts/send-form';
import { useText } from '../texts';
import { ChooseZone } from './choose-zone';
import { MeasuredFields } from './measured-fields';
import { useSendReport } from './use-send-report';

const nothing = { code: '', value: '', unit: '' };

/** How it is now: one press for the zone, and what more one wants to tell. */
export function ReportForm({ onSent }: { readonly onSent: (zone: ZoneName) => void }): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const { send, isPending, error } = useSendReport(plan.planId);
  const [zone, setZone] = useState<ZoneName>();
  const [symptoms, setSymptoms] = useState<readonly string[]>([]);
  const [measured, setMeasured] = useState(nothing);
  const triggers = zone === undefined ? [] : (plan.zones[zone]?.triggers ?? []);
  const sendAll = async (): Promise<void> => {
    if (zone === undefined) return;
    await send({ zone, symptoms, measured });
    onSent(zone);
  };
  return (
    <SendForm
      label={t('zones.report')}
      send={t('zones.send')}
      isPending={isPending}
      error={error}
      onSend={() => {
        // A refusal is shown by the form; what is left is sent by the next press.
        sendAll().catch(() => undefined);
      }}
    >
      <ChooseZone
        zone={zone}
        onChange={(chosen) => {
          setZone(chosen);
          setSymptoms([]);
        }}
      />
      {triggers.length > 0 && (
        <fieldset className="choices">
          <legend>{t('zones.feel')}</legend>
          {triggers.map(({ text }) => (
            <CheckField
              key={text}
              label={text}
              checked={symptoms.includes(text)}
              onChange={(isFelt) => {
                setSymptoms((before) => (isFelt ? [...before, text] : before.filter((one) => one !== text)));
              }}
            />
          ))}
        </fieldset>
      )}
      {zone !== undefined && <MeasuredFields value={measured} onChange={setMeasured} />}
    </SendForm>
  );
}
