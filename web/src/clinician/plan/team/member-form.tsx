import { useState } from 'react';
import type { ReactNode } from 'react';
import type { CareTeamMember } from '../../../api/types';
import { useProviders } from '../../../api/use-plan';
import { SelectField } from '../../../shared/parts/choices';
import { TextField } from '../../../shared/parts/fields';
import { useText } from '../../texts';
import { changedFields, filled } from '../edit/changed-fields';
import { Editor } from '../edit/editor';
import { setterOf } from '../edit/setter';
import { usePlanHere } from '../plan-context';
import { addMember, changeMember } from './commands';
import { contentOf, draftOf } from './member-draft';
import type { MemberDraft } from './member-draft';

function MemberFields(props: {
  readonly draft: MemberDraft;
  readonly onChange: (draft: MemberDraft) => void;
}): ReactNode {
  const t = useText();
  const { draft, onChange } = props;
  const set = setterOf(draft, onChange);
  return (
    <div className="fields">
      <TextField
        label={t('field.role')}
        description={t('team.roleAbout')}
        required
        value={draft.role}
        onChange={set('role')}
      />
      <TextField type="tel" label={t('team.phone')} value={draft.phone} onChange={set('phone')} />
      <TextField type="email" label={t('team.email')} value={draft.email} onChange={set('email')} />
      <TextField
        label={t('team.note')}
        description={t('team.noteAbout')}
        value={draft.note}
        onChange={set('note')}
      />
    </div>
  );
}

/** A unit joins those who follow the patient up. */
export function AddMember({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const providers = useProviders();
  const [providerId, choose] = useState('');
  const [draft, setDraft] = useState(draftOf());
  const known = new Set(plan.careTeam.map(({ party }) => party.providerId));
  const others = (providers.data ?? []).filter((provider) => !known.has(provider.providerId));
  return (
    <Editor
      label={t('team.add')}
      save={t('team.add')}
      send={addMember(plan.planId)}
      body={() => ({ ...filled(contentOf(draft)), party: { kind: 'provider' as const, providerId } })}
      onClose={onClose}
    >
      <SelectField
        label={t('team.unit')}
        required
        none={t('team.choose')}
        value={providerId}
        choices={others.map(({ providerId: value, name }) => ({ value, label: name }))}
        onChange={choose}
      />
      <MemberFields draft={draft} onChange={setDraft} />
    </Editor>
  );
}

/** How a unit is reached, and what its part is. */
export function ChangeMember(props: {
  readonly member: CareTeamMember;
  readonly onClose: () => void;
}): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const { member, onClose } = props;
  const [before] = useState(draftOf(member));
  const [draft, setDraft] = useState(before);
  return (
    <Editor
      label={t('edit.changeOf', { of: member.party.name })}
      send={changeMember(plan.planId, member.memberId)}
      body={() => changedFields(contentOf(before), contentOf(draft))}
      isChange
      onClose={onClose}
    >
      <MemberFields draft={draft} onChange={setDraft} />
    </Editor>
  );
}
