import type { ReactNode } from 'react';
import { useSharedText } from '../../../shared/i18n/language';
import { zoneNames } from '../../../shared/parts/zone-cards';
import { useText } from '../../texts';
import { usePlanHere } from '../plan-context';

/** The zones, what hastes first. */
export function ZoneRows(): ReactNode {
  const t = useText();
  const shared = useSharedText();
  const { zones } = usePlanHere().plan;
  const rows = zoneNames.toReversed().flatMap((name) => {
    const zone = zones[name];
    return zone ? [{ name, zone }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{t('section.zones')}</h3>
      {rows.map(({ name, zone }) => (
        <div key={name} className="sheet-zone" data-zone={name}>
          <strong>{shared(`zone.${name}`)}</strong>
          <p>
            {zone.triggers.map(({ text }) => text).join('; ')} → <strong>{zone.action}</strong>
            {zone.contact !== undefined && ` ${shared('zone.contact', { contact: zone.contact })}.`}
            {zone.withinHours !== undefined && ` ${shared('zone.within', { count: zone.withinHours })}.`}
          </p>
        </div>
      ))}
    </section>
  );
}
