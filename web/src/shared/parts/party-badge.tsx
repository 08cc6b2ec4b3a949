import {
  FirstAidKitIcon,
  BellIcon,
  Buildings3Icon,
  EyeIcon,
  HospitalIcon,
  HouseHeartIcon,
  HouseIcon,
  PersonGroupIcon,
  PersonIcon,
  StethoscopeIcon,
} from '@navikt/aksel-icons';
import type { ComponentType, ReactNode, SVGProps } from 'react';
import type { Party, ProviderKind } from '../../api/types';
import { useProviderKind } from '../../api/use-plan';

type Icon = ComponentType<SVGProps<SVGSVGElement>>;

const providerIcons: Readonly<Record<ProviderKind, Icon>> = {
  gp: StethoscopeIcon,
  hospital: HospitalIcon,
  specialist: EyeIcon,
  'home-care': HouseIcon,
  'response-service': BellIcon,
  'nursing-home': HouseHeartIcon,
  'emergency-clinic': FirstAidKitIcon,
  other: Buildings3Icon,
};

const personIcons: Readonly<Record<'patient' | 'relative', Icon>> = {
  patient: PersonIcon,
  relative: PersonGroupIcon,
};

/** Who somebody is, with a picture of what kind of unit or person that is. */
export function PartyBadge(props: {
  readonly party: Pick<Party, 'kind' | 'name' | 'providerId'>;
  /** `main` answers for the thing, `side` contributes. */
  readonly weight?: 'main' | 'side';
}): ReactNode {
  const { party, weight = 'main' } = props;
  const kind = useProviderKind(party.providerId) ?? 'other';
  const Picture = party.kind === 'provider' ? providerIcons[kind] : personIcons[party.kind];
  return (
    <span className="party-badge" data-weight={weight}>
      <Picture aria-hidden />
      <span>{party.name}</span>
    </span>
  );
}
