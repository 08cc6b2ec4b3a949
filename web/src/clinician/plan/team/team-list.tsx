import type { ReactNode } from 'react';
import { useText } from '../../texts';
import { usePlanHere } from '../plan-context';
import { PlanSection } from '../plan-section';
import { AddMember } from './member-form';
import { MemberRow } from './member-row';

/** Everyone with a part in the plan, and how they are reached. */
export function TeamList(): ReactNode {
  const t = useText();
  const { plan, may } = usePlanHere();
  const { careTeam } = plan;
  return (
    <PlanSection
      id="careTeam"
      title={t('section.careTeam')}
      mayAdd={may.lead}
      add={{ key: 'add', label: t('team.add'), form: (close) => <AddMember onClose={close} /> }}
    >
      <ul className="rows">
        {careTeam.map((member) => (
          <MemberRow key={member.memberId} member={member} />
        ))}
      </ul>
    </PlanSection>
  );
}
