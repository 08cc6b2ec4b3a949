import type { ReactNode } from 'react';
import type { Handover } from '../../api/types';
import { useSharedText } from '../i18n/language';
import { TextArea } from './fields';

export const handoverParts = ['situation', 'background', 'assessment', 'recommendation'] as const;

/** A handover note (SBAR): how it is, what came before, what we think, what we ask for. */
export function HandoverNote({ handover }: { readonly handover: Handover }): ReactNode {
  const t = useSharedText();
  return (
    <dl className="handover">
      {handoverParts.map((part) => (
        <div key={part}>
          <dt>{t(`handover.${part}`)}</dt>
          <dd>{handover[part]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The same four parts to be written. */
export function HandoverForm(props: {
  readonly value: Handover;
  readonly onChange: (value: Handover) => void;
}): ReactNode {
  const t = useSharedText();
  return (
    <fieldset className="stack" data-gap="sm">
      <legend>{t('handover.heading')}</legend>
      {handoverParts.map((part) => (
        <TextArea
          key={part}
          label={t(`handover.${part}`)}
          description={t(`handover.about.${part}`)}
          rows={2}
          required
          value={props.value[part]}
          onChange={(text) => {
            props.onChange({ ...props.value, [part]: text });
          }}
        />
      ))}
    </fieldset>
  );
}
