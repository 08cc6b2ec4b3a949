import type { ReactNode } from 'react';
import type { Handover } from '../../api/types';
import { useText } from '../texts';

const parts = ['situation', 'background', 'assessment', 'recommendation'] as const;

/** What the one who has it says to the one who is asked, under questions that everybody understands. */
export function NoteText({ handover }: { readonly handover: Handover }): ReactNode {
  const t = useText();
  return (
    <dl className="handover">
      {parts.map((part) => (
        <div key={part}>
          <dt>{t(`responsibility.note.${part}`)}</dt>
          <dd>{handover[part]}</dd>
        </div>
      ))}
    </dl>
  );
}
