import { Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useSharedText } from '../i18n/language';
import { ValueText } from './value-text';

export interface Difference {
  readonly path: string;
  readonly label?: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

const isNothing = (value: unknown): boolean => value === null || value === undefined;
const kindOf = ({ before, after }: Difference): 'added' | 'removed' | 'changed' =>
  isNothing(before) ? 'added' : isNothing(after) ? 'removed' : 'changed';
const colors = { added: 'success', removed: 'danger', changed: 'warning' } as const;

/** What was before and what is after, place by place. On a narrow screen each place is a card. */
export function DiffView(props: {
  readonly changes: readonly Difference[];
  readonly caption: string;
}): ReactNode {
  const t = useSharedText();
  return (
    <table className="ds-table rows-or-cards diff" data-border>
      <caption className="ds-sr-only">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('diff.change')}</th>
          <th scope="col">{t('diff.field')}</th>
          <th scope="col">{t('diff.before')}</th>
          <th scope="col">{t('diff.after')}</th>
        </tr>
      </thead>
      <tbody>
        {props.changes.map((change) => (
          <tr key={change.path}>
            <td data-label={t('diff.change')}>
              <Tag data-color={colors[kindOf(change)]}>{t(`diff.${kindOf(change)}`)}</Tag>
            </td>
            <th scope="row" data-label={t('diff.field')}>
              {change.label ?? <code>{change.path}</code>}
            </th>
            <td data-label={t('diff.before')}>
              <ValueText value={change.before} />
            </td>
            <td data-label={t('diff.after')}>
              <ValueText value={change.after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
