import { useState } from 'react';
import type { ReactNode } from 'react';
import { useToday } from '../../../shared/i18n/use-today';
import { TextArea, TextField } from '../../../shared/parts/fields';
import { useText } from '../../texts';
import { Editor } from '../edit/editor';
import { usePlanHere } from '../plan-context';
import { review, scheduleReview } from './commands';

function NextReviewField(props: {
  readonly value: string;
  readonly required?: boolean;
  readonly onChange: (day: string) => void;
}): ReactNode {
  const t = useText();
  const today = useToday();
  return <TextField type="date" label={t('field.nextReviewOn')} min={today} {...props} />;
}

/** The plan was gone through, with what came of it, and when it is to be done again. */
export function ReviewForm({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const [summary, setSummary] = useState('');
  const [nextReviewOn, setNext] = useState('');
  return (
    <Editor
      label={t('course.review')}
      save={t('course.saveReview')}
      send={review(plan.planId)}
      body={() => ({ summary: summary.trim(), ...(nextReviewOn !== '' && { nextReviewOn }) })}
      onClose={onClose}
    >
      <TextArea
        label={t('field.summary')}
        description={t('course.summaryAbout')}
        required
        value={summary}
        onChange={setSummary}
      />
      <NextReviewField value={nextReviewOn} onChange={setNext} />
    </Editor>
  );
}

/** Only the day of the next review. */
export function NextReviewForm({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const [on, setOn] = useState(plan.nextReviewOn ?? '');
  return (
    <Editor
      label={t('course.schedule')}
      send={scheduleReview(plan.planId)}
      body={() => ({ on })}
      isChange
      onClose={onClose}
    >
      <NextReviewField value={on} required onChange={setOn} />
    </Editor>
  );
}
