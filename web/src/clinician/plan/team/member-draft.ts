import type { CareTeamMember } from '../../../api/types';
import { orNull } from '../edit/changed-fields';

export interface MemberDraft {
  readonly role: string;
  readonly phone: string;
  readonly email: string;
  readonly note: string;
}

export const draftOf = (member?: CareTeamMember): MemberDraft => ({
  role: member?.role ?? '',
  phone: member?.contactPoint?.phone ?? '',
  email: member?.contactPoint?.email ?? '',
  note: member?.contactPoint?.note ?? '',
});

function contactPointOf({ phone, email, note }: MemberDraft): CareTeamMember['contactPoint'] | null {
  const told = Object.entries({ phone: orNull(phone), email: orNull(email), note: orNull(note) }).filter(
    ([, value]) => value !== null,
  );
  return told.length === 0 ? null : Object.fromEntries(told);
}

export const contentOf = (draft: MemberDraft) => ({
  role: draft.role.trim(),
  contactPoint: contactPointOf(draft) ?? null,
});
