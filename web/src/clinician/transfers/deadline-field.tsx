import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { dayAfter } from '../../shared/i18n/oslo';
import { TextField } from '../../shared/parts/fields';
import { useText } from '../texts';

const quick = [1, 3, 7] as const;

/** The last day on which an answer counts. */
export function DeadlineField(props: {
  readonly today: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}): ReactNode {
  const t = useText();
  const { today, value, onChange } = props;
  return (
    <div className="stack" data-gap="sm">
      <TextField
        type="date"
        label={t('offer.deadline')}
        description={t('offer.deadlineAbout')}
        required
        min={today}
        value={value}
        onChange={onChange}
      />
      <div className="quick-days" role="group" aria-label={t('offer.deadline')}>
        {quick.map((days) => (
          <Button
            key={days}
            type="button"
            variant="secondary"
            data-size="sm"
            aria-pressed={value === dayAfter(today, days)}
            onClick={() => {
              onChange(dayAfter(today, days));
            }}
          >
            {t('offer.inDays', { count: days })}
          </Button>
        ))}
      </div>
    </div>
  );
}
