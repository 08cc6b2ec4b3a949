import { useState } from 'react';
import type { ReactNode } from 'react';
import { TextArea } from '../../shared/parts/fields';
import { SendForm } from './send-form';
import type { SendFormProps } from './send-form';

export interface SendWordsProps extends Omit<SendFormProps, 'onSend' | 'children'> {
  /** What is asked for. */
  readonly field: string;
  readonly about?: string;
  readonly rows?: number;
  readonly onSend: (words: string) => void;
}

/** A form of one text. */
export function SendWords({ field, about, rows = 2, onSend, ...form }: SendWordsProps): ReactNode {
  const [words, setWords] = useState('');
  return (
    <SendForm
      {...form}
      onSend={() => {
        onSend(words.trim());
      }}
    >
      <TextArea label={field} description={about} required rows={rows} value={words} onChange={setWords} />
    </SendForm>
  );
}
