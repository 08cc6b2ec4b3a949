import type { ReactNode } from 'react';
import type { Zones } from '../../../api/types';
import { Empty } from '../../../shared/parts/empty';
import { ZoneCards, zoneNames } from '../../../shared/parts/zone-cards';
import { useText } from '../../texts';
import { Actions } from '../edit/actions';
import { usePlanHere } from '../plan-context';
import { PlanSection } from '../plan-section';
import { Limits } from './limits';
import { ZoneActions } from './zone-actions';
import { ZoneForm } from './zone-form';

const isMissing = (zones: Zones) => (name: (typeof zoneNames)[number]) => zones[name] === undefined;

/** When the patient does what. */
export function ZoneSection(): ReactNode {
  const t = useText();
  const { plan, may } = usePlanHere();
  const { zones } = plan;
  const missing = zoneNames.filter(isMissing(zones));
  return (
    <PlanSection id="zones" title={t('section.zones')}>
      {missing.length === zoneNames.length && <Empty text={t('zones.none')} />}
      <ZoneCards
        zones={zones}
        actions={(name) => (
          <>
            <Limits zone={zones[name]} />
            <ZoneActions name={name} />
          </>
        )}
      />
      {may.edit && missing.length > 0 && (
        <Actions
          of={t('section.zones')}
          actions={missing.map((name) => ({
            key: name,
            isMain: true,
            label: t(`zones.add.${name}`),
            form: (close) => <ZoneForm name={name} onClose={close} />,
          }))}
        />
      )}
    </PlanSection>
  );
}
