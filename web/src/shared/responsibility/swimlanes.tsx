import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/language';
import { tickText } from './tick-text';
import type { Lane } from './lanes';
import type { TimeScale } from './time-scale';

export interface SwimlanesProps {
  readonly lanes: readonly Lane[];
  readonly scale: TimeScale;
  readonly now: number;
  /** Where the picture ends, some time after what is agreed for later. */
  readonly end: number;
  /** The instant that is looked at. */
  readonly at: number;
  /** Of pictures below each other on one line of time, the first alone names the times. */
  readonly hasTicks?: boolean;
}

const shown = (value: number): string => `${value.toFixed(2)}%`;

/** The picture alone: what it shows is said by the slider and the table beside it, so that it is hidden from screen readers. */
export function Swimlanes({ lanes, scale, now, end, at, hasTicks = true }: SwimlanesProps): ReactNode {
  const { language } = useLanguage();
  return (
    <div className="lanes" aria-hidden>
      {hasTicks && (
        <div className="lane lane-ticks">
          <span />
          <div className="track">
            {scale.ticks.map((tick, place) => (
              <span
                key={tick.getTime()}
                className="tick"
                style={{ insetInlineStart: shown(scale.percent(+tick)) }}
              >
                {tickText(tick, language, place === 0)}
              </span>
            ))}
          </div>
        </div>
      )}
      {lanes.map(({ party, bars }) => (
        <div key={party.providerId ?? party.relativeId ?? party.name} className="lane">
          <span className="lane-name">{party.name}</span>
          <div className="track">
            {scale.ticks.map((tick) => (
              <i
                key={tick.getTime()}
                className="grid"
                style={{ insetInlineStart: shown(scale.percent(+tick)) }}
              />
            ))}
            {bars.map((bar) => (
              <span
                key={bar.key}
                className="bar"
                data-kind={bar.kind}
                style={{
                  insetInlineStart: shown(scale.percent(bar.from)),
                  inlineSize: shown(
                    scale.percent(bar.to ?? (bar.from > now ? end : now)) - scale.percent(bar.from),
                  ),
                }}
              />
            ))}
            <i className="at" style={{ insetInlineStart: shown(scale.percent(at)) }} />
          </div>
        </div>
      ))}
    </div>
  );
}
