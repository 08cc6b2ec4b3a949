import type { ReactNode } from 'react';
import type { CareTeamMember } from '../../../api/types';
import { PartyBadge } from '../../../shared/parts/party-badge';
import { useText } from '../../texts';
import { ChangedMark } from '../changes/changed-mark';
import { Actions } from '../edit/actions';
import { PlainForm } from '../edit/plain-form';
import { ThingHistory } from '../history/thing-history';
import { usePlanHere } from '../plan-context';
import { removeMember } from './commands';
import { Contact } from './contact';
import { ChangeMember } from './member-form';
import { useRoleText } from './use-role-text';

/** One of those who follow the patient up. */
export function MemberRow({ member }: { readonly member: CareTeamMember }): ReactNode {
  const t = useText();
  const roleText = useRoleText();
  const { plan, may } = usePlanHere();
  const { memberId, party, role, contactPoint } = member;
  const path = `/careTeam/${memberId}`;
  return (
    <li id={`careTeam-${memberId}`} className="row member">
      <div className="row-top">
        <PartyBadge party={party} weight="side" />
        <span>{roleText(role)}</span>
        <Contact of={contactPoint} />
        <ChangedMark path={path} />
      </div>
      <div className="row-end no-print">
        {may.lead && (
          <Actions
            of={party.name}
            actions={[
              {
                key: 'change',
                label: t('edit.change'),
                name: party.name,
                form: (close) => <ChangeMember member={member} onClose={close} />,
              },
              {
                key: 'remove',
                label: t('team.remove'),
                name: party.name,
                form: (close) => (
                  <PlainForm
                    label={t('team.remove')}
                    save={t('team.remove')}
                    tone="danger"
                    text={t('team.removeAbout')}
                    send={removeMember(plan.planId, memberId)}
                    onClose={close}
                  />
                ),
              },
            ]}
          />
        )}
        <ThingHistory path={path} label={party.name} />
      </div>
    </li>
  );
}
