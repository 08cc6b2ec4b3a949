import {
  CheckmarkCircleFillIcon,
  ExclamationmarkTriangleFillIcon,
  XMarkOctagonFillIcon,
} from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import type { Zones } from '../../api/types';
import { useSharedText } from '../i18n/language';

export const zoneNames = ['green', 'yellow', 'red'] as const;
export type ZoneName = (typeof zoneNames)[number];

const icons = {
  green: CheckmarkCircleFillIcon,
  yellow: ExclamationmarkTriangleFillIcon,
  red: XMarkOctagonFillIcon,
} as const;

/** When to do what: three cards with icon, colour and words. `actions` puts buttons into each. */
export function ZoneCards(props: {
  readonly zones: Zones;
  readonly actions?: (zone: ZoneName) => ReactNode;
  readonly level?: 2 | 3;
}): ReactNode {
  const t = useSharedText();
  const { zones, actions, level = 3 } = props;
  const Heading = `h${level}` as const;
  return (
    <div className="zones">
      {zoneNames.map((name) => {
        const zone = zones[name];
        const Icon = icons[name];
        return zone === undefined ? null : (
          <section key={name} className="zone" data-zone={name}>
            <Heading>
              <Icon aria-hidden />
              {t(`zone.${name}`)}
            </Heading>
            <ul>
              {zone.triggers.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
            <p>
              <strong>{zone.action}</strong>
            </p>
            {zone.contact !== undefined && <p>{t('zone.contact', { contact: zone.contact })}</p>}
            {zone.withinHours !== undefined && <p>{t('zone.within', { count: zone.withinHours })}</p>}
            {actions?.(name)}
          </section>
        );
      })}
    </div>
  );
}
