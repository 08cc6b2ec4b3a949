import { useState } from 'react';
import type { ReactNode } from 'react';
import { TextArea } from '../../../shared/parts/fields';
import { Editor } from './editor';
import type { EditorProps } from './editor';

export interface WordsEditorProps<Body> extends Omit<EditorProps<Body>, 'body'> {
  /** What the words are. */
  readonly field: string;
  readonly about?: string | undefined;
  readonly rows?: number;
  readonly isOptional?: boolean;
  readonly bodyOf: (words: string) => Body;
}

/** Something about the plan that is said in one text; `children` stand above it. */
export function WordsEditor<Body extends object>(props: WordsEditorProps<Body>): ReactNode {
  const [words, setWords] = useState('');
  const { field, about, rows = 2, isOptional = false, bodyOf, children, ...editor } = props;
  return (
    <Editor {...editor} body={() => bodyOf(words.trim())}>
      {children}
      <TextArea
        label={field}
        description={about}
        required={!isOptional}
        rows={rows}
        value={words}
        onChange={setWords}
      />
    </Editor>
  );
}
