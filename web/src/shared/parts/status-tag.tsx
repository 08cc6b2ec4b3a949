import { Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useSharedText } from '../i18n/language';

const colors = {
  open: 'success',
  active: 'success',
  accepted: 'success',
  achieved: 'success',
  planned: 'info',
  offered: 'warning',
  pending: 'warning',
  'on-hold': 'warning',
  paused: 'warning',
  'partly-accepted': 'warning',
  overdue: 'danger',
  expired: 'danger',
  declined: 'danger',
  withdrawn: 'neutral',
  completed: 'neutral',
  discontinued: 'neutral',
  closed: 'neutral',
  ended: 'neutral',
  resolved: 'neutral',
} as const;

export type Status = keyof typeof colors;

/** The state of a plan, a measure, a goal, a problem or an offer: in words, and only then in colour. */
export function StatusTag({ status }: { readonly status: Status }): ReactNode {
  const t = useSharedText();
  return <Tag data-color={colors[status]}>{t(`status.${status}`)}</Tag>;
}
