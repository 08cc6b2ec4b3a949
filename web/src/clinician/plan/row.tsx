import type { ReactNode } from 'react';
import { ChangedMark } from './changes/changed-mark';
import { anchorOf } from './changes/use-changes';
import { Findings } from './course/findings';
import { ThingHistory } from './history/thing-history';

export interface RowProps {
  /** Where the thing is in the plan: `/measures/{id}`. */
  readonly path: string;
  readonly title: string;
  /** Beside the title: code, status. */
  readonly tags?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** One thing of the plan: what it is, whether it is new, what lacks, who made it so, what can be done. */
export function Row({ path, title, tags, children, actions }: RowProps): ReactNode {
  return (
    <li id={anchorOf(path)} className="row">
      <div className="row-top">
        <h3>{title}</h3>
        {tags}
        <ChangedMark path={path} />
      </div>
      <div className="row-end no-print">
        {actions}
        <ThingHistory path={path} label={title} />
      </div>
      <Findings pointer={path} />
      {children}
    </li>
  );
}
