import { useId } from 'react';
import type { ReactNode } from 'react';
import { useDates } from '../i18n/dates';
import { dayAfter, daysBetween } from '../i18n/oslo';

export interface DaySliderProps {
  readonly label: string;
  readonly description: string;
  readonly first: string;
  readonly last: string;
  readonly day: string;
  readonly onChange: (day: string) => void;
}

/** A day on an axis of time: by slider (arrow keys go a day), or written as a date. */
export function DaySlider({ label, description, first, last, day, onChange }: DaySliderProps): ReactNode {
  const dates = useDates();
  const id = useId();
  return (
    <div className="time-slider">
      <label htmlFor={id}>{label}</label>
      <div className="day-slider">
        <input
          id={id}
          type="range"
          min={0}
          max={daysBetween(first, last)}
          value={daysBetween(first, day)}
          aria-valuetext={dates.day(day)}
          aria-describedby={`${id}-about`}
          onChange={({ target }) => {
            onChange(dayAfter(first, target.valueAsNumber));
          }}
        />
        <input
          type="date"
          className="ds-input"
          data-size="sm"
          aria-label={label}
          min={first}
          max={last}
          value={day}
          onChange={({ target }) => {
            if (target.value >= first && target.value <= last) onChange(target.value);
          }}
        />
      </div>
      <p id={`${id}-about`} className="field-about">
        {description}
      </p>
    </div>
  );
}
