import type { ReactNode } from 'react';
import type { Plan } from '../../api/types';
import type { ZoneName } from '../../shared/parts/zone-cards';
import { usePlanHere } from '../here/here';
import { PhoneLink, phonesIn } from '../parts/phone-link';

/** The numbers that a contact names, or else those of the team's units that it names. */
function phonesOf(contact: string, careTeam: Plan['careTeam']): readonly string[] {
  const named = phonesIn(contact);
  if (named.length > 0) return named;
  return careTeam.flatMap(({ party, contactPoint }) =>
    contactPoint?.phone !== undefined && contact.includes(party.name) ? [contactPoint.phone] : [],
  );
}

/** A button for each number in a zone's contact. */
export function ContactOf({ zone }: { readonly zone: ZoneName }): ReactNode {
  const { zones, careTeam } = usePlanHere().plan;
  const contact = zones[zone]?.contact;
  const phones = contact === undefined ? [] : phonesOf(contact, careTeam);
  if (phones.length === 0) return null;
  return (
    <div className="buttons">
      {phones.map((phone) => (
        <PhoneLink key={phone} phone={phone} />
      ))}
    </div>
  );
}
