import type { ReactNode } from 'react';
import type { ZoneName } from '../../shared/parts/zone-cards';
import { usePlanHere } from '../here/here';
import { PhoneLink, phonesIn } from '../parts/phone-link';

/** A button for each number in a zone's contact. */
export function ContactOf({ zone }: { readonly zone: ZoneName }): ReactNode {
  const contact = usePlanHere().plan.zones[zone]?.contact;
  const phones = contact === undefined ? [] : phonesIn(contact);
  if (phones.length === 0) return null;
  return (
    <div className="buttons">
      {phones.map((phone) => (
        <PhoneLink key={phone} phone={phone} />
      ))}
    </div>
  );
}
