import { Button } from '@digdir/designsystemet-react';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useDates } from '../../shared/i18n/dates';
import { useText } from '../texts';
import type { Step } from './told-state';

export interface ScrubberProps {
  readonly steps: readonly Step[];
  readonly place: number;
  readonly onMove: (place: number) => void;
  readonly onStop: (direction: 1 | -1) => void;
  readonly hasStop: boolean;
}

/** What would lead nowhere says so, and keeps the focus that a disabled button loses. */
function MoveButton(props: {
  readonly label: string;
  readonly variant: 'secondary' | 'tertiary';
  readonly isPossible: boolean;
  readonly onMove: () => void;
}): ReactNode {
  const { label, variant, isPossible, onMove } = props;
  return (
    <Button
      variant={variant}
      data-size="sm"
      aria-disabled={!isPossible}
      onClick={() => {
        if (isPossible) onMove();
      }}
    >
      {label}
    </Button>
  );
}

/** Through the history with the slider: arrows go event by event, Home and End to its ends. */
export function Scrubber({ steps, place, onMove, onStop, hasStop }: ScrubberProps): ReactNode {
  const t = useText();
  const dates = useDates();
  const id = useId();
  const event = steps[place]?.event;
  const last = steps.length - 1;
  const said = event ? `${t('replay.at', { revision: event.revision, last })}, ${event.type}` : '';
  return (
    <div className="scrubber">
      <label htmlFor={id}>
        {t('replay.slider')} <output htmlFor={id}>{said}</output>
        {event && <span className="scrubber-when">{dates.time(event.recordedAt)}</span>}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={last}
        value={place}
        aria-valuetext={said}
        onChange={({ target }) => {
          onMove(target.valueAsNumber);
        }}
      />
      <div className="buttons">
        <MoveButton
          label={t('replay.back')}
          variant="secondary"
          isPossible={place > 0}
          onMove={() => {
            onMove(place - 1);
          }}
        />
        <MoveButton
          label={t('replay.forward')}
          variant="secondary"
          isPossible={place < last}
          onMove={() => {
            onMove(place + 1);
          }}
        />
        <MoveButton
          label={t('replay.stopBack')}
          variant="tertiary"
          isPossible={hasStop}
          onMove={() => {
            onStop(-1);
          }}
        />
        <MoveButton
          label={t('replay.stopForward')}
          variant="tertiary"
          isPossible={hasStop}
          onMove={() => {
            onStop(1);
          }}
        />
      </div>
    </div>
  );
}
