import { useState } from 'react';
import type { ReactNode } from 'react';
import { RadioGroup } from '../../../shared/parts/choices';
import { TextField } from '../../../shared/parts/fields';
import { useSharedText } from '../../../shared/i18n/language';
import { zoneNames } from '../../../shared/parts/zone-cards';
import type { ZoneName } from '../../../shared/parts/zone-cards';
import { valueOf } from '../../../shared/parts/value-of';
import { useText } from '../../texts';
import { orNull } from '../edit/changed-fields';
import { ChooseOne } from '../edit/choose-one';
import { Editor } from '../edit/editor';
import { WhenField, now } from '../edit/when-field';
import { usePlanHere } from '../plan-context';
import { reportObservation } from './commands';

const kinds = ['value', 'zone'] as const;

/** What was measured, or which zone the patient is in. */
export function ObservationForm({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useText();
  const shared = useSharedText();
  const { plan } = usePlanHere();
  const [latest] = plan.observations.filter(({ code }) => code !== undefined);
  const [kind, setKind] = useState<(typeof kinds)[number]>('value');
  const [zone, setZone] = useState<ZoneName>('green');
  const [code, setCode] = useState(latest?.code ?? '');
  const [value, setValue] = useState('');
  const [unit, setUnit] = useState(latest?.unit ?? '');
  const [when, setWhen] = useState(now);
  const measured = { code: code.trim(), value: valueOf(value), ...(orNull(unit) && { unit: unit.trim() }) };
  return (
    <Editor
      label={t('observations.add')}
      save={t('observations.add')}
      send={reportObservation(plan.planId)}
      body={() => ({ ...(kind === 'zone' ? { zone } : measured), ...when })}
      late={false}
      onClose={onClose}
    >
      <RadioGroup
        legend={t('observations.kind')}
        value={kind}
        choices={kinds.map((one) => ({ value: one, label: t(`observations.kinds.${one}`) }))}
        onChange={setKind}
      />
      <div className="fields" data-columns="4">
        {kind === 'zone' ? (
          <ChooseOne
            label={t('observations.zone')}
            value={zone}
            words={zoneNames}
            labelOf={(name) => shared(`zone.${name}`)}
            onChange={setZone}
          />
        ) : (
          <>
            <TextField label={t('observations.code')} required value={code} onChange={setCode} />
            <TextField label={t('field.value')} required value={value} onChange={setValue} />
            <TextField label={t('field.unit')} value={unit} onChange={setUnit} />
          </>
        )}
        <WhenField value={when} onChange={setWhen} />
      </div>
    </Editor>
  );
}
