import { useState } from 'react';
import type { ReactNode } from 'react';
import { Problem } from '../../../api/problem';
import { CheckField } from '../../../shared/parts/choices';
import { useText } from '../../texts';
import { Editor } from '../edit/editor';
import { usePlanHere } from '../plan-context';
import { approve } from './commands';

/** Stands behind the plan as it is. What is not ready is shown where it is to be mended. */
export function ApproveForm({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useText();
  const { plan, onFindings } = usePlanHere();
  const [madeWithPatient, setMadeWithPatient] = useState(false);
  return (
    <Editor
      label={t('course.approve')}
      save={t('course.approve')}
      send={approve(plan.planId)}
      body={() => ({ madeWithPatient })}
      onClose={() => {
        onFindings([]);
        onClose();
      }}
      onRefused={(error) => {
        if (!(error instanceof Problem) || error.code !== 'plan-not-ready') return;
        onFindings(error.errors);
        onClose();
      }}
    >
      <p>{t('course.approveAbout')}</p>
      <CheckField
        label={t('course.madeWithPatient')}
        checked={madeWithPatient}
        onChange={setMadeWithPatient}
      />
    </Editor>
  );
}
