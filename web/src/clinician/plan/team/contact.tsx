import type { ReactNode } from 'react';
import type { CareTeamMember } from '../../../api/types';
import { useText } from '../../texts';

/** How somebody is reached. */
export function Contact({ of }: { readonly of: CareTeamMember['contactPoint'] }): ReactNode {
  const t = useText();
  if (!of) return <span className="subtle">{t('team.noContact')}</span>;
  const { phone, email, note } = of;
  return (
    <span className="contact">
      {phone !== undefined && <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>}
      {email !== undefined && <a href={`mailto:${email}`}>{email}</a>}
      {note !== undefined && <span>{note}</span>}
    </span>
  );
}
