import type { ReactNode } from 'react';
import { PartyBadge } from '../../shared/parts/party-badge';
import { usePlanHere } from '../here/here';
import { PhoneLink } from '../parts/phone-link';
import { Section } from '../parts/section';
import { useText } from '../texts';

/** What the register itself calls a member; what he answers for stands elsewhere in words. */
const ownWords = new Set(['coordinator', 'responsible', 'team']);

/** Who is with the patient in this, and how they are reached. */
export function CareTeam(): ReactNode {
  const t = useText();
  const { careTeam, coordination } = usePlanHere().plan;
  return (
    <Section title={t('plan.team')} lead={t('plan.coordinator', { name: coordination.responsible.name })}>
      <ul className="lines">
        {careTeam.map(({ memberId, party, role, contactPoint: { phone, email, note } = {} }) => (
          <li key={memberId}>
            <PartyBadge party={party} />
            {!ownWords.has(role) && <span>{role}</span>}
            {note !== undefined && <span>{note}</span>}
            {phone !== undefined && <PhoneLink phone={phone} who={party.name} />}
            {email !== undefined && <a href={`mailto:${email}`}>{email}</a>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
