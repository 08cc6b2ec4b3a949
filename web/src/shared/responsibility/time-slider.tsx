import { useId } from 'react';
import type { ReactNode } from 'react';
import { useDates } from '../i18n/dates';

const dayMs = 86_400_000;

export interface TimeSliderProps {
  readonly label: string;
  readonly description?: string;
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly onChange: (at: number) => void;
}

/** One axis of time. Arrow keys go by the day, Page Up and Page Down by a tenth of the whole. */
export function TimeSlider({ label, description, from, to, at, onChange }: TimeSliderProps): ReactNode {
  const dates = useDates();
  const id = useId();
  return (
    <div className="time-slider">
      <label htmlFor={id}>
        {label} <output htmlFor={id}>{dates.day(at)}</output>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={Math.ceil((to - from) / dayMs)}
        value={Math.round((at - from) / dayMs)}
        aria-valuetext={dates.day(at)}
        aria-describedby={description === undefined ? undefined : `${id}-about`}
        onChange={({ target }) => {
          onChange(Math.min(from + target.valueAsNumber * dayMs, to));
        }}
      />
      {description !== undefined && (
        <p id={`${id}-about`} className="field-about">
          {description}
        </p>
      )}
    </div>
  );
}
