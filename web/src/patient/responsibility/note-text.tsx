import type { ReactNode } from 'react';
import type { Handover } from '../../api/types';
import { handoverParts } from '../../shared/parts/handover-note';
import { useText } from '../texts';

/** What the one who has it says to the one who is asked, under questions that everybody understands. */
export function NoteText({ handover }: { readonly handover: Handover }): ReactNode {
  const t = useText();
  return (
    <dl className="handover">
      {handoverParts.map((part) => (
        <div key={part}>
          <dt>{t(`responsibility.note.${part}`)}</dt>
          <dd>{handover[part]}</dd>
        </div>
      ))}
    </dl>
  );
}
