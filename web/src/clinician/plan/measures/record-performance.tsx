import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Measure } from '../../../api/types';
import { RadioGroup } from '../../../shared/parts/choices';
import { TextField } from '../../../shared/parts/fields';
import { useText } from '../../texts';
import { Editor } from '../edit/editor';
import { WhenField, now } from '../edit/when-field';
import { usePlanHere } from '../plan-context';
import { recordPerformance } from './commands';

const outcomes = ['done', 'missed'] as const;

/** The measure was done, or it was not. */
export function RecordPerformance(props: {
  readonly measure: Measure;
  readonly onClose: () => void;
}): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const { measure, onClose } = props;
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('done');
  const [when, setWhen] = useState(now);
  const [note, setNote] = useState('');
  return (
    <Editor
      label={t('measures.recordOf', { of: measure.title })}
      send={recordPerformance(plan.planId, measure.measureId)}
      body={() => ({ outcome, ...when, ...(note.trim() !== '' && { note: note.trim() }) })}
      late={false}
      onClose={onClose}
    >
      <RadioGroup
        legend={t('measures.outcome')}
        value={outcome}
        choices={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        onChange={setOutcome}
      />
      <div className="fields">
        <WhenField value={when} onChange={setWhen} />
        <TextField label={t('field.note')} value={note} onChange={setNote} />
      </div>
    </Editor>
  );
}
