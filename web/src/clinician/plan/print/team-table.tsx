import type { ReactNode } from 'react';
import { useText } from '../../texts';
import { usePlanHere } from '../plan-context';
import { useRoleText } from '../team/use-role-text';
import { Rest } from './rest';

const most = 8;

/** Whom to call. */
export function TeamTable(): ReactNode {
  const t = useText();
  const roleText = useRoleText();
  const { careTeam } = usePlanHere().plan;
  return (
    <section>
      <h3>{t('section.careTeam')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('team.unit')}</th>
            <th scope="col">{t('field.role')}</th>
            <th scope="col">{t('field.contactPoint')}</th>
          </tr>
        </thead>
        <tbody>
          {careTeam.slice(0, most).map(({ memberId, party, role, contactPoint = {} }) => (
            <tr key={memberId}>
              <td>{party.name}</td>
              <td>{roleText(role)}</td>
              <td>{Object.values(contactPoint).join(', ') || t('team.noContact')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Rest count={careTeam.length - most} />
    </section>
  );
}
