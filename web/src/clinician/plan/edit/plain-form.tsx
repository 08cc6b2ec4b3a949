import type { ReactNode } from 'react';
import { Editor } from './editor';
import type { Send } from './bodies';

/** Something that needs no more than a yes. */
export function PlainForm(props: {
  readonly label: string;
  readonly save: string;
  readonly tone?: 'accent' | 'danger';
  readonly text: string;
  readonly send: Send<object>;
  readonly onClose: () => void;
}): ReactNode {
  const { text, ...editor } = props;
  return (
    <Editor {...editor} body={() => ({})}>
      <p>{text}</p>
    </Editor>
  );
}
