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
        <Button
          variant="secondary"
          data-size="sm"
          disabled={place === 0}
          onClick={() => {
            onMove(place - 1);
          }}
        >
          {t('replay.back')}
        </Button>
        <Button
          variant="secondary"
          data-size="sm"
          disabled={place === last}
          onClick={() => {
            onMove(place + 1);
          }}
        >
          {t('replay.forward')}
        </Button>
        <Button
          variant="tertiary"
          data-size="sm"
          disabled={!hasStop}
          onClick={() => {
            onStop(-1);
          }}
        >
          {t('replay.stopBack')}
        </Button>
        <Button
          variant="tertiary"
          data-size="sm"
          disabled={!hasStop}
          onClick={() => {
            onStop(1);
          }}
        >
          {t('replay.stopForward')}
        </Button>
      </div>
    </div>
  );
}
