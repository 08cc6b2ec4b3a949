import type { ReactNode } from 'react';
import { useSharedText } from '../../../shared/i18n/language';
import type { ZoneName } from '../../../shared/parts/zone-cards';
import { useText } from '../../texts';
import { ChangedMark } from '../changes/changed-mark';
import { Findings } from '../course/findings';
import { Actions } from '../edit/actions';
import { PlainForm } from '../edit/plain-form';
import { ThingHistory } from '../history/thing-history';
import { usePlanHere } from '../plan-context';
import { removeZone } from './commands';
import { ZoneForm } from './zone-form';

/** What stands below a zone: what lacks, whether it is new, and what can be done with it. */
export function ZoneActions({ name }: { readonly name: ZoneName }): ReactNode {
  const t = useText();
  const shared = useSharedText();
  const { plan, may } = usePlanHere();
  const label = shared(`zone.${name}`);
  return (
    <div className="zone-end">
      <Findings pointer={`/zones/${name}`} />
      <ChangedMark path={`/zones/${name}`} />
      {may.edit && (
        <Actions
          of={label}
          actions={[
            {
              key: 'change',
              label: t('edit.change'),
              name: label,
              form: (close) => <ZoneForm name={name} zone={plan.zones[name]} onClose={close} />,
            },
            {
              key: 'remove',
              label: t('edit.remove'),
              name: label,
              form: (close) => (
                <PlainForm
                  label={t('zones.remove')}
                  save={t('zones.remove')}
                  tone="danger"
                  text={t('zones.removeAbout')}
                  send={removeZone(plan.planId, name)}
                  onClose={close}
                />
              ),
            },
          ]}
        >
          <ThingHistory path={`/zones/${name}`} label={label} />
        </Actions>
      )}
    </div>
  );
}
