import type { ReactNode } from 'react';
import { useId } from 'react';
import { zoneNames } from '../../shared/parts/zone-cards';
import type { ZoneName } from '../../shared/parts/zone-cards';
import { useText } from '../texts';

/** Three big choices, told by words and only then by colour. */
export function ChooseZone(props: {
  readonly zone: ZoneName | undefined;
  readonly onChange: (zone: ZoneName) => void;
}): ReactNode {
  const t = useText();
  const name = useId();
  return (
    <fieldset className="choose-zone">
      <legend>{t('zones.howIsIt')}</legend>
      {zoneNames.map((zone) => (
        <label key={zone} className="zone" data-zone={zone}>
          <input
            type="radio"
            className="ds-input"
            name={name}
            checked={zone === props.zone}
            onChange={() => {
              props.onChange(zone);
            }}
          />
          <span>
            <strong>{t(`zones.name.${zone}`)}</strong> {t(`zones.means.${zone}`)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
